import type { Highs } from 'highs';
import { solveInteger } from '../solver/integer.ts';
import { countingRow } from '../solver/program.ts';
import type { Grouped } from './groups.ts';
import type { ListFinder } from './list-finder.ts';
import type { Stage } from './relaxed.ts';

/** The groups that none of these lists holds. */
export const notOn = (lists: readonly number[][], groups: readonly unknown[]): number[] =>
  groups.flatMap((_, at) => (lists.some((counts) => counts[at]! > 0) ? [] : [at]));

/** The first step of a proof: these groups have no chance, because no list holds them. */
export const neverStage = (never: readonly number[]): Stage => ({
  level: 0,
  weights: never.map((at) => [at, 1 / never.length]),
  held: [],
  prices: [],
});

/** After so many groups that were looked for in vain, the exact solve is asked whether there is any left. */
const MOST_MISSES = 4;

/**
 * The groups that no list can hold. Groups that are on none of the lists are looked for one by one; after some misses an exact
 * solve asks for a list with any of those left, until there is none. Lists found are added. Empty when the time was too short
 * for a proof.
 */
export function neverOnAnyList(ask: {
  highs: Highs;
  grouped: Grouped;
  lists: number[][];
  findList: ListFinder;
  secondsLeft: () => number;
}): number[] {
  const { highs, grouped, lists, findList, secondsLeft } = ask;
  const { groups, lower, upper, rows } = grouped;
  const missing = new Set(notOn(lists, groups));
  const keep = (counts: number[]) => {
    lists.push(counts);
    for (const [at, count] of counts.entries()) if (count > 0) missing.delete(at);
  };
  const wishes = () => groups.map((_, at) => (missing.has(at) ? 1 : 0));
  const tried = new Set<number>();
  const lookOneByOne = () => {
    let misses = 0;
    for (const group of [...missing]) {
      if (!missing.has(group) || tried.has(group)) continue;
      if (misses === MOST_MISSES || secondsLeft() <= 0) return;
      tried.add(group);
      const least = lower.map((low, at) => (at === group ? Math.max(1, low) : low));
      const { counts } = findList({ costs: wishes(), lower: least, upper, rows });
      if (counts) keep(counts);
      else misses += 1;
    }
  };
  while (missing.size > 0) {
    lookOneByOne();
    if (missing.size === 0) break;
    if (secondsLeft() <= 0) return [];
    const any = countingRow([...missing], 1, Infinity);
    const program = { costs: wishes(), lower, upper, rows: [...rows, any] };
    const answer = solveInteger(highs, program, { gap: missing.size, seconds: secondsLeft() });
    if (answer.kind === 'impossible') return [...missing];
    if (answer.kind === 'none') return [];
    keep(answer.x);
  }
  return [];
}
