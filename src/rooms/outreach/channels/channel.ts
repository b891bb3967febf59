import type { Purpose } from '../outreach.rules.ts';

/** A message as a channel gets it. */
export interface Outgoing {
  id: string;
  /** E.164. */
  phone: string;
  text: string;
  purpose: Purpose;
  template: string;
}

/** What became of one try. `problem` is a code, never the provider's words: those may hold a phone number. */
export type Outcome = { step: 'sent' } | { step: 'kept' } | { step: 'try-failed' | 'failed'; problem: string };

/** A way to reach a phone. `deliver` never throws: whatever goes wrong is an outcome. `now` is the moment of the try. */
export interface Channel {
  name: 'captured' | 'gateway';
  deliver: (message: Outgoing, now: Date) => Promise<Outcome>;
}
