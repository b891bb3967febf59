import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';
import type { YearlyCount } from './yearly-counts.reads.ts';

/** Keeps published counts; a year counted again replaces what stood there. */
export async function saveYearlyCounts(tx: Ctx, counts: readonly YearlyCount[]): Promise<void> {
  for (const { year, businesses, source } of counts) {
    await tablesOf<RegistryTables>(tx)
      .insertInto('registry.yearly_count')
      .values({ year, businesses, source })
      .onConflict((conflict) => conflict.columns(['city', 'year']).doUpdateSet({ businesses, source }))
      .execute();
  }
}
