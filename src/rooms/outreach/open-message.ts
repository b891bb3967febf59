import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { findMessage, listSteps, type MessageRow } from './outreach.reads.ts';
import { refuse } from './outreach.refusals.ts';

/** A message with its number in full, to send it by hand. Who looked is written into the audit trail. */
export async function openMessage(
  ctx: Ctx,
  messageId: string,
): Promise<MessageRow & { steps: Awaited<ReturnType<typeof listSteps>> }> {
  allow(ctx, 'outreach.message-send');
  return inTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, messageId);
    if (!message) throw refuse('message-not-found');
    const steps = await listSteps(tx, messageId);
    const { template } = message;
    await record(tx, 'outreach.message-opened', { type: 'message', id: messageId }, { template });
    return { ...message, steps };
  });
}
