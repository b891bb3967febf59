import { formatPhone, maskPhone } from '#ui/index.ts';
import { m } from '#words';
import type { AddressKind } from '../../channels/channel.ts';
import type { Place } from '../../channels/in-use.ts';
import { maskEmail, type Topic } from '../../subscription.rules.ts';

const kinds: Record<AddressKind, () => string> = {
  phone: m.outreach_way_phone,
  email: m.outreach_way_email,
  telegram: m.outreach_way_telegram,
  push: m.outreach_way_push,
};

/** A way to be told, in the reader's words. */
export const wayWord = (kind: AddressKind): string => kinds[kind]();

/** A chat or a browser has no address to read; whoever reads of a browser need not sit at it. */
const nameOf = (kind: AddressKind): string => (kind === 'push' ? m.outreach_channel_push() : wayWord(kind));

/** An address that says enough to be known again and not enough to be used. */
export function maskAddress({ kind, address }: Place): string {
  if (kind === 'phone') return maskPhone(address);
  return kind === 'email' && address ? maskEmail(address) : nameOf(kind);
}

/** An address in full, where somebody is to use it; chats and browsers have no number anyone could read. */
export function addressText({ kind, address }: Place): string {
  if (kind === 'phone') return formatPhone(address);
  return kind === 'email' ? address : nameOf(kind);
}

const topicWords: Record<Topic, () => string> = {
  training: m.outreach_topic_training,
  equipment: m.outreach_topic_equipment,
  legality: m.outreach_topic_legality,
  exhibition: m.outreach_topic_exhibition,
};

export const topicWord = (topic: Topic): string => topicWords[topic]();
