import type { Highs } from 'highs';
import { repeatable } from '../order.ts';
import { solveInteger } from '../solver/integer.ts';
import type { Grouped } from './groups.ts';
import { withListFinder } from './list-finder.ts';
import { neverOnAnyList, neverStage } from './never.ts';
import { reachTarget } from './reach.ts';
import { relaxedLeximin, type Stage } from './relaxed.ts';
import { stagedLeximin } from './staged.ts';
import type { WeightedList } from './weighted-list.ts';

/** The fairest lottery over real lists, with what proves it. */
export interface Fairest {
  /** Chance of each group that the stages prove. */
  chances: number[];
  lists: WeightedList[];
  stages: Stage[];
  /** All stages are proved and the lists give the chances. */
  complete: boolean;
  /** No lottery has a greater lowest chance than this. */
  bound: number;
  /** The same from the relaxation alone, which needs no proof over lists. */
  relaxedBound: number;
}

/** Until which share of the time each part may work; the rest mixes the lists that are known. */
const RELAXED_SHARE = 0.3;
const REACHED_SHARE = 0.4;
const NEVER_SHARE = 0.55;
const AGAIN_SHARE = 0.75;
const STAGED_SHARE = 0.95;

/** A clock that runs out at a share of the time that `secondsLeft` has now. */
export function shareOf(secondsLeft: () => number): (share: number) => () => number {
  const whole = secondsLeft();
  return (share) => () => secondsLeft() - (1 - share) * whole;
}

/** Chances this near count as had. */
const NEAR = 1e-5;

/** The fairest lottery of a pool that has at least the list `known`. */
export function fairestLottery(highs: Highs, grouped: Grouped, known: number[], secondsLeft: () => number): Fairest {
  const within = shareOf(secondsLeft);
  const relaxed = relaxedLeximin(highs, grouped, { secondsLeft: within(RELAXED_SHARE) });
  const bound = relaxed.stages[0]?.level ?? 1;
  const near = { highs, grouped, near: NEAR };
  const reached = reachTarget({
    ...near,
    target: relaxed.chances,
    known: [known],
    secondsLeft: within(REACHED_SHARE),
  });
  if (relaxed.complete && reached.worst <= NEAR) {
    const { chances, stages } = relaxed;
    return { chances, lists: reached.lists, stages, complete: true, bound, relaxedBound: bound };
  }
  const random = repeatable(2);
  const finding = { random, secondsLeft: within(STAGED_SHARE) };
  return withListFinder(highs, grouped, finding, (findList): Fairest => {
    const ask = { highs, grouped, lists: [known, ...reached.known], random, findList };
    const never = neverOnAnyList({ ...ask, secondsLeft: within(NEVER_SHARE) });
    const without = never.length > 0 && withoutThese(ask, never, within(AGAIN_SHARE));
    if (without) return { ...without, relaxedBound: bound };
    const staged = stagedLeximin({ ...ask, never, secondsLeft: within(STAGED_SHARE) }, bound);
    if (staged.complete) return { ...staged, relaxedBound: bound };
    const mixed = stagedLeximin({ ...ask, findList: undefined, never, secondsLeft }, bound);
    return { ...staged, chances: mixed.chances, lists: mixed.lists, relaxedBound: bound };
  });
}

/** The same with the relaxation and peeling, when all that stood in the way were groups that no list can hold. */
function withoutThese(
  { highs, grouped, lists }: { highs: Highs; grouped: Grouped; lists: number[][] },
  never: readonly number[],
  secondsLeft: () => number,
): Omit<Fairest, 'relaxedBound'> | undefined {
  const left = { ...grouped, upper: grouped.upper.map((most, at) => (never.includes(at) ? 0 : most)) };
  const { chances, stages, complete } = relaxedLeximin(highs, left, { never, secondsLeft });
  if (!complete) return undefined;
  const reached = reachTarget({ highs, grouped: left, target: chances, known: lists, near: NEAR, secondsLeft });
  lists.push(...reached.known);
  if (reached.worst > NEAR) return undefined;
  return { chances, lists: reached.lists, stages: [neverStage(never), ...stages], complete: true, bound: 0 };
}

/** Any list of the pool as counts for each group, or undefined when the solver finds none. */
export function anyList(highs: Highs, { groups, lower, upper, rows }: Grouped, seconds: number): number[] | undefined {
  const answer = solveInteger(highs, { costs: groups.map(() => 0), lower, upper, rows }, { seconds });
  return answer.kind === 'best' || answer.kind === 'found' ? answer.x : undefined;
}
