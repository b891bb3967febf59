import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { type NewYearlyCount, saveYearlyCounts } from './yearly-counts.store.ts';

/** Keeps published counts of the city's businesses by year, each with its source. Returns how many. */
export async function loadYearlyCounts(ctx: Ctx, counts: readonly NewYearlyCount[]): Promise<number> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    await saveYearlyCounts(tx, counts);
    await record(
      tx,
      'registry.yearly-counts-loaded',
      { type: 'city', id: tx.city },
      { years: counts.map((one) => one.year) },
    );
  });
  return counts.length;
}
