import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { hasConsent } from '#rooms/identity/index.ts';
import type { Place } from './channels/in-use.ts';
import { enqueueDelivery } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import type { Purpose } from './outreach.rules.ts';
import { insertMessage } from './outreach.store.ts';
import { hasLeft } from './wave.reads.ts';

export interface Message {
  /** A phone (E.164), or another address somebody wrote or proved. */
  to: { phone: string; ownerId?: string } | (Place & { ownerId?: undefined });
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
  const { ownerId } = to;
  const place: Place = 'phone' in to ? { kind: 'phone', address: to.phone } : { kind: to.kind, address: to.address };
  return inTransaction(ctx, async (tx) => {
    if (purpose === 'marketing') {
      const agreed = ownerId && (await hasConsent(tx, { type: 'owner', id: ownerId }, 'contact-by-whatsapp'));
      if (!agreed || (await hasLeft(tx, place.address))) throw refuse('no-consent');
    }
    const messageId = await insertMessage(tx, { ...message, ...place, ownerId });
    await enqueueDelivery(tx, messageId, purpose);
    return messageId;
  });
}
