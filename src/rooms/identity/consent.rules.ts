/** What someone may be asked to agree to beyond the office's public task. */
export const purposes = [
  'contact-by-whatsapp',
  'publish-name',
  'catalogue-photo',
  'share-with-bank',
  'apply-on-behalf',
] as const;
export type Purpose = (typeof purposes)[number];

export interface ConsentSubject {
  type: 'owner' | 'business';
  id: string;
}

/** One answer in the ledger. */
export interface ConsentEntry {
  purpose: string;
  textVersion: string;
  given: boolean;
  withdrawal: boolean;
  channel: 'web' | 'counter' | 'paper' | 'phone';
  recordedBy: string;
  at: Date;
}

/** Where a purpose stands today: the last answer, or never asked. */
export type Standing = 'given' | 'refused' | 'withdrawn' | 'not-asked';

/** The last answer of each purpose; `entries` in the order they were written. No answer is never a yes. */
export function standingOf(entries: readonly ConsentEntry[], purpose: string): Standing {
  const last = entries.findLast((entry) => entry.purpose === purpose);
  if (!last) return 'not-asked';
  if (last.given) return 'given';
  return last.withdrawal ? 'withdrawn' : 'refused';
}
