import type { Highs } from 'highs';
import { withProgram } from '../solver/highs.ts';
import { type IntegerAnswer, solveInteger } from '../solver/integer.ts';
import { type Relaxation, searchKernel } from '../solver/kernel.ts';
import { objectiveOf, type Program } from '../solver/program.ts';

/** So many entries stay free in the search around the relaxation, and in a second one when that finds nothing. */
const KERNELS = [60, 150];

/**
 * The list with the greatest total of whole costs. A good list near the relaxation comes first; what the relaxation then proves
 * to be out of reach of a better one is set, and only the rest is left to the integer solver. Same answers as `solveInteger`.
 */
export function bestList(highs: Highs, program: Program, secondsLeft: () => number): IntegerAnswer {
  const relaxed = relaxationOf(highs, program);
  let near: number[] | undefined;
  for (const columns of KERNELS)
    near ??= relaxed && searchKernel(highs, program, relaxed, { columns, gap: 0.5, seconds: secondsLeft() });
  if (!relaxed || !near) return solveInteger(highs, program, { seconds: secondsLeft(), gap: 0.5 });
  const total = objectiveOf(program.costs, near);
  const known: IntegerAnswer = { kind: 'best', x: near, objective: total, bound: total };
  if (relaxed.bound < total + 1 - 1e-6) return known;
  const bounds = decidedBounds(program, relaxed, total);
  const answer = solveInteger(highs, { ...program, ...bounds }, { seconds: secondsLeft(), gap: 0.5, start: near });
  if (answer.kind === 'best' || answer.kind === 'found') return answer;
  return { ...known, kind: 'found', bound: relaxed.bound };
}

/** A solved relaxation and its objective. */
export interface Bounding extends Relaxation {
  bound: number;
}

/** The relaxation's solution; undefined when it has none. */
export function relaxationOf(highs: Highs, program: Program): Bounding | undefined {
  return withProgram(highs, program, false, (model) => {
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue, colDual } = model.getSolution();
    return { colValue, colDual, bound: model.getObjectiveValue() };
  });
}

/** Bounds tightened by linear duality: a column whose reduced cost exceeds what can still be lost keeps its value. */
export function decidedBounds(
  program: Program,
  { colValue, colDual, bound }: Bounding,
  total: number,
): Pick<Program, 'lower' | 'upper'> {
  const spare = bound - total + 0.01;
  const lower = [...program.lower];
  const upper = [...program.upper];
  for (let at = 0; at < lower.length; at++) {
    if (Math.abs(colDual[at]!) <= spare) continue;
    lower[at] = upper[at] = Math.round(colValue[at]!);
  }
  return { lower, upper };
}
