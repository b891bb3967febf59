import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { hasConsent } from '#rooms/identity/index.ts';
import { enqueueDelivery } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import type { Purpose } from './outreach.rules.ts';
import { insertMessage } from './outreach.store.ts';
import { hasLeft } from './wave.reads.ts';

export interface Message {
  /** E.164. */
  to: { phone: string; ownerId?: string };
  /** Which message it is, for counting: 'selection.accepted'. */
  template: string;
  /** The final words in the reader's language. */
  text: string;
  purpose: Purpose;
  about?: { type: string; id: string };
}

/**
 * Writes a message and the job that delivers it in the transaction of the act it tells of: both are there when the act
 * is, and not otherwise. Returns the message's id. Refuses news (`marketing`) to an owner who did not agree to it (422).
 */
export async function sendMessage(ctx: Ctx, message: Message): Promise<string> {
  allow(ctx, 'outreach.message-write');
  const { to, purpose } = message;
  return inTransaction(ctx, async (tx) => {
    if (purpose === 'marketing') {
      const agreed = to.ownerId && (await hasConsent(tx, { type: 'owner', id: to.ownerId }, 'contact-by-whatsapp'));
      if (!agreed || (await hasLeft(tx, to.phone))) throw refuse('no-consent');
    }
    const messageId = await insertMessage(tx, { ...message, phone: to.phone, ownerId: to.ownerId });
    await enqueueDelivery(tx, messageId, purpose);
    return messageId;
  });
}
