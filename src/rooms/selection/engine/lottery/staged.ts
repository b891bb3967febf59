import { neverStage, notOn } from './never.ts';
import { type RaiseAsk, type Raised, raise } from './raise.ts';
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

interface StagedAsk extends Omit<RaiseAsk, 'aim'> {
  /** Groups that no list can hold. */
  never: readonly number[];
}

/** What earlier stages promised is held up to this: ten times the solver's tolerance, more when rounding noise makes it fail. */
const SLACKS = [1e-8, 1e-7, 1e-6];
/** A multiplier below this settles nobody. */
const LEAST_WEIGHT = 1e-6;

/**
 * The exact way, for pools in which the relaxed chances cannot be had: one stage of column generation for each level. Without
 * `findList` only the lists given are mixed, which proves nothing beyond them. A group
 * with a multiplier above zero is stuck at the level in every best lottery (complementary slackness) and is settled there.
 */
export function stagedLeximin(ask: StagedAsk, relaxedBound: number): Staged {
  const { groups } = ask.grouped;
  const open = groups.map(({ fixed }) => !fixed);
  const chances = groups.map(({ fixed }): number => (fixed ? 1 : 0));
  const never = ask.findList ? ask.never : notOn(ask.lists, groups);
  const stages = never.length > 0 ? [neverStage(never)] : [];
  for (const at of never) open[at] = false;
  let bound = never.length > 0 ? 0 : relaxedBound;
  let weights = ask.lists.map((_, at): number => (at === 0 ? 1 : 0));
  while (open.includes(true)) {
    if (stages.length > 0 && ask.secondsLeft() <= 0) break;
    const rising = open.map((isOpen): number => (isOpen ? 1 : 0));
    const raised = raiseWithSlack(ask, rising, chances);
    if (!raised) break;
    weights = raised.weights;
    if (stages.length === 0) bound = Math.min(bound, raised.bound);
    if (!raised.proved) break;
    const level = Math.max(0, raised.level);
    const full = level > 1 - 1e-6;
    const stuck = open.flatMap((isOpen, at) => (isOpen && (full || raised.prices[at]! > LEAST_WEIGHT) ? [at] : []));
    if (stuck.length === 0) break;
    if (!full) {
      const held = open.flatMap((isOpen, at) => (!isOpen && raised.prices[at]! > 0 ? [at] : []));
      const priced = (some: number[]) => some.map((at): [number, number] => [at, raised.prices[at]!]);
      stages.push({ level, weights: priced(stuck), held: priced(held), prices: [] });
    }
    for (const at of stuck) {
      open[at] = false;
      chances[at] = level;
    }
  }
  const lists = weighted(ask.lists, weights);
  return { chances, lists, stages, complete: !open.includes(true), bound };
}

function raiseWithSlack(ask: StagedAsk, rising: number[], chances: readonly number[]): Raised | undefined {
  for (const slack of SLACKS) {
    const least = chances.map((chance, at) => (rising[at] === 1 ? 0 : Math.max(0, chance - slack)));
    const raised = raise({ ...ask, aim: { rising, least, most: 1 } });
    if (raised.prices.length > 0) return raised;
  }
  return undefined;
}
