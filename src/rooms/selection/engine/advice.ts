import type { Highs } from 'highs';
import type { Pool } from './pool.ts';
import { personRows, quotaRow } from './rows.ts';
import { type IntegerLimits, solveInteger } from './solver/integer.ts';
import type { Program } from './solver/program.ts';

/** One change of a quota (or, when there are too few people, of the number of seats) that makes choosing possible. */
export type QuotaChange =
  | { kind: 'quota'; feature: string; value: string; bound: 'min' | 'max'; from: number; to: number }
  | { kind: 'seats'; from: number; to: number };

/**
 * `possible` with a list (positions) that keeps everything; `changes`, the smallest set, `beyondFlex` when what the officer
 * allowed to move was not enough; `unknown` when the time ran out.
 */
export type Advice =
  | { kind: 'possible'; list: number[] }
  | { kind: 'changes'; changes: QuotaChange[]; beyondFlex: boolean }
  | { kind: 'unknown' };

/** Whole weights keep the optimum exact: raising a ceiling by one costs 1 unit, lowering a floor by one costs 1 + 2 / floor. */
const UNIT = 840;

/**
 * Asks the elastic model which quotas must move, and how little. It always has a solution, so "impossible" is never a
 * solver's status here: it is a proved optimum above zero. No change can be left out, for that would be a cheaper answer.
 */
export function adviseQuotas(highs: Highs, pool: Pool, limits: IntegerLimits = {}): Advice {
  const seats = Math.min(pool.k, fillableSeats(pool));
  const cut: QuotaChange[] = seats < pool.k ? [{ kind: 'seats', from: pool.k, to: seats }] : [];
  const hasFlex = pool.quotas.some((quota) => quota.minFlex !== undefined || quota.maxFlex !== undefined);
  for (const keepFlex of hasFlex ? [true, false] : [false]) {
    const program = elasticProgram(pool, seats, keepFlex);
    const answer = solveInteger(highs, program, { ...limits, gap: 0.5 });
    if (answer.kind !== 'best') continue;
    const changes = [...cut, ...changesOf(pool, answer.x)];
    if (changes.length > 0) return { kind: 'changes', changes, beyondFlex: hasFlex && !keepFlex };
    return { kind: 'possible', list: pool.applicants.flatMap((_, at) => (answer.x[at] ? [at] : [])) };
  }
  return { kind: 'unknown' };
}

/** How many seats this pool could fill if there were no quotas: one for each group of mutual conflicts. */
function fillableSeats(pool: Pool): number {
  return pool.conflicts.reduce((left, group) => left - (group.length - 1), pool.applicants.length);
}

function changesOf(pool: Pool, x: readonly number[]): QuotaChange[] {
  const n = pool.applicants.length;
  return pool.quotas.flatMap(({ feature, value, min, max }, at): QuotaChange[] => {
    const floor = min - x[n + 2 * at]!;
    const ceiling = max + x[n + 2 * at + 1]!;
    const about = { kind: 'quota' as const, feature, value };
    return [
      ...(floor < min ? [{ ...about, bound: 'min' as const, from: min, to: floor }] : []),
      ...(ceiling > max ? [{ ...about, bound: 'max' as const, from: max, to: ceiling }] : []),
    ];
  });
}

/** Applicants first, then for each quota "floor lowered by" and "ceiling raised by". */
function elasticProgram(pool: Pool, seats: number, keepFlex: boolean): Program {
  const n = pool.applicants.length;
  const rows = personRows({ ...pool, k: seats });
  const costs = pool.applicants.map(() => 0);
  const lower = pool.applicants.map((applicant) => (applicant.fixed ? 1 : 0));
  const upper = pool.applicants.map(() => 1);
  for (const [at, { min, max, minFlex, maxFlex }] of pool.quotas.entries()) {
    const row = rows[quotaRow(at)]!;
    row.columns = [...row.columns, n + 2 * at, n + 2 * at + 1];
    row.values = [...row.values, 1, -1];
    costs.push(-Math.round(UNIT * (1 + 2 / Math.max(1, min))), -UNIT);
    lower.push(0, 0);
    upper.push(keepFlex ? Math.max(0, min - (minFlex ?? 0)) : min);
    upper.push(Math.max(0, (keepFlex ? (maxFlex ?? pool.k) : pool.k) - max));
  }
  return { costs, lower, upper, rows };
}
