import type { Highs } from 'highs';
import { repeatable } from '../order.ts';
import { solveInteger } from '../solver/integer.ts';
import type { Grouped } from './groups.ts';
import { withListFinder } from './list-finder.ts';
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
  /** How it was found: the relaxed chances could be had, or stage by stage over lists. */
  way: 'relaxed' | 'staged';
}

/** Chances this near count as had. */
const NEAR = 1e-6;

/** The fairest lottery of a pool that has at least the list `known`. */
export function fairestLottery(highs: Highs, grouped: Grouped, known: number[], secondsLeft: () => number): Fairest {
  const relaxed = relaxedLeximin(highs, grouped);
  const bound = relaxed.complete ? Math.min(...relaxed.chances) : 1;
  const reached = reachTarget({ highs, grouped, target: relaxed.chances, near: NEAR, secondsLeft });
  if (relaxed.complete && reached.worst <= NEAR) {
    const { chances, stages } = relaxed;
    return { chances, lists: reached.lists, stages, complete: true, bound, way: 'relaxed' };
  }
  const random = repeatable(2);
  return withListFinder(highs, grouped, random, (findList): Fairest => {
    const lists = [known, ...reached.known];
    return { ...stagedLeximin({ highs, grouped, lists, findList, random, secondsLeft }, bound), way: 'staged' };
  });
}

/** Any list of the pool as counts for each group, or undefined when the solver finds none. */
export function anyList(highs: Highs, { groups, lower, upper, rows }: Grouped, seconds: number): number[] | undefined {
  const answer = solveInteger(highs, { costs: groups.map(() => 0), lower, upper, rows }, { seconds });
  return answer.kind === 'best' || answer.kind === 'found' ? answer.x : undefined;
}
