import { describe, expect, it } from 'vitest';
import { readChannels } from '#src/channel-env.ts';

const whole = {
  BERDAYA_WHATSAPP_PHONE_ID: '1275',
  BERDAYA_WHATSAPP_TOKEN: 'x',
  BERDAYA_WHATSAPP_APP_SECRET: 'x',
  BERDAYA_WHATSAPP_VERIFY_TOKEN: 'x',
  BERDAYA_SMS_URL: 'https://sms.contoh.id/kirim',
  BERDAYA_SMS_AUTHORIZATION: 'App kunci',
  BERDAYA_SMS_BODY: '{"to":"{to}","text":"{text}","ref":"{id}"}',
  BERDAYA_SMTP_URL: 'smtp://kantor:sandi@mail.contoh.id:587',
  BERDAYA_SMTP_FROM: 'Dinas <kabar@contoh.go.id>',
  BERDAYA_TELEGRAM_TOKEN: '1:x',
  BERDAYA_TELEGRAM_BOT: '@dinas_bot',
  BERDAYA_TELEGRAM_SECRET: 'a-secret-of-the-office',
  BERDAYA_PUSH_CONTACT: 'mailto:admin@contoh.go.id',
};

describe('the accounts of channels', () => {
  it('are none where nothing is set', () => {
    const { channels, halfSet } = readChannels({});
    expect(Object.values(channels).filter(Boolean)).toEqual([]);
    expect(halfSet).toEqual([]);
  });

  it('are used when they are whole, with limits unless others are set', () => {
    const { channels, halfSet } = readChannels({ ...whole, BERDAYA_SMTP_PER_DAY: '90', BERDAYA_SMS_CEILING: '0' });
    expect(halfSet).toEqual([]);
    expect(channels).toMatchObject({
      whatsapp: { perDay: 250, ceiling: undefined },
      sms: { price: 350, ceiling: 0, reportSecret: undefined },
      email: { perDay: 90, bounceSecret: undefined },
      telegram: { bot: 'dinas_bot', api: 'https://api.telegram.org' },
      push: { contact: 'mailto:admin@contoh.go.id' },
    });
  });

  it.each([
    ['WhatsApp', 'BERDAYA_WHATSAPP_TOKEN', ''],
    ['SMS', 'BERDAYA_SMS_BODY', 'to={to}'],
    ['SMS', 'BERDAYA_SMS_URL', 'sms.contoh.id'],
    ['E-mail', 'BERDAYA_SMTP_URL', 'mail.contoh.id'],
    ['E-mail', 'BERDAYA_SMTP_FROM', 'Dinas'],
    ['Telegram', 'BERDAYA_TELEGRAM_SECRET', 'short'],
    ['Web push', 'BERDAYA_PUSH_CONTACT', 'admin@contoh.go.id'],
  ])('%s without a usable %s stays off, and is named', (channel, name, value) => {
    const { channels, halfSet } = readChannels({ ...whole, [name]: value });
    expect(halfSet).toEqual([{ channel, missing: [name] }]);
    expect(Object.values(channels).filter(Boolean)).toHaveLength(4);
  });

  it('take no reports by a secret that is too short to be one', () => {
    const short = { BERDAYA_SMS_REPORT_SECRET: 'x', BERDAYA_SMTP_BOUNCE_SECRET: 'x' };
    const { channels } = readChannels({ ...whole, ...short });
    expect([channels.sms?.reportSecret, channels.email?.bounceSecret]).toEqual([undefined, undefined]);
  });
});
