import type { Highs } from 'highs';
import { withProgram } from './highs.ts';
import { keepsExactly, objectiveOf, type Program } from './program.ts';

/** What an integer solve is worth after it was checked. */
export interface IntegerAnswer {
  /** `best`: checked and proved; `found`: checked, not proved best; `none`: no solution found in the time. `impossible`: the solver says so twice. */
  kind: 'best' | 'found' | 'none' | 'impossible';
  /** Whole numbers; empty unless `best` or `found`. */
  x: number[];
  /** Exact objective of `x`. */
  objective: number;
  /** The solver's upper bound of the objective. */
  bound: number;
}

/** Limits of one integer solve. `start` is a known solution; `seconds` a wall clock (never in a certified run unless unlimited). */
export interface IntegerLimits {
  seconds?: number;
  nodes?: number;
  start?: ArrayLike<number>;
  /** Absolute gap at which the search may stop: below 1 for whole objectives. */
  gap?: number;
  /** Believe "infeasible" at once; only where a wrong answer is caught later. */
  once?: boolean;
}

const NOTHING: { x: number[]; objective: number } = { x: [], objective: -Infinity };

/**
 * Maximises over whole numbers. The solver's status is never believed alone: the rounded solution must keep every row exactly,
 * and "infeasible" must be said again without presolve. Costs should be whole numbers for `best` to be exact.
 */
export function solveInteger(highs: Highs, program: Program, limits: IntegerLimits = {}): IntegerAnswer {
  const until = performance.now() + 1000 * (limits.seconds ?? Infinity);
  const first = attempt(highs, program, limits, 'choose');
  if (first.kind === 'found' && first.claimed) return settleWhole(highs, program, first, limits, until);
  if (first.kind === 'best' || first.kind === 'found' || (limits.once && first.kind === 'impossible')) return first;
  const seconds = limits.seconds === undefined ? undefined : (until - performance.now()) / 1000;
  if (seconds !== undefined && seconds <= 0) return { ...first, kind: 'none' };
  const second = attempt(highs, program, { ...limits, seconds }, 'off');
  if (second.kind === 'impossible' && first.kind !== 'impossible') return { ...second, kind: 'none' };
  return second;
}

/**
 * The solver claims the best of whole costs, but its bound leaves room for a better one (it rounds bounds up to the next
 * total that these costs can have). So it is asked for that better one, until it says twice that there is none.
 */
function settleWhole(
  highs: Highs,
  program: Program,
  first: IntegerAnswer,
  limits: IntegerLimits,
  until: number,
): IntegerAnswer {
  const columns = program.costs.flatMap((cost, at) => (cost === 0 ? [] : [at]));
  const values = columns.map((at) => program.costs[at]!);
  let found = first;
  while (performance.now() < until) {
    const better = { columns, values, lower: found.objective + 1, upper: Infinity };
    const seconds = until === Infinity ? undefined : (until - performance.now()) / 1000;
    const asked = { ...program, rows: [...program.rows, better] };
    const next = attempt(highs, asked, { ...limits, start: undefined, seconds }, 'choose');
    if (next.kind === 'best' || next.kind === 'found') found = next;
    else if (next.kind === 'none') break;
    else if (attempt(highs, asked, { ...limits, start: undefined, seconds }, 'off').kind !== 'impossible') break;
    else return { ...found, kind: 'best', bound: found.objective };
  }
  return { ...found, kind: 'found', bound: first.bound };
}

interface Attempt extends IntegerAnswer {
  /** The costs are whole and the solver's status says best, though its bound does not. */
  claimed: boolean;
}

function attempt(highs: Highs, program: Program, limits: IntegerLimits, presolve: 'choose' | 'off'): Attempt {
  return withProgram(highs, program, true, (model) => {
    const gap = limits.gap ?? 1e-6;
    model.options.set({ presolve, mip_rel_gap: 0, mip_abs_gap: gap, mip_feasibility_tolerance: 1e-9 });
    if (limits.seconds !== undefined) model.options.set({ time_limit: Math.max(0.05, limits.seconds) });
    if (limits.nodes !== undefined) model.options.set({ mip_max_nodes: limits.nodes });
    if (limits.start) model.setSolution({ colValue: Float64Array.from(limits.start) });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible)
      return { kind: 'impossible', ...NOTHING, bound: -Infinity, claimed: false };
    const bound = Number(model.info.get('mip_dual_bound'));
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) {
      return { kind: 'none', ...NOTHING, bound, claimed: false };
    }
    const x = Array.from(model.getSolution().colValue, (value) => Math.round(value) + 0);
    if (!keepsExactly(program, x)) return { kind: 'none', ...NOTHING, bound, claimed: false };
    const objective = objectiveOf(program.costs, x);
    const optimal = status === highs.constants.modelStatus.optimal;
    const proved = optimal && bound - objective <= gap + 1e-6;
    const claimed = optimal && !proved && program.costs.every(Number.isInteger);
    return { kind: proved ? 'best' : 'found', x, objective, bound, claimed };
  });
}
