import type { Purpose } from '../outreach.rules.ts';

/** What an address is: a phone (E.164), an e-mail address, a Telegram chat, the push subscription of a browser (JSON). */
export const addressKinds = ['phone', 'email', 'telegram', 'push'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** A message as a channel gets it. */
export interface Outgoing {
  id: string;
  /** Where it goes; of the kind the channel reaches. */
  address: string;
  /** What it is about in one line: subject of an e-mail, head of a notification. */
  title: string;
  text: string;
  purpose: Purpose;
  template: string;
  /** When this phone last wrote to the office on WhatsApp. */
  heardAt: Date | null;
  /** Where news is left with one button; nothing for a message about one's own matter. */
  leaveAt?: string;
}

/**
 * What became of one try. `problem` is a code, never the provider's words: those may hold a phone number.
 * `try-failed`: certainly not taken, may work later. `unsure`: no answer came back, the provider may have it.
 * `paused`: not taken, and the provider takes nothing before that many minutes. `gone`: nobody is at this address.
 */
export type Outcome =
  | { step: 'sent'; providerId?: string }
  | { step: 'kept' }
  | { step: 'try-failed' | 'unsure'; problem: string }
  | { step: 'failed'; problem: string; gone?: boolean }
  | { step: 'paused'; problem: string; minutes: number };

/** An outcome in which the message was certainly not taken. */
export type NotTaken = Exclude<Outcome, { step: 'sent' | 'kept' | 'unsure' }>;

export const channelNames = ['captured', 'gateway', 'whatsapp', 'sms', 'email', 'telegram', 'push'] as const;
export type ChannelName = (typeof channelNames)[number];

/** A way to reach an address. `deliver` never throws: whatever goes wrong is an outcome. `now` is the moment of the try. */
export interface Channel {
  name: ChannelName;
  /** Whether the provider recognises a message it has had by its id: then a try may be repeated without a thought. */
  knowsRepeats: boolean;
  /** Whether the provider tells afterwards what became of a message: then a lost answer is found out by waiting. */
  reports: boolean;
  /** What the provider asks for this message, whole rupiah. */
  costOf?: (message: Outgoing, now: Date) => number;
  /** What one message of news costs, whole rupiah. */
  price?: number;
  /** The most it may cost in a calendar month, whole rupiah; codes are sent all the same. */
  ceiling?: number;
  /** Messages of news the provider's tier allows in 24 hours. */
  perDay?: number;
  deliver: (message: Outgoing, now: Date) => Promise<Outcome>;
}
