import type { Highs } from 'highs';
import { withProgram } from './highs.ts';
import { keepsExactly, objectiveOf, type Program, rowValue } from './program.ts';

/** A solution of the relaxation: a value and a reduced cost for each column. */
export interface Relaxation {
  colValue: ArrayLike<number>;
  colDual: ArrayLike<number>;
}

/** So many nodes of the search tree are worth it; more is left to the exact solve. */
const MOST_NODES = 300;

/**
 * Looks for a whole list near a solution of the relaxation: only the `columns` entries whose reduced cost says least stay free,
 * every other keeps its value, and the integer solver fills the free ones. Stops when no more than `gap` can be won.
 * Undefined when there is none among these. All coefficients must be one.
 */
export function searchKernel(
  highs: Highs,
  program: Program,
  { colValue, colDual }: Relaxation,
  { columns, gap, seconds }: { columns: number; gap: number; seconds: number },
): number[] | undefined {
  if (seconds <= 0) return undefined;
  const all = program.costs.map((_, at) => at);
  const free = all.toSorted((a, b) => Math.abs(colDual[a]!) - Math.abs(colDual[b]!) || a - b).slice(0, columns);
  const place = new Map(free.map((column, at) => [column, at]));
  const kept = all.map((at) => (place.has(at) ? 0 : Math.round(colValue[at]!)));
  const rows = program.rows.map((row) => {
    const base = rowValue(row, kept);
    const own = row.columns.flatMap((column) => place.get(column) ?? []);
    return { lower: row.lower - base, upper: row.upper - base, columns: own, values: own.map(() => 1) };
  });
  if (rows.some(({ columns: own, lower, upper }) => own.length === 0 && (lower > 0 || upper < 0))) return undefined;
  const small: Program = {
    costs: free.map((at) => program.costs[at]!),
    lower: free.map((at) => program.lower[at]!),
    upper: free.map((at) => program.upper[at]!),
    rows,
  };
  const x = withProgram(highs, small, true, (model) => {
    model.options.set({ mip_abs_gap: gap, mip_rel_gap: 0, mip_max_nodes: MOST_NODES, time_limit: seconds });
    model.options.set({ mip_feasibility_tolerance: 1e-9 });
    model.run();
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return undefined;
    return model.getSolution().colValue;
  });
  if (!x) return undefined;
  for (const [at, column] of free.entries()) kept[column] = Math.round(x[at]!);
  return keepsExactly(program, kept) ? kept : undefined;
}

/** The better of two lists for these costs. */
export function betterOf(
  costs: readonly number[],
  one: number[] | undefined,
  other: number[] | undefined,
): number[] | undefined {
  if (!one || !other) return one ?? other;
  return objectiveOf(costs, other) > objectiveOf(costs, one) ? other : one;
}
