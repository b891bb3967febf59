import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { deleteView } from './finding/saved-views.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** Takes a view of one's own away; another's stays. */
export async function forgetView(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'registry.read');
  await inTransaction(ctx, async (tx) => {
    await deleteView(tx, id);
    await record(tx, 'registry.view-forgotten', { type: 'registry', id: tx.actor.id }, {});
  });
}
