import { addDays, daysBetween } from '#platform/clock.ts';
import type { ApplicationState, Step } from './selection.rules.ts';

/** Days a draft is kept after the last answer. Said to the applicant on the page that saves it (journeys.md J1). */
export const draftDays = 14;

/** The days the office promises each applicant, all 'YYYY-MM-DD'. They hang on the one day the call has published. */
export interface Promises {
  /** Answers checked by. */
  check: string;
  /** Chosen by. */
  choose: string;
  /** Everyone told by: the call's own published day. */
  tell: string;
}

/** Checking ends two days and choosing one day before everyone is told; never before the day of sending. */
export function promisesOf(decideBy: string, submitted: string): Promises {
  const notBefore = (day: string) => (day < submitted ? submitted : day);
  return {
    check: notBefore(addDays(decideBy, -2)),
    choose: notBefore(addDays(decideBy, -1)),
    tell: notBefore(decideBy),
  };
}

/** Days a new limit reaches when an old one was missed. It moves in whole steps, so it does not slide every day. */
const extension = 3;

/** How late the office is with something promised by `due` and not yet done; nothing while it is in time. */
export function lateness(due: string, today: string): { days: number; newLimit: string } | undefined {
  const days = daysBetween(due, today);
  if (days <= 0) return undefined;
  return { days, newLimit: addDays(due, Math.ceil(days / extension) * extension) };
}

/** One line of the journey of an application. `late` counts days a done step came after its promise. */
export interface Milestone {
  what: 'sent' | 'queued' | 'asked' | 'completed' | 'checked' | 'chosen' | 'told' | 'session' | StepOutcome;
  when: 'done' | 'now' | 'later';
  at?: Date;
  /** Promised day of what is not done yet. */
  due?: string;
  late?: { days: number; newLimit?: string; reason?: string };
  step?: Step;
}
export type StepOutcome = 'accepted' | 'reserve' | 'not-selected' | 'offered' | 'confirmed' | 'withdrawn' | 'cancelled';

const outcomeOf: Partial<Record<Step['kind'], StepOutcome>> = {
  accept: 'accepted',
  reserve: 'reserve',
  'not-select': 'not-selected',
  offer: 'offered',
  confirm: 'confirmed',
  withdraw: 'withdrawn',
  lapse: 'cancelled',
  cancel: 'cancelled',
};

/** Steps the applicant sees. Ranking is not shown: nobody reads a result before everyone does. */
function milestoneOf(step: Step, promises: Promises, dayOf: (at: Date) => string): Milestone | undefined {
  const done = { when: 'done' as const, at: step.at, step };
  const outcome = outcomeOf[step.kind];
  if (outcome) return { ...done, what: outcome };
  if (step.kind === 'submit') return { ...done, what: 'sent' };
  if (step.kind === 'queue') return { ...done, what: 'queued' };
  if (step.kind === 'ask-completion') return { ...done, what: 'asked' };
  if (step.kind === 'complete') return { ...done, what: 'completed' };
  if (step.kind !== 'verify') return undefined;
  const days = daysBetween(promises.check, dayOf(step.at));
  return { ...done, what: 'checked', ...(days > 0 && { late: { days, reason: step.detail.lateReason } }) };
}

const waitingFor: Partial<Record<ApplicationState, readonly ('checked' | 'chosen' | 'told')[]>> = {
  submitted: ['checked', 'chosen', 'told'],
  incomplete: ['checked', 'chosen', 'told'],
  verified: ['chosen', 'told'],
  ranked: ['told'],
};

/**
 * The whole journey: what happened, what is awaited now, what comes. `firstSession` stands last while the person may
 * still take part. `today` decides lateness: what is overdue says so by itself, with a new limit.
 */
export function milestones(input: {
  steps: readonly Step[];
  state: ApplicationState;
  promises: Promises;
  today: string;
  firstSession?: string;
  dayOf: (at: Date) => string;
}): Milestone[] {
  const { steps, state, promises, today, firstSession, dayOf } = input;
  const past = steps.flatMap((step) => milestoneOf(step, promises, dayOf) ?? []);
  const asked = past.findLastIndex((milestone) => milestone.what === 'asked');
  if (state === 'incomplete' && past[asked]) past[asked] = { ...past[asked], when: 'now' };
  const due = { checked: promises.check, chosen: promises.choose, told: promises.tell };
  const ahead = (waitingFor[state] ?? []).map((what): Milestone => ({ what, when: 'later', due: due[what] }));
  const [next] = ahead;
  if (next && state !== 'incomplete') {
    next.when = 'now';
    next.late = next.due ? lateness(next.due, today) : undefined;
  }
  const mayCome = ahead.length > 0 || ['accepted', 'reserve', 'offered', 'confirmed'].includes(state);
  if (mayCome && firstSession) ahead.push({ what: 'session', when: 'later', due: firstSession });
  return [...past, ...ahead];
}
