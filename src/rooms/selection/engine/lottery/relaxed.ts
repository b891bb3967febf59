import type { Highs, Model } from 'highs';
import { modelData, QUIET } from '../solver/highs.ts';
import type { Program } from '../solver/program.ts';
import type { Grouped } from './groups.ts';

/**
 * One proved step of the leximin order: in every lottery that gives the groups settled before their chances, the weighted mean
 * of the chances of `weights` is at most `level`. So nobody in it can be raised without lowering somebody in it.
 */
export interface Stage {
  level: number;
  /** Group positions and their weights; the weights sum to one. */
  weights: [group: number, weight: number][];
  /** Multipliers of groups settled before, when the proof is over lists; none when it is over rows. */
  held: [group: number, weight: number][];
  /** One multiplier for each row of the pool (above zero: a ceiling binds; below: a floor); none when the proof is over lists. */
  prices: number[];
}

/** The leximin of the linear relaxation: an upper bound of every lottery, stage by stage. `complete` is false when a step failed. */
export interface Relaxed {
  /** Chance of each group. */
  chances: number[];
  stages: Stage[];
  complete: boolean;
}

/** A multiplier below this proves nothing that survives rounding. */
const LEAST_WEIGHT = 1e-7;

interface Levels {
  highs: Highs;
  model: Model;
  grouped: Grouped;
  /** Groups not settled yet. */
  open: boolean[];
  chances: number[];
  /** Rows "chance at most one", added only for groups that went above it. */
  caps: Map<number, number>;
}

/**
 * Raises the lowest chance as far as it goes, settles every group that the dual multipliers prove to be stuck, and goes on
 * with the rest (at most `most` levels, or until no time is left: then all others are given the last). Column g is what group g has above the common level, the last column is the level itself: so the
 * programme has as many rows as there are quotas, however many groups there are. `never`: groups that are on no list.
 */
export function relaxedLeximin(
  highs: Highs,
  grouped: Grouped,
  {
    most = Infinity,
    never = [],
    secondsLeft = () => Infinity,
  }: { most?: number; never?: readonly number[]; secondsLeft?: () => number } = {},
): Relaxed {
  return highs.withModel(modelData(highs, levelProgram(grouped, never), false), (model) => {
    model.options.set({ ...QUIET, presolve: 'off' });
    const open = grouped.groups.map((group, at) => !group.fixed && !never.includes(at));
    const chances = grouped.groups.map(({ fixed }) => (fixed ? 1 : 0));
    const levels: Levels = { highs, model, grouped, open, chances, caps: new Map() };
    const stages: Stage[] = [];
    while (open.includes(true)) {
      const stage = nextStage(levels);
      if (!stage) return { chances, stages, complete: false };
      if (stage.weights.length > 0) stages.push(stage);
      if (stages.length >= most || secondsLeft() <= 0)
        return { chances: chances.map((chance, at) => (open[at] ? stage.level : chance)), stages, complete: false };
    }
    return { chances, stages, complete: true };
  });
}

function levelProgram({ groups, rows }: Grouped, never: readonly number[]): Program {
  const level = groups.length;
  return {
    costs: [...groups.map(() => 0), 1],
    // The level may go below zero, so that it is never held by its own bound and the multipliers always sum to one.
    lower: [...groups.map(() => 0), -1],
    upper: [...groups.map(({ fixed }, at) => (fixed || never.includes(at) ? 0 : 2)), 1],
    rows: rows.map((row) => ({
      ...row,
      columns: [...row.columns, level],
      values: [...row.columns.map((at) => groups[at]!.members.length), 1],
    })),
  };
}

/** Solves for the next level and settles who is stuck at it. Undefined when the solver gives nothing usable. */
function nextStage(levels: Levels): Stage | undefined {
  const { model, grouped, open, chances } = levels;
  aimAtOpen(levels);
  const solution = solveUnderCaps(levels);
  if (!solution) return undefined;
  const level = Math.min(1, Math.max(0, solution.colValue[grouped.groups.length]!));
  const stuck = open.flatMap((isOpen, at) =>
    isOpen && (level > 1 - 1e-9 || Math.abs(solution.colDual[at]!) > LEAST_WEIGHT) ? [at] : [],
  );
  if (stuck.length === 0) return undefined;
  const weigh = stuck.map((at): [number, number] => [at, Math.abs(solution.colDual[at]!)]);
  const sum = weigh.reduce((total, [, weight]) => total + weight, 0);
  for (const at of stuck) {
    open[at] = false;
    chances[at] = level;
    model.changeColBounds(at, 0, 0);
    const cap = levels.caps.get(at);
    if (cap !== undefined) model.changeRowBounds(cap, -levels.highs.infinity, levels.highs.infinity);
  }
  return {
    level,
    weights: level > 1 - 1e-9 ? [] : weigh.map(([at, weight]): [number, number] => [at, weight / sum]),
    held: [],
    prices: Array.from(solution.rowDual.slice(0, grouped.rows.length), (dual) => dual / (sum || 1)),
  };
}

/** Moves settled groups into the bounds and points the level column at the open ones. */
function aimAtOpen({ model, grouped: { groups, rows }, open, chances }: Levels): void {
  const lower: number[] = [];
  const upper: number[] = [];
  for (const [at, row] of rows.entries()) {
    let settled = 0;
    let rising = 0;
    for (const group of row.columns) {
      const size = groups[group]!.members.length;
      if (open[group]) rising += size;
      else settled += size * chances[group]!;
    }
    lower.push(row.lower - settled);
    upper.push(row.upper - settled);
    model.changeCoefficient(at, groups.length, rising);
  }
  model.changeRowsBounds({ kind: 'range', from: 0, to: rows.length - 1 }, lower, upper);
}

/** Solves, adding "chance at most one" for whoever exceeds it, until nobody does. */
function solveUnderCaps({ highs, model, grouped, open, caps }: Levels) {
  const level = grouped.groups.length;
  for (let round = 0; round < 100; round++) {
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
      model.clearSolver();
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    }
    const solution = model.getSolution();
    const over = open.flatMap((isOpen, at) =>
      isOpen && !caps.has(at) && solution.colValue[at]! + solution.colValue[level]! > 1 + 1e-9 ? [at] : [],
    );
    if (over.length === 0) return solution;
    for (const at of over) {
      caps.set(at, model.getDimensions().numRows);
      model.addRow(-highs.infinity, 1, { indices: [at, level], values: [1, 1] });
    }
  }
  return undefined;
}
