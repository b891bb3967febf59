import type { Highs, Model } from 'highs';
import { modelData, QUIET } from '../solver/highs.ts';
import type { Program } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import { repair } from './repair.ts';
import { roundBroken } from './round-broken.ts';

/** What a quick search found: perhaps a list, and always an upper bound of the objective (minus infinity: no list at all). */
export interface Found {
  counts?: number[];
  bound: number;
}

/** Looks quickly for a good list of a programme with the pool's rows and other bounds and costs. */
export type ListFinder = (program: Program) => Found;

/**
 * Opens one model for many quick searches, each warm from the one before: solve the relaxation, round what is broken in it,
 * or else exchange members until the list is right.
 */
export function withListFinder<T>(
  highs: Highs,
  { groups, rows, lower, upper }: Grouped,
  random: () => number,
  work: (find: ListFinder) => T,
): T {
  const empty: Program = { costs: groups.map(() => 0), lower, upper, rows };
  return highs.withModel(modelData(highs, empty, false), (model): T => {
    model.options.set({ ...QUIET, presolve: 'off' });
    return work((program) => findList(highs, model, program, random));
  });
}

function findList(highs: Highs, model: Model, program: Program, random: () => number): Found {
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
  const x = model.getSolution().colValue;
  return { counts: roundBroken(program, x) ?? repair(program, x, random), bound: model.getObjectiveValue() };
}
