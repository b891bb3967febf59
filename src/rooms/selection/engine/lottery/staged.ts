import { type RaiseAsk, raise } from './raise.ts';
import type { Stage } from './relaxed.ts';
import { type WeightedList, weighted } from './weighted-list.ts';

/** The leximin over real lists, as far as the time allowed. */
export interface Staged {
  chances: number[];
  lists: WeightedList[];
  stages: Stage[];
  complete: boolean;
  /** Upper bound of the lowest chance. */
  bound: number;
}

/** What earlier stages promised is held up to this: ten times the solver's tolerance. */
const SLACK = 1e-8;
/** A multiplier below this settles nobody. */
const LEAST_WEIGHT = 1e-6;

/**
 * The exact way, for pools in which the relaxed chances cannot be had: one stage of column generation for each level. A group
 * with a multiplier above zero is stuck at the level in every best lottery (complementary slackness) and is settled there.
 */
export function stagedLeximin(ask: Omit<RaiseAsk, 'aim'>, relaxedBound: number): Staged {
  const { groups } = ask.grouped;
  const open = groups.map(({ fixed }) => !fixed);
  const chances = groups.map(({ fixed }): number => (fixed ? 1 : 0));
  const stages: Stage[] = [];
  let bound = relaxedBound;
  let weights: number[] = [];
  while (open.includes(true)) {
    const rising = open.map((isOpen): number => (isOpen ? 1 : 0));
    const least = chances.map((chance, at) => (open[at] ? 0 : Math.max(0, chance - SLACK)));
    const raised = raise({ ...ask, aim: { rising, least, most: 1 } });
    if (raised.prices.length === 0) break;
    weights = raised.weights;
    if (stages.length === 0) bound = Math.min(bound, raised.bound);
    const level = Math.max(0, raised.level);
    if (!raised.proved) break;
    const stuck = open.flatMap((isOpen, at) =>
      isOpen && (level > 1 - 1e-6 || raised.prices[at]! > LEAST_WEIGHT) ? [at] : [],
    );
    if (stuck.length === 0) break;
    for (const at of stuck) {
      open[at] = false;
      chances[at] = level;
    }
    if (level <= 1 - 1e-6) {
      const priced = (inside: boolean) =>
        raised.prices.flatMap((price, at): [number, number][] =>
          price > 0 && (rising[at] === 1) === inside ? [[at, price]] : [],
        );
      stages.push({ level, weights: priced(true), held: priced(false), prices: [] });
    }
  }
  return { chances, lists: weighted(ask.lists, weights), stages, complete: !open.includes(true), bound };
}
