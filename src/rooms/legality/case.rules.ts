import type { Party, StepCode } from './kinds.rules.ts';

/** Terbuka, menunggu pemilik, menunggu dinas, menunggu instansi lain, terbit, ditolak, dihentikan. */
export const caseStates = [
  'open',
  'waiting-owner',
  'waiting-office',
  'waiting-other',
  'issued',
  'rejected',
  'stopped',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Who acts, as seen by a case: its owner (phone proven) or an officer who works on cases in its area. */
export const caseActors = ['owner', 'officer'] as const;
export type CaseActor = (typeof caseActors)[number];

export const caseMoves = [
  'take',
  'release',
  'finish-step',
  'ask-help',
  'pass',
  'reject',
  'issue',
  'stop',
  'note',
  'see-status',
  'write-letter',
] as const;
export type CaseMove = (typeof caseMoves)[number];

const both: readonly CaseActor[] = caseActors;
const owner: readonly CaseActor[] = ['owner'];
const officer: readonly CaseActor[] = ['officer'];

const inWork: Partial<Record<CaseMove, readonly CaseActor[]>> = {
  release: officer,
  'finish-step': both,
  'ask-help': owner,
  pass: officer,
  reject: officer,
  issue: officer,
  stop: both,
  note: both,
  'see-status': officer,
  'write-letter': officer,
};

/** The one table of moves: it draws the buttons and guards the server. */
const ways: Record<CaseState, Partial<Record<CaseMove, readonly CaseActor[]>>> = {
  // The owner prepares and may give up before anyone of the office looks; an officer takes it first.
  open: { take: officer, 'finish-step': owner, 'ask-help': owner, stop: both, note: owner },
  'waiting-owner': inWork,
  'waiting-office': inWork,
  'waiting-other': inWork,
  rejected: { ...inWork, release: undefined },
  issued: {},
  stopped: {},
};

/** What this one may do in this state. */
export const availableMoves = (state: CaseState, actor: CaseActor): CaseMove[] =>
  caseMoves.filter((move) => ways[state][move]?.includes(actor) ?? false);

/** Whether this one may make this move in this state. */
export const mayMove = (state: CaseState, actor: CaseActor, move: CaseMove): boolean =>
  availableMoves(state, actor).includes(move);

export const isOver = (state: CaseState): boolean => state === 'issued' || state === 'stopped';

export interface StepStanding {
  code: StepCode;
  who: Party;
  state: 'todo' | 'done' | 'problem';
}

/** The step that must be done next: one that came back first, else the first in order. */
export const nextStep = <S extends StepStanding>(steps: readonly S[]): S | undefined =>
  steps.find((step) => step.state === 'problem') ?? steps.find((step) => step.state === 'todo');

/** Where a case stands: its state and who must act now. */
export interface Standing {
  state: CaseState;
  waitsFor: Party | null;
}

/**
 * The standing after a move, from the steps as the move left them. A rejected case stays so while a returned step is
 * not done; a case nobody has taken waits for the office.
 */
export function standingAfter(move: CaseMove, case_: { taken: boolean; steps: readonly StepStanding[] }): Standing {
  if (move === 'issue') return { state: 'issued', waitsFor: null };
  if (move === 'stop') return { state: 'stopped', waitsFor: null };
  if (!case_.taken) return { state: 'open', waitsFor: 'office' };
  const next = nextStep(case_.steps);
  const waitsFor = next?.who ?? 'office';
  if (next?.state === 'problem') return { state: 'rejected', waitsFor };
  return { state: `waiting-${waitsFor}`, waitsFor };
}

/** Days after which a case that waits for the same one is called stuck. */
export const stuckDays = 7;

/** Whether a case has waited longer than that; days are calendar days in the office's zone. */
export const isStuck = (waitedDays: number): boolean => waitedDays > stuckDays;
