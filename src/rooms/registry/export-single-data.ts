import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { singleDataRows } from './finding/single-data.reads.ts';
import type { SingleDataRow } from './finding/single-data.rules.ts';
import { listIds } from './list.reads.ts';
import { filterArea, type ListFilter } from './list-filter.rules.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * All businesses of a filter in the shape of the single data (PP 7/2021, Permen UMKM 8/2025), numbers of persons by their last four digits. The filter must
 * lie in the reader's remit (403). Who took how many is noted.
 */
export async function exportSingleData(
  ctx: Ctx,
  filter: ListFilter,
): Promise<{ total: number; rows: AsyncIterable<SingleDataRow> }> {
  const area = filterArea(filter, ctx.city);
  allow(ctx, 'registry.export', { area });
  return inTransaction(ctx, async (tx) => {
    const ids = await listIds(tx, filter);
    await record(tx, 'registry.single-data-exported', { type: 'registry', id: area }, { rows: ids.length });
    return { total: ids.length, rows: singleDataRows(ctx, ids) };
  });
}
