/** A list as counts for each group, with its share of the lottery. */
export interface WeightedList {
  counts: number[];
  weight: number;
}

/** Lists with their weights, without those that weigh nothing; weights sum to one. */
export function weighted(lists: readonly number[][], weights: readonly number[]): WeightedList[] {
  const held = weights.flatMap((weight, at) => (weight > 1e-12 ? [{ counts: lists[at]!, weight }] : []));
  const sum = held.reduce((total, { weight }) => total + weight, 0);
  return held.map(({ counts, weight }) => ({ counts, weight: weight / sum }));
}
