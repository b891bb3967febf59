import * as v from 'valibot';
import type { ChannelSettings, WhatsappSettings } from '#rooms/outreach/index.ts';

/** A channel's settings of which some are missing: the channel stays off, and `doctor` says which. */
export interface HalfSet {
  channel: 'WhatsApp';
  missing: string[];
}

const whole = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));

const whatsappNames = {
  phoneId: 'BERDAYA_WHATSAPP_PHONE_ID',
  token: 'BERDAYA_WHATSAPP_TOKEN',
  appSecret: 'BERDAYA_WHATSAPP_APP_SECRET',
  verifyToken: 'BERDAYA_WHATSAPP_VERIFY_TOKEN',
} as const;

const numberOr = (source: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const read = v.safeParse(whole, source[name]?.trim());
  return read.success ? read.output : otherwise;
};

/** Prices of Meta for Indonesia at 16.400 rupiah a dollar, rounded up; an office sets its own as its bill says. */
const PRICES = { marketing: 680, utility: 410, code: 410 };

function readWhatsapp(source: NodeJS.ProcessEnv): WhatsappSettings | HalfSet | undefined {
  const values = Object.entries(whatsappNames).map(([key, name]) => [key, name, source[name]?.trim() ?? ''] as const);
  if (values.every(([, , value]) => value === '')) return undefined;
  const missing = values.filter(([, , value]) => value === '').map(([, name]) => name);
  if (missing.length > 0) return { channel: 'WhatsApp', missing };
  const given = Object.fromEntries(values.map(([key, , value]) => [key, value])) as Record<
    keyof typeof whatsappNames,
    string
  >;
  const ceiling = numberOr(source, 'BERDAYA_WHATSAPP_CEILING', -1);
  return {
    ...given,
    api: source.BERDAYA_WHATSAPP_API?.trim() || 'https://graph.facebook.com/v23.0',
    perDay: Math.max(1, numberOr(source, 'BERDAYA_WHATSAPP_PER_DAY', 250)),
    prices: {
      marketing: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_NEWS', PRICES.marketing),
      utility: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_OWN', PRICES.utility),
      code: numberOr(source, 'BERDAYA_WHATSAPP_PRICE_CODE', PRICES.code),
    },
    ceiling: ceiling >= 0 ? ceiling : undefined,
  };
}

/** The accounts the environment names, and those it names only in part. */
export function readChannels(source: NodeJS.ProcessEnv): {
  channels: Omit<ChannelSettings, 'gateway'>;
  halfSet: HalfSet[];
} {
  const whatsapp = readWhatsapp(source);
  if (!whatsapp) return { channels: {}, halfSet: [] };
  return 'missing' in whatsapp ? { channels: {}, halfSet: [whatsapp] } : { channels: { whatsapp }, halfSet: [] };
}
