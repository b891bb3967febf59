import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueueDelivery } from './delivery.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { availableSteps, stateAfter } from './outreach.rules.ts';
import { lockMessage, takeStep } from './outreach.store.ts';

/** Puts a message that was given up back into the queue. Refuses any other (409). */
export async function tryAgain(ctx: Ctx, messageId: string): Promise<void> {
  allow(ctx, 'outreach.message-send');
  await inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) throw refuse('message-not-found');
    const state = stateAfter(message.state, 'tried-again');
    if (!state || !availableSteps(message.state, message.purpose).includes('tried-again')) {
      throw refuse('step-not-possible');
    }
    await takeStep(tx, messageId, { step: 'tried-again', state, refusedBy: [], notTaken: true });
    await enqueueDelivery(tx, messageId, message.purpose);
    const { template } = message;
    await record(tx, 'outreach.message-tried-again', { type: 'message', id: messageId }, { template });
  });
}
