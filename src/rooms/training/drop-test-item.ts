import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { deleteItem, lockTest } from './test.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/** Takes a question off a call's test. Refuses 409 once anyone has answered, or while a phase is open. */
export async function dropTestItem(ctx: Ctx, callId: string, itemId: string): Promise<void> {
  allow(ctx, 'training.test');
  await inTransaction(ctx, async (tx) => {
    const test = await lockTest(tx, callId);
    const item = test.items.find(({ id }) => id === itemId);
    if (!item) throw notFound();
    if (test.frozenAt || test.openPhase) throw refuse('test-frozen');
    await deleteItem(tx, callId, itemId);
    await record(tx, 'training.test-changed', { type: 'call', id: callId }, { dropped: item.question });
  });
}
