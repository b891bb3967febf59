import type { Actor, Role } from '#platform/ctx.ts';

/** Where an application stands. `draft` lives in its own table and becomes an application by being sent. */
export const applicationStates = [
  'draft',
  'submitted',
  'incomplete',
  'verified',
  'ranked',
  'accepted',
  'reserve',
  'not-selected',
  'offered',
  'confirmed',
  'withdrawn',
  'cancelled',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** States that end an application; a new one to the same call is then possible. */
export const endedStates: readonly ApplicationState[] = ['withdrawn', 'cancelled'];

/**
 * States that hold one of the places of a first-come call. An offered place is held while the offer runs; whoever waits,
 * was not chosen or left holds none.
 */
export const seatHoldingStates: readonly ApplicationState[] = [
  'submitted',
  'incomplete',
  'verified',
  'ranked',
  'accepted',
  'offered',
  'confirmed',
];

/** How places are given: by published score after closing, by a public draw after closing, or in the order of applying. */
export type IntakeMode = 'score' | 'lottery' | 'first-come';

/** The owner means whoever proved code and phone, or sits beside the helper who fills in. */
type By = 'applicant' | 'verifier' | 'preparer' | 'decider' | 'system';

const may: Record<By, (actor: Pick<Actor, 'kind' | 'roles'>) => boolean> = {
  applicant: (actor) => actor.kind === 'public' || actor.kind === 'owner' || actor.kind === 'helper' || isStaff(actor),
  verifier: (actor) => holdsOne(actor, ['programme', 'training']),
  preparer: (actor) => holdsOne(actor, ['head', 'programme']),
  // The programme prepares, the head decides.
  decider: (actor) => holdsOne(actor, ['head']),
  system: (actor) => actor.kind === 'system',
};
const isStaff = (actor: Pick<Actor, 'kind' | 'roles'>) => holdsOne(actor, ['programme', 'training', 'mentor']);
const holdsOne = (actor: Pick<Actor, 'roles'>, roles: readonly Role[]) =>
  actor.roles.some((role) => roles.includes(role));

interface Rule {
  from: readonly ApplicationState[];
  to: ApplicationState;
  by: readonly By[];
}

const beforePublishing: readonly ApplicationState[] = ['submitted', 'incomplete', 'verified', 'ranked'];
const notEnded: readonly ApplicationState[] = applicationStates.filter(
  (state) => state !== 'draft' && state !== 'not-selected' && !endedStates.includes(state),
);

const rules = {
  submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
  // The places of a first-come call were taken when it was sent.
  queue: { from: ['submitted'], to: 'reserve', by: ['applicant', 'system'] },
  'ask-completion': { from: ['submitted', 'verified'], to: 'incomplete', by: ['verifier'] },
  complete: { from: ['incomplete'], to: 'submitted', by: ['applicant'] },
  verify: { from: ['submitted', 'incomplete'], to: 'verified', by: ['verifier'] },
  reopen: { from: ['verified', 'ranked'], to: 'submitted', by: ['verifier'] },
  rank: { from: ['verified'], to: 'ranked', by: ['preparer'] },
  unrank: { from: ['ranked'], to: 'verified', by: ['preparer'] },
  // A verified application to a first-come call has its place already; one to a scored call is ranked first.
  accept: { from: ['verified', 'ranked', 'reserve', 'not-selected'], to: 'accepted', by: ['decider'] },
  reserve: { from: ['ranked', 'not-selected'], to: 'reserve', by: ['decider'] },
  // Who was asked to complete and did not in the days given takes no part.
  'not-select': { from: ['incomplete', 'verified', 'ranked', 'reserve'], to: 'not-selected', by: ['decider'] },
  offer: { from: ['reserve'], to: 'offered', by: ['verifier', 'preparer', 'system'] },
  // No answer in time: the place goes to the next on the waiting list.
  lapse: { from: ['accepted', 'offered'], to: 'cancelled', by: ['system'] },
  // The head, too, notes down what an applicant says on the phone.
  confirm: { from: ['accepted', 'offered'], to: 'confirmed', by: ['applicant', 'preparer'] },
  withdraw: { from: notEnded, to: 'withdrawn', by: ['applicant', 'preparer'] },
  cancel: {
    from: [...beforePublishing, 'accepted', 'reserve', 'offered', 'confirmed'],
    to: 'cancelled',
    by: ['preparer', 'system'],
  },
} as const satisfies Record<string, Rule>;

export type StepKind = keyof typeof rules;
export const stepKinds = Object.keys(rules) as StepKind[];

/** Steps after which a place may be free, or waits for an answer: the places of the call are looked at again. */
export const movesPlaces: readonly StepKind[] = ['accept', 'reserve', 'withdraw', 'cancel'];

/** One thing that happened to an application. `detail` is what it says to the applicant. */
export interface Step {
  seq: number;
  kind: StepKind;
  at: Date;
  actorKind: Actor['kind'];
  actorName: string;
  detail: StepDetail;
}
export interface StepDetail {
  /** Why, in the office's words. */
  reason?: string;
  /** Documents or answers still needed (ask-completion). */
  asked?: string[];
  /** The day by which the next one must act, YYYY-MM-DD. */
  due?: string;
  /** Why it came later than promised. */
  lateReason?: string;
  /** Place on the waiting list (queue, reserve). */
  reserveNo?: number;
  /** Own points and the points of the last one chosen (accept, reserve, not-select). */
  score?: number;
  cutOff?: number;
  /** Lowest points chosen in each kept group one counts in; only where five or more were chosen. */
  cells?: { label: string; points: number }[];
  /** What would raise the points, each in one sentence. */
  raise?: string[];
  /** Until when an offered place waits for an answer, as an ISO instant (offer). */
  until?: string;
  /** Who said it on the phone or at the counter, as noted by the officer (confirm, withdraw). */
  saidBy?: string;
  /** It answers an objection: the days for objecting do not begin anew (accept, reserve). */
  objection?: true;
}

/** The state after one step, whoever takes it; nothing when the step does not exist in that state. */
export const stateAfter = (state: ApplicationState, kind: StepKind): ApplicationState | undefined =>
  (rules[kind].from as readonly ApplicationState[]).includes(state) ? rules[kind].to : undefined;

/** The state an application is in after its steps; `draft` for none. Throws for an impossible list: that is a fault. */
export function stateOf(steps: readonly Pick<Step, 'kind'>[]): ApplicationState {
  return steps.reduce<ApplicationState>((state, step) => {
    const next = stateAfter(state, step.kind);
    if (!next) throw new Error(`The step ${step.kind} does not exist in state ${state}.`);
    return next;
  }, 'draft');
}

/** What this actor may do with an application in this state: draws the buttons and guards the server. */
export function availableSteps(state: ApplicationState, actor: Pick<Actor, 'kind' | 'roles'>): StepKind[] {
  return stepKinds.filter(
    (kind) => stateAfter(state, kind) !== undefined && rules[kind].by.some((who) => may[who](actor)),
  );
}
