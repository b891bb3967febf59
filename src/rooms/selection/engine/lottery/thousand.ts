import type { Grouped } from './groups.ts';
import type { ListFinder } from './list-finder.ts';
import type { WeightedList } from './weighted-list.ts';

/** So many numbered lists are published: three dice, 000 to 999. */
export const LISTS = 1000;

/** No applicant's number of lists may be further from a thousand times the chance. */
const FAR = 2;
const MOST_SWAPS = 4000;
const MOST_ROUNDS = 24;
const NEW_LISTS = 12;

/** How many of the thousand are each list. */
export interface WholeShares {
  lists: WeightedList[];
  shares: number[];
}

/**
 * Turns shares of a lottery into whole numbers of lists, a thousand in all, so that every member's number of lists stays as near
 * as it can to a thousand times the chance: round down, hand out the rest, then move single lists where it helps most;
 * groups that stay too far count for more and it is tried again. When the lists at hand are too few for that, `findList` is
 * asked for some that hold those who have too little.
 */
export function wholeShares(ask: {
  grouped: Grouped;
  lists: readonly WeightedList[];
  chances: readonly number[];
  findList: ListFinder;
  random: () => number;
  /** Stop when no time is left. */
  secondsLeft: () => number;
}): WholeShares {
  const { grouped, chances } = ask;
  const { groups } = grouped;
  const importance = groups.map(({ members }) => 1 / members.length ** 2);
  let lists = [...ask.lists];
  const shares = largestRemainders(lists.map(({ weight }) => weight * LISTS));
  let best = { lists, shares: [...shares], worst: Infinity };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    moveSingles(lists, shares, offsets(lists, shares, groups, chances), importance);
    const far = memberOffsets(lists, shares, groups, chances);
    const worst = Math.max(...far);
    if (worst < best.worst) best = { lists, shares: [...shares], worst };
    if (worst <= FAR || ask.secondsLeft() <= 0) break;
    for (const [at, by] of far.entries()) if (by > FAR - 0.3) importance[at]! *= 1.5;
    if (round % 3 !== 2) continue;
    const more = correctingLists(ask, offsets(lists, shares, groups, chances), importance);
    lists = [...lists, ...more.map((counts) => ({ counts, weight: 0 }))];
    shares.push(...more.map(() => 0));
  }
  return best;
}

/** Lists of groups that have too few seats so far, each for slightly other wishes. */
function correctingLists(
  {
    grouped: { lower, upper, rows },
    findList,
    random,
  }: { grouped: Grouped; findList: ListFinder; random: () => number },
  off: readonly number[],
  importance: readonly number[],
): number[][] {
  return Array.from({ length: NEW_LISTS }, () => {
    const costs = off.map((by, at) => -by * importance[at]! * (0.5 + random()));
    return findList({ costs, lower, upper, rows }).counts;
  }).filter((counts) => counts !== undefined);
}

function largestRemainders(exact: readonly number[]): number[] {
  const whole = exact.map(Math.floor);
  const missing = LISTS - whole.reduce((sum, value) => sum + value, 0);
  const byRest = exact.map((_, at) => at).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const at of byRest.slice(0, missing)) whole[at]! += 1;
  return whole;
}

type Groups = Grouped['groups'];

/** By how many seats each group has too much over all lists. */
function offsets(
  lists: readonly WeightedList[],
  shares: readonly number[],
  groups: Groups,
  chances: readonly number[],
): number[] {
  return groups.map(({ members }, group) => {
    const seats = lists.reduce((sum, { counts }, at) => sum + shares[at]! * counts[group]!, 0);
    return seats - LISTS * chances[group]! * members.length;
  });
}

/** How far the number of lists of some member of each group can be from a thousand times the chance. */
function memberOffsets(
  lists: readonly WeightedList[],
  shares: readonly number[],
  groups: Groups,
  chances: readonly number[],
): number[] {
  return groups.map(({ members }, group) => {
    const seats = lists.reduce((sum, { counts }, at) => sum + shares[at]! * counts[group]!, 0);
    const each = seats / members.length;
    const wanted = LISTS * chances[group]!;
    return Math.max(wanted - Math.floor(each + 1e-9), Math.ceil(each - 1e-9) - wanted);
  });
}

/** Moves one list's share at a time from one list to another, always where the weighted squares of the offsets fall most. */
function moveSingles(
  lists: readonly WeightedList[],
  shares: number[],
  off: readonly number[],
  importance: readonly number[],
): void {
  const sparse = lists.map(({ counts }) => counts.flatMap((count, group) => (count > 0 ? [group] : [])));
  const product = (a: number, b: number) =>
    sparse[a]!.reduce(
      (sum, group) => sum + importance[group]! * lists[a]!.counts[group]! * lists[b]!.counts[group]!,
      0,
    );
  const products = lists.map((_, a) => Float64Array.from(lists, (__, b) => product(a, b)));
  const pull = lists.map(({ counts }, at) =>
    sparse[at]!.reduce((sum, group) => sum + importance[group]! * off[group]! * counts[group]!, 0),
  );
  for (let swap = 0; swap < MOST_SWAPS; swap++) {
    let best = { gain: -1e-9, more: -1, less: -1 };
    for (let less = 0; less < lists.length; less++) {
      if (shares[less] === 0) continue;
      for (let more = 0; more < lists.length; more++) {
        const gain =
          2 * (pull[more]! - pull[less]!) +
          products[more]![more]! +
          products[less]![less]! -
          2 * products[more]![less]!;
        if (gain < best.gain) best = { gain, more, less };
      }
    }
    if (best.more < 0) return;
    shares[best.more]! += 1;
    shares[best.less]! -= 1;
    for (let at = 0; at < lists.length; at++) pull[at]! += products[at]![best.more]! - products[at]![best.less]!;
  }
}

/**
 * Writes the numbered lists: each seat of a group goes to its members in turn, in published hash order, so that two members of
 * one group differ by at most one list. Positions in the pool; list 0 first.
 */
export function numberedLists({ groups }: Grouped, { lists, shares }: WholeShares): number[][] {
  const turn = groups.map(() => 0);
  return lists.flatMap(({ counts }, at) =>
    Array.from({ length: shares[at]! }, () =>
      counts.flatMap((count, group) => {
        const { members } = groups[group]!;
        const from = turn[group]!;
        turn[group] = (from + count) % members.length;
        return Array.from({ length: count }, (_, seat) => members[(from + seat) % members.length]!);
      }),
    ),
  );
}
