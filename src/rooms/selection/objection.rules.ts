import { addDays, dayOf } from '#platform/clock.ts';
import { type DrawNotice, objectBefore } from './draw-day.rules.ts';
import type { ApplicationState, Step, StepKind } from './selection.rules.ts';

/** What an applicant says is wrong. */
export const objectionAbouts = ['points', 'facts', 'other'] as const;
export type ObjectionAbout = (typeof objectionAbouts)[number];

/** What an accepted objection leads to: a place, a number at the end of the waiting list, or words alone. */
export const remedies = ['place', 'reserve', 'none'] as const;
export type Remedy = (typeof remedies)[number];

/** Days in which an objection is answered; well within the ten working days of UU 30/2014 art. 77 (to verify). */
const answerDays = 5;

/** The day by which an objection filed on `day` is answered: five days later, on Monday where that is a weekend. */
export function answerDue(day: string): string {
  const due = addDays(day, answerDays);
  const weekday = new Date(`${due}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(due, 2) : weekday === 0 ? addDays(due, 1) : due;
}

/** The step everyone was told by; what answers an objection is none. */
export const decisionIn = (steps: readonly Step[]): Step | undefined =>
  steps.findLast(({ kind, detail }) => (kind === 'not-select' || kind === 'reserve') && !detail.objection);

/** The last day for objecting, 'YYYY-MM-DD': the call's days counted from the day of the decision. Nothing without one. */
export function objectionUntil(steps: readonly Step[], days: number): string | undefined {
  const decision = decisionIn(steps);
  return decision && addDays(dayOf(decision.at), days);
}

/** Whether an objection can be filed, or why not. */
export type ObjectionDoor =
  | { open: true; until: string }
  | { open: false; why: 'none' | 'over' | 'answered' | 'waiting' };

/**
 * Who was not chosen, or waits, may object once to each decision, within the days the call published. `filed` are the
 * objections so far. Before a sealed draw everyone in it may object once to how they are counted, until the evening before.
 */
export function objectionDoor(input: {
  state: ApplicationState;
  steps: readonly Step[];
  days: number;
  today: string;
  filed: readonly { filedAt: Date; answeredAt: Date | null }[];
  /** The sealed draw of the call, if it gives its places so. */
  draw?: DrawNotice;
}): ObjectionDoor {
  const { state, steps, days, today, filed, draw } = input;
  if (filed.some(({ answeredAt }) => answeredAt === null)) return { open: false, why: 'waiting' };
  if (state === 'verified' && draw?.drawsOn && !draw.heldAt) {
    if (filed.some(({ filedAt }) => filedAt >= draw.sealedAt)) return { open: false, why: 'answered' };
    const until = objectBefore(draw.drawsOn);
    return today <= until ? { open: true, until } : { open: false, why: 'none' };
  }
  const decision = decisionIn(steps);
  if (!decision || (state !== 'not-selected' && state !== 'reserve')) return { open: false, why: 'none' };
  if (filed.some(({ filedAt }) => filedAt >= decision.at)) return { open: false, why: 'answered' };
  const until = addDays(dayOf(decision.at), days);
  return today <= until ? { open: true, until } : { open: false, why: 'over' };
}

/** Steps by which an officer has had a part in an application: whoever took one does not answer its objection. */
export const partTaking: readonly StepKind[] = [
  'ask-completion',
  'verify',
  'reopen',
  'rank',
  'unrank',
  'accept',
  'reserve',
  'not-select',
];

/** What an accepted objection can lead to in this state. Nobody else's place or number changes by it. */
export function remediesFor(state: ApplicationState): readonly Remedy[] {
  if (state === 'not-selected') return ['place', 'reserve', 'none'];
  return state === 'reserve' ? ['place', 'none'] : ['none'];
}
