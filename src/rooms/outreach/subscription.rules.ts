import type { AddressKind } from './channels/channel.ts';

/** Kinds of programme one can ask to hear of. */
export const topics = ['training', 'equipment', 'legality', 'exhibition'] as const;
export type Topic = (typeof topics)[number];

/** `waiting`: its holder has not said yes; `gone`: the provider says nobody is there. */
export type SubscriptionState = 'waiting' | 'active' | 'left' | 'gone';

/** What somebody wants to hear of; an empty list means all of it. */
export interface Wish {
  topics: readonly string[];
  /** Codes of kecamatan. */
  areas: readonly string[];
  sectors: readonly string[];
}

/** What is told: a kind of programme, for whom. Empty lists mean the whole city and every sector. */
export interface Told {
  /** `mixed` is both a training and equipment. */
  topic: Topic | 'mixed';
  /** Codes of kecamatan or kelurahan. */
  areas: readonly string[];
  sectors: readonly string[];
}

/** Whether two lists of codes meet: the same place, or one within the other. An empty list is everything. */
function meet(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((a) => other.some((b) => a === b || b.startsWith(`${a}.`) || a.startsWith(`${b}.`)));
}

const topicsOf = ({ topic }: Told): Topic[] => (topic === 'mixed' ? ['training', 'equipment'] : [topic]);

/** Whether somebody with this wish is to be told of it. */
export const wants = (wish: Wish, told: Told): boolean =>
  (wish.topics.length === 0 || topicsOf(told).some((topic) => wish.topics.includes(topic))) &&
  meet(wish.areas, told.areas) &&
  meet(wish.sectors, told.sectors);

/** Days after which a wish nobody confirmed is forgotten. */
export const FORGOTTEN_AFTER_DAYS = 7;

/** An e-mail address as its server knows it: without spaces around, in small letters. Nothing when it is none. */
export function readEmail(typed: string): string | undefined {
  const address = typed.trim().toLowerCase();
  const [name = '', domain = '', more] = address.split('@');
  if (more !== undefined || address.length > 254 || name.length > 64) return undefined;
  if (!/^[a-z0-9!#$%&'*+/=?^_{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*$/.test(name)) return undefined;
  const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
  return new RegExp(`^(${label}\\.)+[a-z]{2,24}$`).test(domain) ? address : undefined;
}

/** An address that is shown without giving it away: `ma…@contoh.id`. */
export function maskEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 2)}…@${domain}`;
}

/** What Telegram's `/start` brings along: the wish it answers. */
export const startAddress = (bot: string, id: string): string => `https://t.me/${bot}?start=${id}`;

/** Whether an address can be typed; the others prove themselves by the way they come. */
export const isTyped = (kind: AddressKind): kind is 'phone' | 'email' => kind === 'phone' || kind === 'email';
