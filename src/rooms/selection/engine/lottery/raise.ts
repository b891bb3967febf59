import type { Highs, Model } from 'highs';
import { modelData, QUIET } from '../solver/highs.ts';
import { solveInteger } from '../solver/integer.ts';
import { objectiveOf, type Program, type Row } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import type { ListFinder } from './list-finder.ts';

/** Raise a common level v: the chance of every group must be at least `least` plus v where `rising` is 1. */
export interface Aim {
  rising: number[];
  least: number[];
  /** No need to go above this. */
  most: number;
}

/** The best lottery over real lists for an aim. */
export interface Raised {
  level: number;
  /** No lottery can reach more; equals `level` (to 1e-6) when proved. */
  bound: number;
  proved: boolean;
  /** Weight of each of the lists, in the order of the lists given and found. */
  weights: number[];
  /** The multipliers of the groups that prove the bound: not negative, and one in sum over the rising groups. */
  prices: number[];
}

export interface RaiseAsk {
  highs: Highs;
  grouped: Grouped;
  /** Lists as counts; new ones are added at the end. */
  lists: number[][];
  aim: Aim;
  /** Absent: only the lists given are mixed, and the proof is over these alone. */
  findList?: ListFinder;
  random: () => number;
  /** Stop when no time is left. */
  secondsLeft: () => number;
}

/** How much better a new list must promise to be. Larger than any tolerance of the solver. */
const GAIN = 2e-7;
const MOST_ROUNDS = 3000;
/** How near to the best a new list must be, as a share of what it could bring at most. */
const NEAR_BEST = 0.3;

/**
 * Column generation: solves the lottery over the known lists, asks for the list that its multipliers price highest, adds it,
 * and ends when no list promises more. Finding is quick first (relaxation and repair); only the end is proved by an exact solve.
 */
export function raise(ask: RaiseAsk): Raised {
  const { highs, grouped, lists, aim } = ask;
  return highs.withModel(modelData(highs, masterProgram(grouped, lists, aim), false), (model): Raised => {
    model.options.set({ ...QUIET, presolve: 'off' });
    let bound = Infinity;
    for (let round = 0; ; round++) {
      const master = solveMaster(highs, model, grouped, aim);
      if (!master) return { level: -Infinity, bound, proved: false, weights: lists.map(() => 0), prices: [] };
      const known = { level: master.level, weights: master.weights, prices: master.prices };
      if (master.level >= aim.most - GAIN) return { ...known, bound: aim.most, proved: true };
      if (!ask.findList) return { ...known, bound: master.level, proved: true };
      if (ask.secondsLeft() <= 0) return { ...known, bound, proved: false };
      const priced = bestPriced(ask, ask.findList, master.prices, master.level + master.held);
      bound = Math.min(bound, priced.bound - master.held);
      if (bound <= master.level + 1.5 * GAIN) return { ...known, bound, proved: true };
      if (!priced.counts || round > MOST_ROUNDS) return { ...known, bound, proved: false };
      lists.push(priced.counts);
      addList(model, grouped, priced.counts);
    }
  });
}

/** So many times further may a chance lie above its target than below: what is missing hurts, what is over only blurs the proof. */
const ABOVE = 4;

/** The weights with which these lists come nearest to the target, and how far the worst chance stays below it. */
export function mixLists(
  highs: Highs,
  grouped: Grouped,
  lists: readonly number[][],
  target: readonly number[],
): { weights: number[]; worst: number } | undefined {
  const aim: Aim = { rising: grouped.groups.map(({ fixed }) => (fixed ? 0 : 1)), least: [...target], most: 0 };
  const program = masterProgram(grouped, lists, aim);
  for (const [group, row] of program.rows.slice(1).entries()) {
    const values = [ABOVE, ...row.values.slice(1)];
    if (aim.rising[group] === 1) program.rows.push({ ...row, lower: -Infinity, upper: target[group]!, values });
  }
  return highs.withModel(modelData(highs, program, false), (model) => {
    model.options.set(QUIET);
    const master = solveMaster(highs, model, grouped, aim);
    return master && { weights: master.weights, worst: -master.level };
  });
}

