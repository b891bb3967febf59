import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import type { TestItem } from './test.rules.ts';
import { lockTest, saveItem } from './test.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/** Questions a test may have: more tire people who came to learn. */
export const mostItems = 20;

/**
 * Writes a question of a call's test, or changes one (`itemId`). Refuses 409 once anyone has answered or a phase is open: both must
 * ask the same; and 409 above twenty questions.
 */
export async function saveTestItem(
  ctx: Ctx,
  callId: string,
  item: Omit<TestItem, 'id'>,
  itemId?: string,
): Promise<void> {
  allow(ctx, 'training.test');
  await inTransaction(ctx, async (tx) => {
    await getCall(tx, callId);
    const test = await lockTest(tx, callId);
    if (test.frozenAt || test.openPhase) throw refuse('test-frozen');
    const at = test.items.findIndex(({ id }) => id === itemId);
    if (itemId && at < 0) throw notFound();
    if (!itemId && test.items.length >= mostItems) throw refuse('test-full', { most: mostItems });
    await saveItem(tx, callId, { ...item, id: itemId ?? newId() }, itemId ? at + 1 : test.items.length + 1);
    await record(tx, 'training.test-changed', { type: 'call', id: callId }, { question: item.question });
  });
}
