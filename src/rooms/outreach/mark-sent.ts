import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { availableSteps, stateAfter } from './outreach.rules.ts';
import { lockMessage, takeStep } from './outreach.store.ts';

/** Someone sent the message themselves, from their own WhatsApp. Refuses when it is not waiting for that (409). */
export async function markSent(ctx: Ctx, messageId: string): Promise<void> {
  allow(ctx, 'outreach.message-send');
  await inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) throw refuse('message-not-found');
    const state = stateAfter(message.state, 'sent-by-hand');
    if (!state || !availableSteps(message.state, message.purpose).includes('sent-by-hand')) {
      throw refuse('step-not-possible');
    }
    await takeStep(tx, messageId, { step: 'sent-by-hand', state, channel: 'hand' });
    const { template } = message;
    await record(tx, 'outreach.message-sent-by-hand', { type: 'message', id: messageId }, { template });
  });
}
