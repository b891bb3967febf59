import type { Actor, Role } from '#platform/ctx.ts';

/** Draf, Menunggu persetujuan, Dibuka, Ditutup, Berjalan, Tindak lanjut, Selesai, Ditunda, Dibatalkan. */
export const callStates = [
  'draft',
  'awaiting-approval',
  'open',
  'closed',
  'running',
  'follow-up',
  'done',
  'postponed',
  'cancelled',
] as const;
export type CallState = (typeof callStates)[number];

export const callSteps = [
  'send',
  'return',
  'approve',
  'close',
  'start',
  'begin-follow-up',
  'finish',
  'postpone',
  'resume',
  'cancel',
] as const;
export type CallStep = (typeof callSteps)[number];

/** Steps that need a sentence; postpone and cancel are read by the public. */
export const stepsWithReason: readonly CallStep[] = ['return', 'postpone', 'cancel'];

/** Who may write a call. */
export const writerRoles: readonly Role[] = ['programme', 'training', 'head'];

const head: readonly Role[] = ['head'];
const planners: readonly Role[] = ['programme', 'head'];
const runners: readonly Role[] = ['programme', 'training', 'head'];
const followers: readonly Role[] = ['programme', 'training', 'mentor', 'head'];
// Only the system: closing is by date, so nobody can cut a published time short.
const nobody: readonly Role[] = [];

interface Way {
  to: CallState | 'where-it-was';
  by: readonly Role[];
}

const ways: Record<CallState, Partial<Record<CallStep, Way>>> = {
  draft: {
    send: { to: 'awaiting-approval', by: writerRoles },
    cancel: { to: 'cancelled', by: writerRoles },
  },
  'awaiting-approval': {
    return: { to: 'draft', by: head },
    approve: { to: 'open', by: head },
    cancel: { to: 'cancelled', by: head },
  },
  open: {
    close: { to: 'closed', by: nobody },
    postpone: { to: 'postponed', by: planners },
    cancel: { to: 'cancelled', by: head },
  },
  closed: {
    start: { to: 'running', by: runners },
    postpone: { to: 'postponed', by: planners },
    cancel: { to: 'cancelled', by: head },
  },
  running: {
    'begin-follow-up': { to: 'follow-up', by: followers },
    postpone: { to: 'postponed', by: planners },
    cancel: { to: 'cancelled', by: head },
  },
  'follow-up': { finish: { to: 'done', by: followers } },
  done: {},
  postponed: {
    resume: { to: 'where-it-was', by: head },
    cancel: { to: 'cancelled', by: head },
  },
  cancelled: {},
};

/** Where a call stands: its state and, while postponed, the state it goes back to. */
export interface Standing {
  state: CallState;
  resumesTo: CallState | null;
}

/** The standing after one more step. Throws a RangeError for a step that state does not know: a broken record. */
export function standingAfter(standing: Standing, step: CallStep): Standing {
  const way = ways[standing.state][step];
  if (!way) throw new RangeError(`The step ${step} is not possible in the state ${standing.state}.`);
  if (step === 'postpone') return { state: 'postponed', resumesTo: standing.state };
  const state = way.to === 'where-it-was' ? standing.resumesTo : way.to;
  if (!state) throw new RangeError('A postponed call must know where it goes back to.');
  return { state, resumesTo: null };
}

/** The standing a list of appended steps leads to, from the draft on. */
export function stateOf(steps: readonly { step: CallStep }[]): Standing {
  return steps.reduce<Standing>((standing, { step }) => standingAfter(standing, step), {
    state: 'draft',
    resumesTo: null,
  });
}

/** The state at a moment: an open call is closed from its closing time on, whether or not the job has run. */
export function stateAt(call: { state: CallState; closesAt: Date | null }, now: Date): CallState {
  return call.state === 'open' && call.closesAt && call.closesAt <= now ? 'closed' : call.state;
}

const holds = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === 'system' || actor.roles.some((role) => roles.includes(role));

const wroteIt = (actor: Actor, writers: readonly string[]): boolean =>
  actor.kind !== 'system' && writers.includes(actor.id);

/**
 * What this actor may do now. Draws the buttons and guards the server.
 * `writers` are the ids of those who wrote the call: nobody approves their own words.
 */
export function availableSteps(state: CallState, actor: Actor, writers: readonly string[] = []): CallStep[] {
  return callSteps.filter((step) => {
    const way = ways[state][step];
    if (!way || !holds(actor, way.by)) return false;
    return step !== 'approve' || !wroteIt(actor, writers);
  });
}

export type StepDecision =
  | { allowed: true }
  | { allowed: false; because: 'own-words' | 'not-your-role' | 'not-possible'; possible: CallStep[] };

/** Whether a step may be taken, or why not and what may be done instead. */
export function decideStep(
  step: CallStep,
  state: CallState,
  actor: Actor,
  writers: readonly string[] = [],
): StepDecision {
  const possible = availableSteps(state, actor, writers);
  if (possible.includes(step)) return { allowed: true };
  const way = ways[state][step];
  if (!way) return { allowed: false, because: 'not-possible', possible };
  return { allowed: false, because: holds(actor, way.by) ? 'own-words' : 'not-your-role', possible };
}

/** Whether there is something to report of a call in this state: it runs, is followed up, or is done. */
export const isReported = (state: CallState): boolean => ['running', 'follow-up', 'done'].includes(state);

/** Parts of a call that an edit may touch. */
export const callParts = ['about', 'places', 'dates', 'choice', 'people'] as const;
export type CallPart = (typeof callParts)[number];

/**
 * The parts that may be changed in a state. Criteria, weights and quotas are frozen once the call is open: only a
 * postponement with a public reason, before anyone was chosen, opens them again.
 */
export function editableParts(standing: Standing): CallPart[] {
  if (standing.state === 'draft') return [...callParts];
  if (standing.state !== 'postponed') return standing.state === 'open' || standing.state === 'closed' ? ['people'] : [];
  return standing.resumesTo === 'open' ? [...callParts] : ['dates', 'people'];
}

/** How a call appears to the public. `full`: places go in order and all are taken, so one queues. */
export type PublicPhase = 'soon' | 'open' | 'full' | 'closed' | 'running' | 'postponed' | 'done' | 'cancelled';

/** The phase the public sees, or nothing for a call it has never seen. */
export function phaseOf(
  call: { state: CallState; opensAt: Date | null; closesAt: Date | null; capacity: number; openedAt: Date | null },
  now: Date,
  seats: { taken: number; mode: 'score' | 'first-come' },
): PublicPhase | undefined {
  if (!call.openedAt) return undefined;
  const state = stateAt(call, now);
  switch (state) {
    case 'open':
      if (call.opensAt && call.opensAt > now) return 'soon';
      return seats.mode === 'first-come' && seats.taken >= call.capacity ? 'full' : 'open';
    case 'follow-up':
      return 'done';
    case 'closed':
    case 'running':
    case 'done':
    case 'postponed':
    case 'cancelled':
      return state;
    default:
      return undefined;
  }
}

/** Whether applications are taken at this moment. */
export function takesApplications(
  call: { state: CallState; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): boolean {
  return stateAt(call, now) === 'open' && call.opensAt !== null && call.opensAt <= now;
}
