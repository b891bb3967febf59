import * as v from 'valibot';
import type {
  ChannelSettings,
  EmailSettings,
  PushSettings,
  SmsSettings,
  TelegramSettings,
  WhatsappSettings,
} from '#rooms/outreach/index.ts';

/** A channel's settings of which some are missing or wrong: the channel stays off, and `doctor` says which. */
export interface HalfSet {
  channel: 'WhatsApp' | 'SMS' | 'E-mail' | 'Telegram' | 'Web push';
  missing: string[];
}

const whole = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));

const numberOr = (source: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const read = v.safeParse(whole, source[name]?.trim());
  return read.success ? read.output : otherwise;
};

/** A month's most rupiah; nothing when none is set. */
function ceilingOf(source: NodeJS.ProcessEnv, name: string): number | undefined {
  const ceiling = numberOr(source, name, -1);
  return ceiling >= 0 ? ceiling : undefined;
}

/** A text that is there at all, and one that fits a shape. */
const some = /\S/;
const shapes = {
  http: /^https?:\/\/\S+$/,
  smtp: /^smtps?:\/\/\S+$/,
  secret: /^\S{16,}$/,
  contact: /^(mailto|https):\S+$/,
};

type Needed = Record<string, readonly [name: string, shape: RegExp]>;

/** The needed settings of a channel; nothing when none is there, the wanting ones when some are missing or misshapen. */
function needed<T extends Needed>(
  source: NodeJS.ProcessEnv,
  names: T,
): { given: Record<keyof T, string> } | { missing: string[] } | undefined {
  const values = Object.entries(names).map(([key, [name, shape]]) => {
    const value = source[name]?.trim() ?? '';
    return { key, name, value, good: shape.test(value) };
  });
  if (values.every(({ value }) => value === '')) return undefined;
  const missing = values.filter(({ good }) => !good).map(({ name }) => name);
  if (missing.length > 0) return { missing };
  return { given: Object.fromEntries(values.map(({ key, value }) => [key, value])) as Record<keyof T, string> };
}

/** A secret of its own for what a provider reports; nothing when it is too short to be one. */
const secretOf = (source: NodeJS.ProcessEnv, name: string): string | undefined => {
  const value = source[name]?.trim() ?? '';
  return shapes.secret.test(value) ? value : undefined;
};

/** Prices of Meta for Indonesia at 16.400 rupiah a dollar, rounded up; an office sets its own as its bill says. */
const PRICES = { marketing: 680, utility: 410, code: 410 };
/** One part of an SMS at Indonesian vendors; an office sets its own as its bill says. */
const SMS_PRICE = 350;

const whatsappNames = {
  phoneId: ['BERDAYA_WHATSAPP_PHONE_ID', some],
  token: ['BERDAYA_WHATSAPP_TOKEN', some],
  appSecret: ['BERDAYA_WHATSAPP_APP_SECRET', some],
  verifyToken: ['BERDAYA_WHATSAPP_VERIFY_TOKEN', some],
} as const;

const whatsappOf = (
  source: NodeJS.ProcessEnv,
  given: Record<keyof typeof whatsappNames, string>,
): WhatsappSettings => ({
  ...given,
  api: source.BERDAYA_WHATSAPP_API?.trim() || 'https://graph.facebook.com/v23.0',
  perDay: Math.max(1, numberOr(source, 'BERDAYA_WHATSAPP_PER_DAY', 250)),
  prices: {
    marketing: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_NEWS', PRICES.marketing),
    utility: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_OWN', PRICES.utility),
    code: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_CODE', PRICES.code),
  },
  ceiling: ceilingOf(source, 'BERDAYA_WHATSAPP_CEILING'),
});

const smsNames = {
  url: ['BERDAYA_SMS_URL', shapes.http],
  authorization: ['BERDAYA_SMS_AUTHORIZATION', some],
  body: ['BERDAYA_SMS_BODY', /\{to\}.*\{text\}|\{text\}.*\{to\}/s],
} as const;

const smsOf = (source: NodeJS.ProcessEnv, given: Record<keyof typeof smsNames, string>): SmsSettings => ({
  ...given,
  price: numberOr(source, 'BERDAYA_SMS_PRICE', SMS_PRICE),
  ceiling: ceilingOf(source, 'BERDAYA_SMS_CEILING'),
  reportSecret: secretOf(source, 'BERDAYA_SMS_REPORT_SECRET'),
});

const emailNames = {
  url: ['BERDAYA_SMTP_URL', shapes.smtp],
  from: ['BERDAYA_SMTP_FROM', /@/],
} as const;

const emailOf = (source: NodeJS.ProcessEnv, given: Record<keyof typeof emailNames, string>): EmailSettings => ({
  ...given,
  perDay: Math.max(1, numberOr(source, 'BERDAYA_SMTP_PER_DAY', 500)),
  bounceSecret: secretOf(source, 'BERDAYA_SMTP_BOUNCE_SECRET'),
});

const telegramNames = {
  token: ['BERDAYA_TELEGRAM_TOKEN', some],
  bot: ['BERDAYA_TELEGRAM_BOT', /^@?\w{5,32}$/],
  secret: ['BERDAYA_TELEGRAM_SECRET', /^[\w-]{16,256}$/],
} as const;

const telegramOf = (
  source: NodeJS.ProcessEnv,
  given: Record<keyof typeof telegramNames, string>,
): TelegramSettings => ({
  ...given,
  bot: given.bot.replace('@', ''),
  api: source.BERDAYA_TELEGRAM_API?.trim() || 'https://api.telegram.org',
});

const pushNames = { contact: ['BERDAYA_PUSH_CONTACT', shapes.contact] } as const;

const pushOf = (_source: NodeJS.ProcessEnv, given: Record<keyof typeof pushNames, string>): PushSettings => given;

/** The accounts the environment names, and those it names only in part. */
export function readChannels(source: NodeJS.ProcessEnv): {
  channels: Omit<ChannelSettings, 'gateway'>;
  halfSet: HalfSet[];
} {
  const halfSet: HalfSet[] = [];
  function read<T extends Needed, S>(
    channel: HalfSet['channel'],
    names: T,
    make: (source: NodeJS.ProcessEnv, given: Record<keyof T, string>) => S,
  ): S | undefined {
    const found = needed(source, names);
    if (!found) return undefined;
    if ('given' in found) return make(source, found.given);
    halfSet.push({ channel, missing: found.missing });
    return undefined;
  }
  const channels = {
    whatsapp: read('WhatsApp', whatsappNames, whatsappOf),
    sms: read('SMS', smsNames, smsOf),
    email: read('E-mail', emailNames, emailOf),
    telegram: read('Telegram', telegramNames, telegramOf),
    push: read('Web push', pushNames, pushOf),
  };
  return { channels, halfSet };
}
