import type { FactGroup } from '#rooms/registry/index.ts';
import { FEWEST } from './small-cells.rules.ts';

/** How far a business came, from being in the city to sitting in the room. `reached`: told, or applied and so heard. */
export const reachStages = ['all', 'told', 'reached', 'applied', 'chosen', 'came'] as const;
export type ReachStage = (typeof reachStages)[number];

/** A count, or nothing where it is too small to be shown. */
export type Shown = number | null;

/** One group of businesses and how many of it came how far. */
export interface ReachRow {
  key: string;
  businesses: number;
  told: Shown;
  reached: Shown;
  applied: Shown;
  chosen: Shown;
  came: Shown;
  /** Reached of 100 businesses; nothing where a small count hides it or the group itself is below five. */
  per100: Shown;
  /** Word hardly came: fewer than five of 100, said also where the count itself is hidden. */
  hardly: boolean;
}

/**
 * The counts of one column fit to be shown: 1 to 4 people are hidden, 0 stays. Where only one would be hidden, the
 * smallest other one goes with it, so that no subtraction from the total finds it.
 */
export function hideSmall(counts: readonly number[]): Shown[] {
  const small = (count: number) => count > 0 && count < FEWEST;
  const hidden = new Set(counts.flatMap((count, at) => (small(count) ? [at] : [])));
  if (hidden.size === 1) {
    const others = counts.map((count, at) => ({ count, at })).filter(({ count, at }) => count > 0 && !hidden.has(at));
    const [next] = others.sort((a, b) => a.count - b.count);
    if (next) hidden.add(next.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/** What the businesses of each stage have in common, as the registry counts them. */
export type StageGroups = Record<ReachStage, readonly FactGroup[]>;

/** The stages by one fact. `keys` gives the groups and their order; a business whose fact is none of them counts in none. */
export function reachBy(groups: StageGroups, keys: readonly string[], keyOf: (group: FactGroup) => string): ReachRow[] {
  const counts = Object.fromEntries(
    reachStages.map((stage) => {
      const sums = new Map<string, number>();
      for (const group of groups[stage]) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.n);
      return [stage, keys.map((key) => sums.get(key) ?? 0)];
    }),
  ) as Record<ReachStage, number[]>;
  const shown = Object.fromEntries(reachStages.map((stage) => [stage, hideSmall(counts[stage])])) as Record<
    ReachStage,
    Shown[]
  >;
  return keys.map((key, at) => {
    const businesses = counts.all[at] ?? 0;
    const of = (stage: ReachStage): Shown => shown[stage][at] ?? null;
    return {
      key,
      businesses,
      told: of('told'),
      reached: of('reached'),
      applied: of('applied'),
      chosen: of('chosen'),
      came: of('came'),
      per100: per100(of('reached'), businesses),
      hardly: businesses >= FEWEST && (counts.reached[at] ?? 0) / businesses < classLimits[1] / 100,
    };
  });
}

/** Of 100 businesses, rounded; nothing for a hidden count or a group below five. */
export const per100 = (count: Shown, businesses: number): Shown =>
  count === null || businesses < FEWEST ? null : Math.round((count / businesses) * 100);

/** Lower limits of the five classes of the map, per 100 businesses. */
export const classLimits = [0, 5, 10, 20, 35] as const;

/** Which class of a map a rate belongs to, from 1, by the lower limits; nothing where nothing is known. */
export const classIn = (limits: readonly number[], rate: Shown): number | undefined =>
  rate === null ? undefined : limits.filter((limit) => rate >= limit).length;

/** The groups that heard least first: by rate, a hidden rate by whether word hardly came; too small to tell stands last. */
export const leastFirst = (rows: readonly ReachRow[]): ReachRow[] =>
  [...rows].sort((a, b) => rankOf(a) - rankOf(b) || b.businesses - a.businesses);

const rankOf = ({ per100: rate, hardly }: ReachRow): number => rate ?? (hardly ? classLimits[1] : 101);

/** How many of 100; only the direction where 1 to 4 people would be told apart; nothing of nobody. */
export type PartOfAll = number | 'nearly-all' | 'hardly-any' | null;

/** A part of a group, fit to be shown: where it or its rest is 1 to 4 people, only the direction. */
export function partOfAll(n: number, all: number): PartOfAll {
  if (all < FEWEST) return null;
  const few = (count: number) => count > 0 && count < FEWEST;
  if (few(n)) return 'hardly-any';
  return few(all - n) ? 'nearly-all' : Math.round((n / all) * 100);
}
