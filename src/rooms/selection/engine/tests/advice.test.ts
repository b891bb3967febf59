import { describe, expect, test } from 'vitest';
import { adviseQuotas } from '../advice.ts';
import { preparePool } from '../pool.ts';
import { loadSolver } from '../solver/highs.ts';
import { solveInteger } from '../solver/integer.ts';
import { isList, subsets, type TinyPool, tinyPool } from './pools.ts';

/** What the changes cost that would make this list possible: a floor lowered by one 1 + 2 / floor, a ceiling raised by one 1. */
function costOf({ applicants, quotas }: TinyPool, list: readonly number[]): number {
  return quotas.reduce((sum, { feature, value, min, max }) => {
    const count = list.filter((at) => applicants[at]!.features[feature] === value).length;
    return sum + Math.max(0, min - count) * (1 + 2 / Math.max(1, min)) + Math.max(0, count - max);
  }, 0);
}

describe('the advice', { timeout: 180_000 }, () => {
  test.each(['tight', 'households', 'fixed'] as const)(
    'costs what trying all lists says is least: %s',
    async (kind) => {
      const highs = await loadSolver();
      let impossible = 0;
      for (let number = 0; number < 60; number++) {
        const loose = tinyPool(number, kind);
        const exact = loose.quotas.map((quota) => ({ ...quota, min: quota.max }));
        const pool = kind === 'tight' ? loose : { ...loose, quotas: exact };
        const lists = subsets(pool.applicants.length, pool.k).filter((list) =>
          isList(
            pool.applicants,
            list.map((at) => pool.applicants[at]!),
            [],
          ),
        );
        if (lists.length === 0) continue;
        const least = Math.min(...lists.map((list) => costOf(pool, list)));
        const advice = adviseQuotas(highs, preparePool(pool));
        expect(advice.kind).toBe(least === 0 ? 'possible' : 'changes');
        if (advice.kind !== 'changes') continue;
        impossible += 1;
        const cost = advice.changes.reduce((sum, change) => {
          if (change.kind !== 'quota') throw new Error('there are people enough');
          const by = Math.abs(change.to - change.from);
          return sum + by * (change.bound === 'min' ? 1 + 2 / Math.max(1, change.from) : 1);
        }, 0);
        expect(cost).toBeCloseTo(least, 9);
      }
      expect(impossible).toBeGreaterThan(3);
    },
  );

  test('an integer answer is called best also where all totals are far apart', async () => {
    const highs = await loadSolver();
    for (let number = 1; number <= 30; number++) {
      const costs = Array.from({ length: 12 }, (_, at) => -14 * ((at * number * 7) % 11) - 840);
      const columns = costs.map((_, at) => at);
      const some = columns.filter((at) => (at * number) % 3 === 0);
      const row = (own: number[], least: number, most: number) => ({
        columns: own,
        values: own.map(() => 1),
        lower: least,
        upper: most,
      });
      const program = {
        costs,
        lower: costs.map(() => 0),
        upper: costs.map(() => 1),
        rows: [row(columns, 5, 5), row(some, 2, 2)],
      };
      const totals = subsets(12, 5)
        .filter((list) => list.filter((at) => some.includes(at)).length === 2)
        .map((list) => list.reduce((sum, at) => sum + costs[at]!, 0));
      const answer = solveInteger(highs, program, { gap: 0.5 });
      expect(answer.kind).toBe(totals.length > 0 ? 'best' : 'impossible');
      if (totals.length > 0) expect(answer.objective).toBe(Math.max(...totals));
    }
  });
});
