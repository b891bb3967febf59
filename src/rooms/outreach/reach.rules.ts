import type { AddressKind } from './channels/channel.ts';

/** Channels on which one person is written to. */
export const sentChannels = ['whatsapp', 'sms', 'email', 'telegram', 'push'] as const;
export type SentChannel = (typeof sentChannels)[number];

/** The kind of address a channel writes to. */
export const kindOf = (channel: SentChannel): AddressKind =>
  channel === 'whatsapp' || channel === 'sms' ? 'phone' : channel;

/** Where news to a kind of address is counted. */
export const channelOf = (kind: AddressKind): SentChannel => (kind === 'phone' ? 'whatsapp' : kind);

/** Channels on which word is put out in a kelurahan for whoever passes. */
export const noticeChannels = ['kepling', 'poster', 'loudspeaker'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export const linkChannels = [...sentChannels, ...noticeChannels] as const;
export type LinkChannel = (typeof linkChannels)[number];

/** Signs of a short address: no 0, O, 1, I, L, B or 8, which are read for one another from a poster. */
const signs = 'ACDEFGHJKMNPQRSTUVWXYZ2345679';

/** A code of six signs from random bytes, one each: 594.823.321 codes. */
export const linkCode = (noise: Uint8Array): string =>
  Array.from(noise.subarray(0, 6), (byte) => signs[byte % signs.length]).join('');

/** A code as typed from a poster, in any case; nothing when it cannot be one. */
export function readLinkCode(typed: string): string | undefined {
  const code = typed.toUpperCase();
  return /^[A-Z2-9]{6}$/.test(code) ? code : undefined;
}

/**
 * Whether a request only looks at a page to draw its preview or to read ahead: messengers, search engines and browsers
 * that prefetch. Such an opening says nothing about a reader and is not counted.
 */
export function isPreview({ agent, purpose }: { agent: string; purpose: string }): boolean {
  return (
    /prefetch|prerender/i.test(purpose) ||
    /^WhatsApp\/|TelegramBot|facebookexternalhit|Slackbot|Discordbot|bot\b|crawler|spider|preview/i.test(agent)
  );
}
