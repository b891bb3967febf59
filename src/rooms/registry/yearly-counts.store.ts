import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';
import type { YearlyCount } from './yearly-counts.reads.ts';

/** A count to keep; how it was made may not be known. */
export type NewYearlyCount = Omit<YearlyCount, 'method'> & { method?: string };

/** Keeps published counts; a year counted again replaces what stood there. */
export async function saveYearlyCounts(tx: Ctx, counts: readonly NewYearlyCount[]): Promise<void> {
  for (const { year, businesses, source, method = '' } of counts) {
    await tablesOf<RegistryTables>(tx)
      .insertInto('registry.yearly_count')
      .values({ year, businesses, source, method })
      .onConflict((conflict) => conflict.columns(['city', 'year']).doUpdateSet({ businesses, source, method }))
      .execute();
  }
}
