import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type ListRow, listIds, rowsInOrder } from './list.reads.ts';
import { filterArea, type ListFilter } from './list-filter.rules.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** The registry's list to be written into a file: how many rows, and the rows as they are read. */
export interface ExportedList {
  total: number;
  rows: AsyncIterable<ListRow>;
}

/**
 * All businesses of a filter, in its order, over all its pages; never phones, NIK or what is sealed. The filter must lie
 * in the reader's remit (403). Who took how many, narrowed to what, is noted; words searched for are not, they may be a
 * number of a person.
 */
export async function exportList(ctx: Ctx, filter: ListFilter, format: 'xlsx' | 'csv'): Promise<ExportedList> {
  const area = filterArea(filter, ctx.city);
  allow(ctx, 'registry.export', { area });
  return inTransaction(ctx, async (tx) => {
    const ids = await listIds(tx, filter);
    const { sector, assisted, nib, helped, query } = filter;
    const narrowed = { area, sector, assisted, nib, helped, searched: query !== '' };
    await record(
      tx,
      'registry.list-exported',
      { type: 'registry', id: area },
      { rows: ids.length, format, ...narrowed },
    );
    return { total: ids.length, rows: rowsInOrder(ctx, ids) };
  });
}
