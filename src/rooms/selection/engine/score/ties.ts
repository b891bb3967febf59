import type { Highs } from 'highs';
import { solveInteger } from '../solver/integer.ts';
import type { Program } from '../solver/program.ts';
import { bestList, decidedBounds, relaxationOf } from './best-list.ts';

interface Ties {
  highs: Highs;
  /** Columns in ranking order, whole costs. */
  program: Program;
  /** A best list. */
  x: readonly number[];
  /** Its total. */
  total: number;
  secondsLeft: () => number;
}

/** So many places are compared in one model: weights up to 2^11 stay exact. */
const BATCH = 12;

/**
 * Of all lists with the greatest total, finds the one that comes first in the ranking, compared place by place. Places that
 * no best list can change are set aside first by their reduced cost; `complete` is false when time ran out.
 */
export function breakTies({ highs, program, x, total, secondsLeft }: Ties): { x: number[]; complete: boolean } {
  let current = [...x];
  const relaxed = relaxationOf(highs, program);
  const { lower, upper } = relaxed ? decidedBounds(program, relaxed, total) : copyOf(program);
  const sameTotal = { columns: program.costs.map((_, at) => at), values: program.costs, lower: total, upper: Infinity };
  const open = current.flatMap((_, at) => (lower[at]! < upper[at]! ? [at] : []));
  for (let from = 0; from < open.length; from += BATCH) {
    const batch = open.slice(from, from + BATCH);
    if (batch.some((at) => current[at] === 0)) {
      const costs = program.costs.map(() => 0);
      for (const [place, at] of batch.entries()) costs[at] = 2 ** (BATCH - 1 - place);
      const tied: Program = { costs, lower, upper, rows: [...program.rows, sameTotal] };
      const seconds = secondsLeft();
      if (seconds <= 0) return { x: current, complete: false };
      const answer = solveInteger(highs, tied, { seconds, gap: 0.5, start: current });
      if (answer.kind !== 'best') return { x: current, complete: false };
      current = answer.x;
    }
    for (const at of batch) lower[at] = upper[at] = current[at]!;
  }
  return { x: current, complete: true };
}

const copyOf = ({ lower, upper }: Program) => ({ lower: [...lower], upper: [...upper] });

/** Kept beside the ties because both ask the same programme: the best total when `at` must be chosen, or undefined. */
export function bestTotalWith(ask: {
  highs: Highs;
  program: Program;
  at: number;
  secondsLeft: () => number;
}): number | undefined {
  const lower = ask.program.lower.map((low, at) => (at === ask.at ? 1 : low));
  const answer = bestList(ask.highs, { ...ask.program, lower }, ask.secondsLeft);
  return answer.kind === 'best' ? answer.objective : undefined;
}
