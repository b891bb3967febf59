import type { Highs } from 'highs';
import { repeatable } from '../order.ts';
import { type Program, rowValue } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import { type ListFinder, withListFinder } from './list-finder.ts';
import type { WeightedList } from './weighted-list.ts';

/** Lists taken off a target, and the weight that could not be split. */
export interface Peeled {
  lists: WeightedList[];
  left: number;
}

interface Peeling {
  grouped: Grouped;
  findList: ListFinder;
  /** Mass of each group that is not in a list yet; `left` of the whole weight remains. */
  mass: number[];
  left: number;
  /** Weight of the list before. */
  last: number;
  random: () => number;
}

/**
 * Splits fractional chances into real lists: takes a list that can bear much weight, and goes on with the rest, which stays
 * within every bound and row. Each step makes one more of them tight, so it ends after at most as many lists as there are
 * groups and rows. That everything was split is itself the proof that the relaxed chances can be had.
 */
export function peel(ask: {
  highs: Highs;
  grouped: Grouped;
  chances: readonly number[];
  seed: number;
  /** The rest that is not worth splitting. */
  rest: number;
  /** Stop when no time is left. */
  secondsLeft: () => number;
}): Peeled {
  const { highs, grouped, chances, rest, secondsLeft } = ask;
  const random = repeatable(ask.seed);
  return withListFinder(highs, grouped, { random, secondsLeft, thorough: false }, (findList) => {
    const mass = grouped.groups.map(({ members }, at) => members.length * chances[at]!);
    const peeling: Peeling = { grouped, findList, mass, left: 1, last: 0.5, random };
    const lists: WeightedList[] = [];
    for (let step = 0; peeling.left > rest && step < 3 * (mass.length + grouped.rows.length); step++) {
      const counts = secondsLeft() > 0 ? nextList(peeling) : undefined;
      const weight = counts ? bearableWeight(peeling, counts) : 0;
      if (!counts || weight < 1e-9) break;
      lists.push({ counts, weight });
      peeling.left -= weight;
      peeling.last = weight;
      for (const [at, count] of counts.entries()) mass[at] = Math.max(0, mass[at]! - weight * count);
    }
    return { lists, left: Math.max(0, peeling.left) };
  });
}

/**
 * A whole list between the rounded-down and rounded-up target that can bear much weight: asks for twice the weight of the
 * list before, then for half as much until a list is found.
 */
function nextList(peeling: Peeling): number[] | undefined {
  let ask = Math.min(peeling.left, 2 * peeling.last);
  for (let attempt = 0; attempt < 8; attempt++, ask /= 2) {
    const program = windowProgram(peeling, ask);
    const found = program && peeling.findList(program);
    if (found?.counts) return found.counts;
  }
  return undefined;
}

/** Rounding noise counts for more the less weight is left. */
const tolerance = (left: number): number => Math.min(0.01, 2e-8 / left);

/** The lists that leave a possible rest when they get weight `ask`; undefined when the bounds alone say there is none. */
function windowProgram({ grouped, mass, left, random }: Peeling, ask: number): Program | undefined {
  const near = tolerance(left);
  const slack = tolerance(ask);
  const least = (value: number, low: number, high: number) =>
    Math.max(low, Math.ceil((value - (left - ask) * high) / ask - slack));
  const most = (value: number, low: number, high: number) =>
    Math.min(high, Math.floor((value - (left - ask) * low) / ask + slack));
  const low = (value: number) => Math.floor(value / left + near);
  const lower = mass.map((value, at) => Math.max(low(value), least(value, grouped.lower[at]!, grouped.upper[at]!)));
  const upper = mass.map((value, at) =>
    Math.min(Math.ceil(value / left - near), most(value, grouped.lower[at]!, grouped.upper[at]!)),
  );
  const rows = grouped.rows.map((row) => {
    const value = rowValue(row, mass);
    return { ...row, lower: least(value, row.lower, row.upper), upper: most(value, row.lower, row.upper) };
  });
  if (lower.some((value, at) => value > upper[at]!) || rows.some((row) => row.lower > row.upper)) return undefined;
  const costs = mass.map((value) => (value / left - low(value)) * (0.8 + 0.4 * random()));
  return { costs, lower, upper, rows };
}

/** The most weight a list can have so that the rest still lies within every bound and row. */
export function bearableWeight(
  { grouped, mass, left }: Pick<Peeling, 'grouped' | 'mass' | 'left'>,
  counts: readonly number[],
): number {
  let most = left;
  const keep = (room: number, use: number) => {
    if (use > 0) most = Math.min(most, Math.max(0, room) / use);
  };
  const within = (value: number, count: number, low: number, high: number) => {
    keep(value - left * low, count - low);
    keep(left * high - value, high - count);
  };
  for (const [at, count] of counts.entries()) within(mass[at]!, count, grouped.lower[at]!, grouped.upper[at]!);
  for (const row of grouped.rows) within(rowValue(row, mass), rowValue(row, counts), row.lower, row.upper);
  return most;
}
