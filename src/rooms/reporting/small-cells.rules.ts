/** A count of people who share a fact. */
export interface Cell {
  label: string;
  count: number;
}

/** Fewest people a public figure may stand for (docs of the interface, "public figures never below 5 people"). */
export const FEWEST = 5;

/**
 * The cells of one question fit for the public: groups below five people are joined into one, named `rest`, and the next
 * smallest with them while the joined group is still too small or could be told apart by subtraction from the total.
 * Empty groups are left out. Nothing at all comes back when fewer than two groups would remain: one group says only the total.
 */
export function publicCells(cells: readonly Cell[], rest: string): Cell[] {
  const filled = cells.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const kept = filled.filter(({ count }) => count >= FEWEST);
  const small = filled.filter(({ count }) => count < FEWEST);
  if (small.length === 0) return kept;
  const joined = () => small.reduce((sum, { count }) => sum + count, 0);
  while (kept.length > 0 && (small.length < 2 || joined() < FEWEST)) small.push(kept.pop() as Cell);
  return kept.length === 0 ? [] : [...kept, { label: rest, count: joined() }];
}
