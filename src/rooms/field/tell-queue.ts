import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { allow } from './field.permissions.ts';
import { savePhone } from './item.store.ts';

/**
 * Keeps what a phone says of its queue, so that the office hears of records that wait too long although the phone cannot
 * send them. Not in the audit: nothing is decided, and it comes with every sending.
 */
export async function tellQueue(
  ctx: Ctx,
  { waiting, oldestAt }: { waiting: number; oldestAt: Date | null },
): Promise<void> {
  allow(ctx, 'field.use');
  await inTransaction(ctx, async (tx) => {
    const oldest = oldestAt && new Date(Math.min(oldestAt.getTime(), tx.now.getTime()));
    await savePhone(tx, { waiting, oldestAt: waiting > 0 ? (oldest ?? tx.now) : null });
  });
}
