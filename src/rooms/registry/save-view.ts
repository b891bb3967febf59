import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { putView } from './finding/saved-views.store.ts';
import { filterQuery, type ListFilter } from './list-filter.rules.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Keeps a filter of the list under a name, for oneself; a name used again holds the new filter. Words that were searched for are left out: they may
 * be a number of a person.
 */
export async function saveView(ctx: Ctx, input: { name: string; filter: ListFilter }): Promise<void> {
  allow(ctx, 'registry.read');
  await inTransaction(ctx, async (tx) => {
    await putView(tx, { name: input.name, query: filterQuery({ ...input.filter, query: '' }) });
    await record(tx, 'registry.view-saved', { type: 'registry', id: tx.actor.id }, {});
  });
}
