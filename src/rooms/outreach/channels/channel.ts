import type { Purpose } from '../outreach.rules.ts';

/** A message as a channel gets it. */
export interface Outgoing {
  id: string;
  /** E.164. */
  phone: string;
  text: string;
  purpose: Purpose;
  template: string;
  /** When this phone last wrote to the office on WhatsApp. */
  heardAt: Date | null;
}

/**
 * What became of one try. `problem` is a code, never the provider's words: those may hold a phone number.
 * `try-failed`: certainly not taken, may work later. `unsure`: no answer came back, the provider may have it.
 * `paused`: not taken, and the provider takes nothing before that many minutes.
 */
export type Outcome =
  | { step: 'sent'; providerId?: string }
  | { step: 'kept' }
  | { step: 'try-failed' | 'failed' | 'unsure'; problem: string }
  | { step: 'paused'; problem: string; minutes: number };

export type ChannelName = 'captured' | 'gateway' | 'whatsapp';

/** A way to reach a phone. `deliver` never throws: whatever goes wrong is an outcome. `now` is the moment of the try. */
export interface Channel {
  name: ChannelName;
  /** Whether the provider recognises a message it has had by its id: then a try may be repeated without a thought. */
  knowsRepeats: boolean;
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
