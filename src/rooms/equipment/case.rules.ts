/**
 * Kebutuhan, spesifikasi, di SK, lolos cek, dipesan, disiapkan; dipakai, dibantu, diperbaiki, ditelusuri; dikecualikan,
 * tidak mau menerima, dibatalkan, dialihkan, ditarik, hilang, selesai.
 */
export const caseStates = [
  'needed',
  'specified',
  'decreed',
  'cleared',
  'ordered',
  'reserved',
  'in-use',
  'helping',
  'repairing',
  'recovering',
  'excluded',
  'refused',
  'dropped',
  'transferred',
  'recovered',
  'lost',
  'finished',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseActors = ['owner', 'officer'] as const;
export type CaseActor = (typeof caseActors)[number];

/** What leads a case on, first what is meant to come next. `hand-over` and `check` have pages and papers of their own. */
export const caseMoves = [
  'specify',
  'decree',
  'verify',
  'order',
  'reserve',
  'hand-over',
  'refuse',
  'release',
  'check',
  'solve',
  'transfer',
  'take-back',
  'write-off',
  'drop',
] as const;
export type CaseMoveName = (typeof caseMoves)[number];

const both: readonly CaseActor[] = caseActors;
const officer: readonly CaseActor[] = ['officer'];
const care = { solve: officer, transfer: officer, 'take-back': officer };

/** The one table of moves: it draws the buttons and guards the server. */
const ways: Record<CaseState, Partial<Record<CaseMoveName, readonly CaseActor[]>>> = {
  needed: { specify: officer, drop: officer },
  specified: { decree: officer, drop: officer },
  decreed: { verify: officer, drop: officer },
  cleared: { order: officer, reserve: officer, drop: officer },
  ordered: { reserve: officer, drop: officer },
  reserved: { 'hand-over': officer, refuse: officer, release: officer },
  'in-use': { check: both },
  helping: care,
  repairing: care,
  recovering: { ...care, 'write-off': officer },
  excluded: {},
  refused: {},
  dropped: {},
  transferred: {},
  recovered: {},
  lost: {},
  finished: {},
};

/** What this one may do in this state. */
export const availableMoves = (state: CaseState, actor: CaseActor): CaseMoveName[] =>
  caseMoves.filter((move) => ways[state][move]?.includes(actor) ?? false);

export const isOver = (state: CaseState): boolean => availableMoves(state, 'officer').length === 0;

/** How equipment was found: used, rarely used, broken, lent, sold or lost. */
export const checkOutcomes = ['used', 'rarely', 'broken', 'lent', 'gone'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Months after the hand-over at which equipment is looked at; the last one ends the case when it is used. */
export const checkMonths = [1, 3, 6, 12] as const;
export type CheckMonth = (typeof checkMonths)[number];

/** One thing that happened, with the answer that decides where it leads. */
export type CaseStep =
  | { move: 'verify'; found: boolean }
  | { move: 'check'; outcome: CheckOutcome; last: boolean }
  | { move: 'solve'; last: boolean }
  | { move: Exclude<CaseMoveName, 'verify' | 'check' | 'solve'> };

const leads: Record<Exclude<CaseMoveName, 'verify' | 'check' | 'solve'>, CaseState> = {
  specify: 'specified',
  decree: 'decreed',
  order: 'ordered',
  reserve: 'reserved',
  release: 'cleared',
  'hand-over': 'in-use',
  refuse: 'refused',
  transfer: 'transferred',
  'take-back': 'recovered',
  'write-off': 'lost',
  drop: 'dropped',
};

const found: Record<Exclude<CheckOutcome, 'used'>, CaseState> = {
  rarely: 'helping',
  broken: 'repairing',
  lent: 'recovering',
  gone: 'recovering',
};

/** Where one step leads. */
export function stateAfter(step: CaseStep): CaseState {
  if (step.move === 'verify') return step.found ? 'excluded' : 'cleared';
  if (step.move === 'check' && step.outcome !== 'used') return found[step.outcome];
  if (step.move === 'check' || step.move === 'solve') return step.last ? 'finished' : 'in-use';
  return leads[step.move];
}

/** Where a case stands after all that happened to it. */
export const stateOf = (steps: readonly CaseStep[]): CaseState =>
  steps.reduce<CaseState>((_, step) => stateAfter(step), 'needed');

/** The day that lies whole months later; the last day of a shorter month. Both 'YYYY-MM-DD'. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days before its day on which a check may already be made. */
export const checkEarlyDays = 14;

/** What the photos of a hand-over show. */
export const shownPhotos = ['item', 'serial', 'receiver'] as const;
/** The pictures without which nothing is handed over. */
export const handoverPhotos = [...shownPhotos, 'signature'] as const;
export type HandoverPhoto = (typeof handoverPhotos)[number];

/** How a receiver signs: by finger on the screen, by hand or thumb on paper that is photographed. */
export const signatures = ['screen', 'hand', 'thumb'] as const;
export type Signature = (typeof signatures)[number];

/** The two legal ways: goods handed to the public (SK, BAST); hibah to a group (SK, NPHD, BAST). */
export const tracks = ['goods', 'grant'] as const;
export type Track = (typeof tracks)[number];

/** Whether a call gives equipment: by itself, or to those who finish its training. */
export const givesEquipment = ({ kind }: { kind: string }): boolean => kind === 'equipment' || kind === 'mixed';
