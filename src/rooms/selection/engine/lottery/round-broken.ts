import { keepsExactly, type Program, rowValue } from '../solver/program.ts';

/** So many branches are tried before the search gives up. */
const MOST_BRANCHES = 1_000;

/**
 * Rounds a solution of the relaxation in which few entries are broken: every whole entry stays, every broken one goes down
 * or up, and depth-first search looks for a choice that keeps every row. Undefined when none was found.
 */
export function roundBroken(program: Program, x: ArrayLike<number>): number[] | undefined {
  const rounded = Array.from(x, Math.round);
  const broken = rounded.flatMap((whole, at) => (Math.abs(x[at]! - whole) > 1e-6 ? [at] : []));
  for (const at of broken) rounded[at] = Math.floor(x[at]!);
  if (broken.length === 0) return keepsExactly(program, rounded) ? rounded : undefined;
  if (broken.length > 60) return undefined;
  const place = new Map(broken.map((at, order) => [at, order]));
  const limits = program.rows.map((row) => {
    const base = rowValue(row, rounded);
    const touching = row.columns.map((column) => place.get(column)).filter((order) => order !== undefined);
    return { low: row.lower - base, high: row.upper - base, left: touching.length, ups: 0, touching };
  });
  if (limits.some(({ low, high, left }) => high < 0 || low > left)) return undefined;
  const rowsOf = broken.map((_, order) => limits.filter(({ touching }) => touching.includes(order)));
  const firstUp = broken.map((at) => x[at]! - Math.floor(x[at]!) > 0.5);
  let branches = 0;
  const search = (order: number): boolean => {
    if (order === broken.length) return true;
    branches += 1;
    if (branches > MOST_BRANCHES) return false;
    for (const up of firstUp[order] ? [1, 0] : [0, 1]) {
      for (const limit of rowsOf[order]!) {
        limit.left -= 1;
        limit.ups += up;
      }
      const fits = rowsOf[order]!.every(({ low, high, left, ups }) => ups <= high && ups + left >= low);
      if (fits && search(order + 1)) {
        rounded[broken[order]!]! += up;
        return true;
      }
      for (const limit of rowsOf[order]!) {
        limit.left += 1;
        limit.ups -= up;
      }
    }
    return false;
  };
  return search(0) && keepsExactly(program, rounded) ? rounded : undefined;
}
