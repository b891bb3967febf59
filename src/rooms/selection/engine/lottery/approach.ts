import { keepsExactly, objectiveOf, type Program, rowValue } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import type { ListFinder } from './list-finder.ts';
import { openWalk } from './walk.ts';

/** A promised gain below this is rounding noise. */
const GAIN = 1e-7;
/** Exchanges of weight for each list that is known, in one round. */
const EXCHANGES = 4;
/** From so many of the best lists a walk begins. */
const STARTS = 8;
/** So near to a limit counts as at it. */
const TIGHT = 1e-7;
/** So near to all that could be gained a walk must come. */
const ENOUGH = 0.02;

/** A list as the chances it gives, only where they are above zero. */
interface Point {
  at: number[];
  chance: number[];
}

/**
 * Mixes lists as near to the target as they come (least sum of squares), by moving weight between two lists at a time, and keeps
 * what it has computed from one round to the next.
 */
class Mixture {
  readonly weights: number[] = [];
  readonly #points: Point[] = [];
  /** Products of all pairs of lists, and of each list with the target. */
  readonly #products: number[][] = [];
  readonly #wanted: number[] = [];
  readonly #sizes: readonly number[];
  readonly #target: readonly number[];

  constructor(sizes: readonly number[], target: readonly number[]) {
    this.#sizes = sizes;
    this.#target = target;
  }

  add(counts: readonly number[]): void {
    const at = counts.flatMap((count, group) => (count > 0 ? [group] : []));
    const dense = counts.map((count, group) => count / this.#sizes[group]!);
    const point = { at, chance: at.map((group) => dense[group]!) };
    this.#points.push(point);
    const products = this.#points.map((other) => dot(other, dense));
    for (const [other, product] of products.slice(0, -1).entries()) this.#products[other]!.push(product);
    this.#products.push(products);
    this.#wanted.push(dot(point, this.#target));
    this.weights.push(this.weights.length === 0 ? 1 : 0);
  }

  /** Moves weight from the list that helps least to the one that helps most, until that gains nothing. */
  settle(): void {
    const { weights } = this;
    const slope = weights.map((_, one) =>
      weights.reduce((sum, weight, other) => sum + weight * this.#products[one]![other]!, -this.#wanted[one]!),
    );
    for (let step = 0; step < EXCHANGES * weights.length + 200; step++) {
      let more = 0;
      let less = -1;
      for (let at = 0; at < weights.length; at++) {
        if (slope[at]! < slope[more]!) more = at;
        if (weights[at]! > 0 && (less < 0 || slope[at]! > slope[less]!)) less = at;
      }
      const pull = slope[less]! - slope[more]!;
      if (pull < 1e-10) return;
      const [up, down] = [this.#products[more]!, this.#products[less]!];
      const moved = Math.min(weights[less]!, pull / Math.max(1e-15, up[more]! + down[less]! - 2 * up[less]!));
      weights[more]! += moved;
      weights[less] = weights[less]! - moved < 1e-14 ? 0 : weights[less]! - moved;
      for (let at = 0; at < weights.length; at++) slope[at]! += moved * (up[at]! - down[at]!);
    }
  }

  chances(): number[] {
    const chances = this.#sizes.map(() => 0);
    for (const [list, { at, chance }] of this.#points.entries()) {
      const weight = this.weights[list]!;
      if (weight > 0) for (const [place, group] of at.entries()) chances[group]! += weight * chance[place]!;
    }
    return chances;
  }
}

function dot({ at, chance }: Point, values: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < at.length; place++) sum += chance[place]! * values[at[place]!]!;
  return sum;
}

/**
 * Adds lists that bring the mixture of all lists nearer to the target: what is missing of each chance is the worth of that group,
 * and the list worth most is looked for. Unlike the multipliers of a linear programme, which dwell on one group at a time, this
 * needs few lists. Ends when `isNear` says so (asked now and then), when no more is found, or when the time is over.
 */
export function approachTarget(ask: {
  grouped: Grouped;
  /** Known lists; new ones are added at the end. */
  lists: number[][];
  target: readonly number[];
  findList: ListFinder;
  /** Whether the lists so far are enough. */
  isNear: (missing: number) => boolean;
  secondsLeft: () => number;
}): void {
  const { grouped, lists, target, findList } = ask;
  const ground = faceOf(grouped, target);
  const { lower, upper, rows } = ground;
  const walk = openWalk({ ...ground, conflicts: grouped.conflictKeys.length });
  const sizes = grouped.groups.map(({ members }) => members.length);
  const mixture = new Mixture(sizes, target);
  const known = new Set<string>();
  const keep = (counts: number[]) => {
    known.add(counts.join());
    mixture.add(counts);
  };
  for (const counts of lists) keep(counts);
  const walks = lists.filter((counts) => keepsExactly({ costs: lower, lower, upper, rows }, counts));
  /** The best that a walk from one of the best lists comes to, when it is new. */
  const walkToBetter = (costs: readonly number[]): number[] | undefined => {
    const worths = walks.map((counts) => objectiveOf(costs, counts));
    const best = walks.map((_, at) => at).sort((one, other) => worths[other]! - worths[one]! || one - other);
    const ends = best.slice(0, STARTS).map((at) => walk(walks[at]!, costs));
    const fresh = ends.filter((counts) => !known.has(counts.join()));
    return fresh.sort((one, other) => objectiveOf(costs, other) - objectiveOf(costs, one))[0];
  };
  while (ask.secondsLeft() > 0) {
    mixture.settle();
    const chances = mixture.chances();
    const missing = target.map((chance, at) => chance - chances[at]!);
    if (ask.isNear(Math.max(...missing))) return;
    const scale = Math.hypot(...missing);
    const costs = missing.map((value, at) => value / scale / sizes[at]!);
    const worth = costs.reduce((sum, cost, at) => sum + cost * chances[at]! * sizes[at]!, GAIN);
    const walked = walkToBetter(costs);
    const enough = walked && objectiveOf(costs, walked) > worth + ENOUGH * scale;
    const counts = enough ? walked : (findList({ costs, lower, upper, rows }, worth).counts ?? walked);
    if (!counts || objectiveOf(costs, counts) <= worth) return;
    lists.push(counts);
    walks.push(counts);
    keep(counts);
  }
}

/** Which lists alone can be part of a lottery with these chances: whoever is certain is in, whoever has none is out, and a limit that is met exactly is met by each. */
function faceOf(
  { groups, lower, upper, rows }: Grouped,
  target: readonly number[],
): Pick<Program, 'lower' | 'upper' | 'rows'> {
  const mass = target.map((chance, at) => chance * groups[at]!.members.length);
  const pinned = (value: number, low: number, high: number): [number, number] =>
    value < low + TIGHT ? [low, low] : value > high - TIGHT ? [high, high] : [low, high];
  const bounds = mass.map((value, at) => pinned(value, lower[at]!, upper[at]!));
  return {
    lower: bounds.map(([low]) => low),
    upper: bounds.map(([, high]) => high),
    rows: rows.map((row) => {
      const [low, high] = pinned(rowValue(row, mass), row.lower, row.upper);
      return { ...row, lower: low, upper: high };
    }),
  };
}
