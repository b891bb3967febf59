import type { Highs } from 'highs';
import { withProgram } from '../solver/highs.ts';
import { countingRow, type Program } from '../solver/program.ts';

/**
 * The leximin chances of n people over all lists, by the book: raise the lowest chance, then ask for every open person who is
 * no higher alone whether they could be, and settle those who could not. Knows nothing of groups, peeling or multipliers.
 */
export function leximinByHand(highs: Highs, n: number, lists: readonly number[][]): number[] {
  const settled: (number | undefined)[] = Array.from({ length: n }, () => undefined);
  while (settled.includes(undefined)) {
    const { value: level, chances } = best(highs, lists, settled, undefined, 0);
    const stuck = settled.flatMap((chance, at) =>
      chance === undefined && chances[at]! < level + 1e-6 && best(highs, lists, settled, at, level).value < level + 1e-6
        ? [at]
        : [],
    );
    if (stuck.length === 0) throw new Error('nobody is stuck');
    for (const at of stuck) settled[at] = level;
  }
  return settled.map((chance) => chance!);
}

/** The greatest lowest chance, or (with `person`) the greatest chance of one person while all open ones keep `floor`. */
function best(
  highs: Highs,
  lists: readonly number[][],
  settled: (number | undefined)[],
  person: number | undefined,
  floor: number,
): { value: number; chances: number[] } {
  const level = lists.length;
  const holding = (at: number) => lists.flatMap((list, number) => (list.includes(at) ? [number] : []));
  const program: Program = {
    costs: [
      ...lists.map((list) => (person !== undefined && list.includes(person) ? 1 : 0)),
      person === undefined ? 1 : 0,
    ],
    lower: [...lists.map(() => 0), 0],
    upper: [...lists.map(() => 1), 1],
    rows: [
      countingRow(
        lists.map((_, at) => at),
        1,
        1,
      ),
      ...settled.map((chance, at) => {
        const row = countingRow(holding(at), chance === undefined ? floor - 1e-9 : chance - 1e-8, 2);
        return chance === undefined && person === undefined
          ? { ...row, lower: 0, columns: [...row.columns, level], values: [...row.values, -1] }
          : row;
      }),
    ],
  };
  return withProgram(highs, program, false, (model) => {
    model.run();
    const weights = model.getSolution().colValue;
    const chances = settled.map((_, at) => holding(at).reduce((sum, list) => sum + weights[list]!, 0));
    return { value: model.getObjectiveValue(), chances };
  });
}
