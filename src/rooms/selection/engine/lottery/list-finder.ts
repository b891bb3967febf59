import type { Highs, Model } from 'highs';
import { modelData, QUIET } from '../solver/highs.ts';
import { betterOf, searchKernel } from '../solver/kernel.ts';
import { objectiveOf, type Program } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import { repair } from './repair.ts';
import { roundBroken } from './round-broken.ts';

/** What a quick search found: perhaps a list, and always an upper bound of the objective (minus infinity: no list at all). */
export interface Found {
  counts?: number[];
  bound: number;
}

/** Looks quickly for a good list of a programme with the pool's rows and other bounds and costs; `worth`: it must bring more than this. */
export type ListFinder = (program: Program, worth?: number) => Found;

/** So many entries stay free in the first search around the relaxation, and in a second one when that finds nothing good. */
const KERNELS = [60, 150];
/** Which share of what could be won above `worth` is good enough from the quick ways, and from the thorough one. */
const ENOUGH = 0.2;
const THOROUGH = 0.5;

/** How lists are looked for; `thorough` (the default): also by small integer programmes, which find more and take longer. */
interface Finding {
  random: () => number;
  secondsLeft: () => number;
  thorough?: boolean;
}

/**
 * Opens one model for many quick searches, each warm from the one before: solve the relaxation, round what is broken in it,
 * or else exchange members until the list is right.
 */
export function withListFinder<T>(
  highs: Highs,
  { groups, rows, lower, upper }: Grouped,
  { random, secondsLeft, thorough = true }: Finding,
  work: (find: ListFinder) => T,
): T {
  const empty: Program = { costs: groups.map(() => 0), lower, upper, rows };
  return highs.withModel(modelData(highs, empty, false), (model): T => {
    model.options.set({ ...QUIET, presolve: 'off' });
    return work((program, worth) => findList({ highs, model, random, secondsLeft, thorough }, program, worth));
  });
}

interface Finder extends Required<Finding> {
  highs: Highs;
  model: Model;
}

function findList({ highs, model, random, secondsLeft, thorough }: Finder, program: Program, worth?: number): Found {
  const { costs, lower, upper, rows } = program;
  const columns = { kind: 'range', from: 0, to: costs.length - 1 } as const;
  model.changeColsBounds(columns, lower, upper);
  model.changeColsCost(columns, costs);
  model.changeRowsBounds(
    { kind: 'range', from: 0, to: rows.length - 1 },
    rows.map((row) => row.lower),
    rows.map((row) => row.upper),
  );
  model.run();
  const status = model.getModelStatus();
  if (status === highs.constants.modelStatus.infeasible) return { bound: -Infinity };
  if (status !== highs.constants.modelStatus.optimal) return { bound: Infinity };
  const relaxation = model.getSolution();
  const bound = model.getObjectiveValue();
  if (worth !== undefined && bound <= worth) return { bound };
  const goal = worth === undefined ? -Infinity : worth + ENOUGH * (bound - worth);
  const isGood = (counts?: number[]) => counts !== undefined && objectiveOf(costs, counts) >= goal;
  let counts = roundBroken(program, relaxation.colValue);
  if (!isGood(counts)) counts = betterOf(costs, counts, repair(program, relaxation.colValue, random));
  const gap = (1 - THOROUGH) * (worth === undefined ? Math.abs(bound) : bound - worth);
  for (const free of KERNELS) {
    if (isGood(counts) || !thorough) break;
    counts = betterOf(
      costs,
      counts,
      searchKernel(highs, program, relaxation, { columns: free, gap, seconds: secondsLeft() }),
    );
  }
  return { counts, bound };
}