/** Column 0 is the level, then one column for each list. Row 0: weights sum to one; then one row for each group. */
function masterProgram({ groups }: Grouped, lists: readonly number[][], aim: Aim): Program {
  const rows: Row[] = [{ lower: 1, upper: 1, columns: lists.map((_, at) => at + 1), values: lists.map(() => 1) }];
  for (const [group, { members }] of groups.entries()) {
    const holding = lists.flatMap((counts, at) => (counts[group]! > 0 ? [at] : []));
    rows.push({
      lower: aim.least[group]!,
      upper: Infinity,
      columns: [0, ...holding.map((at) => at + 1)],
      values: [-aim.rising[group]!, ...holding.map((at) => lists[at]![group]! / members.length)],
    });
  }
  return {
    costs: [1, ...lists.map(() => 0)],
    lower: [-2, ...lists.map(() => 0)],
    upper: [aim.most, ...lists.map(() => 1)],
    rows,
  };
}

function addList(model: Model, { groups }: Grouped, counts: readonly number[]): void {
  const held = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  model.addCol(0, 0, 1, {
    indices: [0, ...held.map((at) => at + 1)],
    values: [1, ...held.map((at) => counts[at]! / groups[at]!.members.length)],
  });
}

/** Solves the lottery over the known lists; `held` is what the multipliers charge for the chances already promised. */
function solveMaster(highs: Highs, model: Model, { groups }: Grouped, aim: Aim) {
  const { optimal } = highs.constants.modelStatus;
  model.run();
  if (model.getModelStatus() !== optimal) {
    model.clearSolver();
    model.run();
    if (model.getModelStatus() !== optimal) return undefined;
  }
  const { colValue, rowDual } = model.getSolution();
  const raw = groups.map((_, at) => Math.max(0, -rowDual[at + 1]!));
  const sum = raw.reduce((total, price, at) => total + price * aim.rising[at]!, 0);
  const prices = raw.map((price) => price / (sum || 1));
  const held = prices.reduce((total, price, at) => total + price * aim.least[at]!, 0);
  return { level: colValue[0]!, weights: Array.from(colValue.slice(1)), prices, held };
}

/** A list that the prices value above `worth`, or a bound that says there is none. */
function bestPriced(
  ask: RaiseAsk,
  findList: ListFinder,
  prices: readonly number[],
  worth: number,
): { counts?: number[]; bound: number } {
  const { grouped } = ask;
  const { lower, upper, rows } = grouped;
  const costs = prices.map((price, at) => price / grouped.groups[at]!.members.length);
  const { counts, bound } = findList({ costs, lower, upper, rows }, worth + GAIN);
  if (bound <= worth + GAIN) return { bound };
  if (counts && objectiveOf(costs, counts) > worth + GAIN) return { counts, bound };
  return pricedExactly(ask, costs, worth, bound);
}

/** Asks the integer solver for a list worth more. That there is none is believed here, for every proof is checked again at the end. */
function pricedExactly(
  { highs, grouped: { lower, upper, rows }, secondsLeft }: RaiseAsk,
  costs: number[],
  worth: number,
  bound: number,
): { counts?: number[]; bound: number } {
  const better: Row = { columns: costs.map((_, at) => at), values: costs, lower: worth + GAIN, upper: Infinity };
  const program = { costs, lower, upper, rows: [...rows, better] };
  const seconds = secondsLeft();
  const gap = Math.max(GAIN / 4, NEAR_BEST * (bound - worth));
  const answer = solveInteger(highs, program, { gap, once: true, seconds });
  if (answer.kind === 'impossible') return { bound: worth + GAIN };
  return answer.kind === 'none' ? { bound } : { counts: answer.x, bound };
}
