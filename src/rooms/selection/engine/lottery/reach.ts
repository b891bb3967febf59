import type { Highs } from 'highs';
import { repeatable } from '../order.ts';
import { approachTarget } from './approach.ts';
import type { Grouped } from './groups.ts';
import { withListFinder } from './list-finder.ts';
import { bearableWeight, peel } from './peel.ts';
import { mixLists } from './raise.ts';
import { type WeightedList, weighted } from './weighted-list.ts';

/** The nearest lottery that was found, and how far its worst chance is below the target. */
export interface Reached {
  lists: WeightedList[];
  worst: number;
  /** Every list that was found on the way. */
  known: number[][];
}

/** The first peeling goes on as far as rounding noise allows. */
const FINE = 2e-9;
const MOST_ROUNDS = 16;
/** Rounds without a nearer mix before peeling is given up. */
const IDLE_ROUNDS = 2;
/** The exact mix is asked for in each so many rounds of approach, and when the rough one misses no more than so many times what is near. */
const MIX_EACH = 40;
const ROUGH = 30;

interface Reaching {
  highs: Highs;
  grouped: Grouped;
  target: readonly number[];
  /** Lists known already. */
  known: readonly number[][];
  /** Good enough. */
  near: number;
  secondsLeft: () => number;
}

/**
 * Looks for a lottery over real lists that has the target chances: by peeling, which is quick where many lists do, and where that
 * gets stuck by {@link approachTarget}, which looks harder for each list. Proves nothing when it fails.
 */
export function reachTarget(ask: Reaching): Reached {
  const peeled = reachByPeeling(ask);
  return peeled.worst <= ask.near || ask.secondsLeft() <= 0 ? peeled : reachByApproach(ask, peeled);
}

/**
 * Refinement: peel what can be peeled, mix all lists so far as near to the target as they come, then aim beyond the target by as
 * much as the mix falls short, and peel again. What could not be peeled counts for less each time, because the mix already
 * carries most of the weight.
 */
function reachByPeeling({ highs, grouped, target, known: given, near, secondsLeft }: Reaching): Reached {
  const sizes = grouped.groups.map(({ members }) => members.length);
  const known = new Map(given.map((counts) => [counts.join(), counts]));
  let aim: readonly number[] = target;
  let reached: Reached = { lists: [], worst: Infinity, known: [...given] };
  let idle = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rest = round === 0 ? FINE : 1e-4;
    const { lists, left } = peel({ highs, grouped, chances: aim, seed: round + 1, rest, secondsLeft });
    if (round === 0 && left <= near) {
      const whole = 1 - left;
      return { lists: lists.map(({ counts, weight }) => ({ counts, weight: weight / whole })), worst: left, known: [] };
    }
    for (const { counts } of lists) known.set(counts.join(), counts);
    const all = [...known.values()];
    const mix = mixLists(highs, grouped, all, target);
    idle = mix && mix.worst < 0.9 * reached.worst ? 0 : idle + 1;
    if (mix && mix.worst < reached.worst) reached = { lists: weighted(all, mix.weights), worst: mix.worst, known: all };
    if (reached.worst <= near || idle >= IDLE_ROUNDS || secondsLeft() <= 0) return reached;
    aim = beyond({ grouped, sizes, target, lists: reached.lists });
  }
  return reached;
}

function reachByApproach({ highs, grouped, target, near, secondsLeft }: Reaching, before: Reached): Reached {
  const known = [...before.known];
  let reached = before;
  const mix = (): boolean => {
    const mixed = mixLists(highs, grouped, known, target);
    const nearer = mixed && mixed.worst < reached.worst;
    if (nearer) reached = { lists: weighted(known, mixed.weights), worst: mixed.worst, known };
    return reached.worst <= near;
  };
  let rounds = 0;
  const isNear = (missing: number): boolean => {
    rounds += 1;
    return (missing <= ROUGH * near || rounds % MIX_EACH === 0) && mix();
  };
  withListFinder(highs, grouped, { random: repeatable(4), secondsLeft }, (findList) =>
    approachTarget({ grouped, lists: known, target, findList, isNear, secondsLeft }),
  );
  if (reached.worst > near) mix();
  return { ...reached, known };
}

/** The point on the other side of the target: with weight `rest` for it and the others for the mix, the target comes out. */
function beyond(ask: {
  grouped: Grouped;
  sizes: readonly number[];
  target: readonly number[];
  lists: readonly WeightedList[];
}): number[] {
  const { grouped, sizes, target, lists } = ask;
  const mass = target.map((chance, at) => chance * sizes[at]!);
  const mixed = sizes.map((_, at) => lists.reduce((sum, { counts, weight }) => sum + weight * counts[at]!, 0));
  const rest = Math.min(1, 3 * (1 - bearableWeight({ grouped, mass, left: 1 }, mixed)) + 1e-6);
  return mass.map((value, at) => Math.max(0, (value - (1 - rest) * mixed[at]!) / rest) / sizes[at]!);
}
