import { type Candidate, type Choice, reservePlaces, taking } from './choice.rules.ts';
import type { Draw } from './draw.reads.ts';
import type { Lottery } from './draw.rules.ts';
import type { Displaced, ScoreResult } from './engine/index.ts';
import type { PoolApplication } from './pool.reads.ts';

/** Which choice made a list: kept with every decision, so that it can be computed again. */
export const engineName = 'berdaya score 1, HiGHS 1.15.3';

export type Outcome = 'chosen' | 'reserve' | 'not-selected';

/** One line of the list. */
export interface RankedRow {
  application: PoolApplication;
  /** Nothing for who took no part: not completed in time, or waiting in a first-come call. */
  candidate?: Candidate;
  /** Number in the list: the chosen first, each part by points, then by the published seed. */
  place?: number;
  outcome: Outcome;
  reserveNo?: number;
  /** Chosen because of kept places; by points alone this one would not be in. */
  lifted: boolean;
  /** In by points alone, and still not chosen: why. */
  displaced?: Displaced;
  /** Another application of the owner has a place, or a place given by two officers moved the line. */
  held?: 'same-owner' | 'move';
}

/** The list of a call, or why there is none yet. */
export type Ranking =
  | { kind: 'ranked'; rows: RankedRow[]; cutOff: number | null; certified: boolean; gap: number }
  /** Officers' marks are missing. */
  | { kind: 'waiting'; without: Candidate[] }
  | { kind: 'nobody' }
  /** By draw: the lists are prepared, and the draw is not held yet or no longer of these participants. */
  | { kind: 'undrawn'; lottery: Lottery }
  | Extract<ScoreResult, { kind: 'impossible' | 'unknown' }>;

/** Places in the order of sending; the queue keeps its own order. No points, no line. */
export function rankByOrder(choice: Choice): Ranking {
  const inside = taking(choice);
  if (inside.length === 0) return { kind: 'nobody' };
  const chosen = inside.slice(0, choice.call.capacity).map(plainRow('chosen'));
  const behind = [...inside.slice(choice.call.capacity).map(({ application }) => application), ...choice.queue];
  const reserves = behind.map((application, at) => ({
    ...outside(application),
    outcome: 'reserve' as const,
    reserveNo: at + 1,
  }));
  const rows = [...numbered([...chosen, ...reserves]), ...leftOut(choice)];
  return { kind: 'ranked', rows, cutOff: null, certified: true, gap: 0 };
}

/** The drawn list, then the others in their drawn order. */
export function rankByDraw(choice: Choice, { lists, held }: Pick<Draw, 'lists' | 'held'>): Ranking {
  const drawn = (lists.split('\n')[held?.drawn ?? 0] ?? '').split(',').slice(1);
  const byCode = new Map(choice.candidates.map((candidate) => [candidate.application.code, candidate]));
  const of = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
  const chosen = of(drawn);
  const owners = new Set(chosen.map(({ ownerId }) => ownerId));
  const reserveCount = reservePlaces(choice.call.capacity);
  const others = of(held?.reserves ?? []).map((candidate, at): RankedRow => {
    const row = plainRow(at < reserveCount ? 'reserve' : 'not-selected')(candidate);
    const sameOwner = owners.has(candidate.ownerId) && { held: 'same-owner' as const };
    return { ...row, ...sameOwner, ...(at < reserveCount && { reserveNo: at + 1 }) };
  });
  const rows = [...numbered([...chosen.map(plainRow('chosen')), ...others]), ...leftOut(choice)];
  return { kind: 'ranked', rows, cutOff: null, certified: true, gap: 0 };
}

/** What the engine chose, as lines of the list. */
export function rankByScore(choice: Choice, result: ScoreResult): Ranking {
  if (result.kind !== 'chosen') return result;
  const byId = new Map(choice.candidates.map((candidate) => [candidate.application.id, candidate]));
  const of = (id: string): Candidate => byId.get(id) as Candidate;
  const chosen = result.chosen.map(({ id, lifted }) => ({ ...plainRow('chosen')(of(id)), lifted }));
  const reserveCount = reservePlaces(choice.call.capacity);
  const owners = new Set(result.chosen.map(({ id }) => of(id).ownerId));
  const anyFixed = result.chosen.some(({ fixed }) => fixed);
  const others = result.reserves.map(({ id, rank }, at): RankedRow => {
    const row = plainRow(at < reserveCount ? 'reserve' : 'not-selected')(of(id));
    const displaced = result.displaced.find((one) => one.id === id);
    const byMove = anyFixed && (displaced ? displaced.byFixed : rank <= choice.places);
    const held = owners.has(of(id).ownerId) ? 'same-owner' : byMove ? 'move' : undefined;
    return { ...row, displaced, held, ...(at < reserveCount && { reserveNo: at + 1 }) };
  });
  const rows = [...numbered([...chosen, ...others]), ...leftOut(choice)];
  return { kind: 'ranked', rows, cutOff: result.cutoff, certified: result.certified, gap: result.gap };
}

const plainRow =
  (outcome: Outcome) =>
  (candidate: Candidate): RankedRow => ({ application: candidate.application, candidate, outcome, lifted: false });

const outside = (application: PoolApplication): RankedRow => ({ application, outcome: 'not-selected', lifted: false });

const numbered = (rows: RankedRow[]): RankedRow[] => rows.map((row, at) => ({ ...row, place: at + 1 }));

/** Those without a place in the list: moved out by two officers, or not completed in time. */
const leftOut = ({ candidates, late }: Choice): RankedRow[] => [
  ...candidates.filter(({ moved }) => moved === 'out').map(plainRow('not-selected')),
  ...late.map(outside),
];

/** How many applications stand elsewhere than in a list read earlier; `before` holds codes in the order of that list. */
export function countMoved(before: readonly string[], rows: readonly RankedRow[]): number {
  const place = new Map(before.map((code, at) => [code, at]));
  const now = rows.filter((row) => row.place !== undefined).map((row) => row.application.code);
  const moved = now.filter((code, at) => place.get(code) !== at).length;
  return moved + before.filter((code) => !now.includes(code)).length;
}
