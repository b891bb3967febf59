import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type { Program } from './program.ts';

let loading: Promise<Highs> | undefined;

/** The WebAssembly solver, compiled once per thread (0.2 to 1.2 s the first time). Solves block the thread. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/** Options of one model. Tolerances are tighter than the solver's own: what we publish is checked to 1e-9. */
export const QUIET = {
  output_flag: false,
  log_to_console: false,
  random_seed: 7,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;

/** A programme as sparse arrays. `integer` makes every column whole. */
export function modelData(highs: Highs, program: Program, integer: boolean): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of program.rows) {
    for (const column of row.columns) indices.push(column);
    for (const value of row.values) values.push(value);
    starts.push(indices.length);
  }
  const numCols = program.costs.length;
  return {
    numCols,
    numRows: program.rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: program.costs,
    colLower: finite(highs, program.lower),
    colUpper: finite(highs, program.upper),
    rowLower: finite(
      highs,
      program.rows.map((row) => row.lower),
    ),
    rowUpper: finite(
      highs,
      program.rows.map((row) => row.upper),
    ),
    matrix: { format: 'csr', numRows: program.rows.length, numCols, starts, indices, values },
    integrality: integer ? new Int32Array(numCols).fill(1) : undefined,
  };
}

/** Opens a maximisation model, lets `work` use it, and frees its WebAssembly memory, which nothing else would do. */
export function withProgram<T>(highs: Highs, program: Program, integer: boolean, work: (model: Model) => T): T {
  return highs.withModel(modelData(highs, program, integer), (model): T => {
    model.options.set(QUIET);
    return work(model);
  });
}

function finite(highs: Highs, bounds: readonly number[]): number[] {
  return bounds.map((bound) => (bound === Infinity ? highs.infinity : bound === -Infinity ? -highs.infinity : bound));
}
