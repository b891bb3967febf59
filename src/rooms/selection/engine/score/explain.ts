import type { Highs } from 'highs';
import type { Pool } from '../pool.ts';
import { isCounted } from '../pool.ts';
import type { QuotaLimit } from '../rows.ts';
import type { Program } from '../solver/program.ts';
import type { ScoredApplicant } from './score-input.ts';
import { bestTotalWith } from './ties.ts';

/** Why an applicant who would be in by points alone is not. */
export interface Displaced {
  id: string;
  /** Own points. */
  score: number;
  /** Place in the plain ranking, from 1. */
  rank: number;
  /** The fewest points with which this applicant would certainly be in, all else equal; null when none would do or time ran out. */
  cutoff: number | null;
  /** Quotas that the easiest exchange with a chosen applicant of lower rank would break. */
  quotas: QuotaLimit[];
  /** A chosen applicant of the same owner or household. */
  conflictWith?: string;
  /** Only fixed applicants stand below: their promised seats moved the line. */
  byFixed: boolean;
}

export interface Explained {
  /** In ranking order. `lifted`: by points alone this applicant would not be in. */
  chosen: { id: string; score: number; rank: number; fixed: boolean; lifted: boolean }[];
  /** In ranking order: in by points alone, but not chosen. */
  displaced: Displaced[];
  /** Everybody else in the order in which they are asked when a seat falls free (see `nextReserve`). */
  reserves: { id: string; score: number; rank: number }[];
  /** Lowest points among the chosen who are neither fixed nor lifted; null when there are none. */
  cutoff: number | null;
}

interface Ask {
  highs: Highs;
  pool: Pool<ScoredApplicant>;
  program: Program;
  x: readonly number[];
  unit: number;
  secondsLeft: () => number;
}

/** Compares the chosen with the plain ranking and says for each displaced applicant what moved the line. */
export function explain(ask: Ask): Explained {
  const { pool, x } = ask;
  const plain = plainRanking(pool);
  const positions = pool.applicants.map((_, at) => at);
  const chosen = positions.filter((at) => x[at] === 1);
  const line = (at: number) => ({ id: pool.applicants[at]!.id, score: pool.applicants[at]!.score, rank: at + 1 });
  const own = chosen.filter((at) => plain.has(at) && !pool.applicants[at]!.fixed);
  return {
    chosen: chosen.map((at) => ({ ...line(at), fixed: pool.applicants[at]!.fixed === true, lifted: !plain.has(at) })),
    displaced: positions
      .filter((at) => plain.has(at) && x[at] === 0)
      .map((at) => ({ ...line(at), ...reasonOf(ask, chosen, at) })),
    reserves: positions.filter((at) => x[at] === 0).map(line),
    cutoff: own.length === 0 ? null : Math.min(...own.map((at) => pool.applicants[at]!.score)),
  };
}

/** Who would be in by points alone: fixed seats first, then down the ranking, one of each conflict group. */
function plainRanking({ applicants, k }: Pool<ScoredApplicant>): Set<number> {
  const inside = new Set<number>();
  const taken = new Set<string>();
  const positions = applicants.map((_, at) => at);
  const order = [
    ...positions.filter((at) => applicants[at]!.fixed),
    ...positions.filter((at) => !applicants[at]!.fixed),
  ];
  for (const at of order) {
    const key = applicants[at]!.conflictKey;
    if (inside.size === k) break;
    if (key !== undefined && taken.has(key)) continue;
    if (key !== undefined) taken.add(key);
    inside.add(at);
  }
  return inside;
}

function reasonOf(
  ask: Ask,
  chosen: readonly number[],
  at: number,
): Pick<Displaced, 'cutoff' | 'quotas' | 'conflictWith' | 'byFixed'> {
  const { applicants } = ask.pool;
  const key = applicants[at]!.conflictKey;
  const mate = chosen.find((other) => key !== undefined && applicants[other]!.conflictKey === key);
  const lower = chosen.filter(
    (other) => other > at && !applicants[other]!.fixed && (mate === undefined || other === mate),
  );
  const exchanges = lower.map((other) => brokenByExchange(ask, at, other));
  const fewest = Math.min(...exchanges.map((broken) => broken.length));
  return {
    cutoff: cutoffOf(ask, at),
    quotas: exchanges.findLast((broken) => broken.length === fewest) ?? [],
    conflictWith: mate === undefined ? undefined : applicants[mate]!.id,
    byFixed: lower.length === 0 && mate === undefined,
  };
}

/** The quotas broken if position `comes` took the seat of `goes`. */
function brokenByExchange({ pool, x }: Ask, comes: number, goes: number): QuotaLimit[] {
  return pool.quotas.flatMap((quota, at): QuotaLimit[] => {
    const change = Number(isCounted(quota, pool.applicants[comes]!)) - Number(isCounted(quota, pool.applicants[goes]!));
    if (change === 0) return [];
    const count = pool.counted[at]!.reduce((sum, position) => sum + x[position]!, 0);
    const { feature, value, min, max } = quota;
    if (change < 0 && count === min) return [{ feature, value, side: 'min', bound: min, count }];
    if (change > 0 && count === max) return [{ feature, value, side: 'max', bound: max, count }];
    return [];
  });
}

/** What this applicant lacks is what the best total loses by taking them in; one step more decides it without a tie. */
function cutoffOf({ highs, pool, program, x, unit, secondsLeft }: Ask, at: number): number | null {
  if (secondsLeft() <= 0) return null;
  const forced = bestTotalWith({ highs, program, at, secondsLeft });
  if (forced === undefined) return null;
  const total = program.costs.reduce((sum, cost, column) => sum + cost * x[column]!, 0);
  return (Math.round(pool.applicants[at]!.score * unit) + total - forced) / unit;
}
