/** The seven areas in which a business is looked at and helped (facts.md §11; issue text). */
export const needs = ['production', 'packaging', 'digital', 'bookkeeping', 'legality', 'market', 'capital'] as const;
export type Need = (typeof needs)[number];

/** Where a referral comes from: the owner, the counter, or the work of another room. */
export const origins = ['owner', 'counter', 'training', 'legality', 'capital', 'equipment', 'exhibitions'] as const;
export type Origin = (typeof origins)[number];

/** How far a business is in one area: 0 not yet, 1 begun, 2 works, 3 strong; null: not looked at. */
export const levels = [0, 1, 2, 3] as const;
export type Level = (typeof levels)[number];
export type Scores = Record<Need, Level | null>;

/** How many areas were looked at; one that was not is missing, never zero. */
export const knownOf = (scores: Scores): number => needs.filter((need) => scores[need] !== null).length;

/** The areas that need help most: the lowest first, in the order of the list; strong and unknown ones are left out. */
export const weakest = (scores: Scores): Need[] =>
  needs
    .filter((need) => scores[need] !== null && scores[need] !== 3)
    .sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0));

/** What the closing report says of an outcome: tercapai, sebagian, belum. */
export const reachedAnswers = ['yes', 'partly', 'no'] as const;
export type Reached = (typeof reachedAnswers)[number];

const worth: Record<Reached, number> = { yes: 1, partly: 0.5, no: 0 };

/** Share of the desired outcomes that was reached, in whole percent: one, a half, nothing each. No outcomes: nothing. */
export function scoreOf(reached: readonly Reached[]): number | undefined {
  if (reached.length === 0) return undefined;
  const sum = reached.reduce((all, one) => all + worth[one], 0);
  return Math.round((sum / reached.length) * 100);
}

/** Where a track stands on its way from first talk to closing report. */
export type Phase = 'talk' | 'diagnose' | 'plan' | 'approve' | 'rewrite' | 'work';

/** What a track needs next. Tracks after a programme begin with its visits, others with a talk. */
export function phaseOf(track: {
  visitsDone: number;
  diagnosed: boolean;
  plan: 'sent' | 'approved' | 'returned' | null;
}): Phase {
  if (track.plan === 'approved') return 'work';
  if (track.plan === 'sent') return 'approve';
  if (track.plan === 'returned') return 'rewrite';
  if (track.visitsDone === 0) return 'talk';
  return track.diagnosed ? 'plan' : 'diagnose';
}
