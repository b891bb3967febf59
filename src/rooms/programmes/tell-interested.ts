import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { m } from '#words';
import { takesApplications } from './call-states.rules.ts';
import { takeInterested } from './interest.store.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { addressOf } from './share-text.ts';

/**
 * Tells everyone who asked to hear when this call, or the one it was copied from, opens. Each asked for exactly this one
 * message, so it is no news sent unasked; their phones leave the list with it. A call closed meanwhile tells nobody.
 * Returns how many messages were written.
 */
export async function tellInterested(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'programmes.step');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (!takesApplications(call, tx.now)) return 0;
    const phones = await takeInterested(tx, call.copiedFrom ? [call.id, call.copiedFrom] : [call.id]);
    const text = m.programmes_interest_opened({ title: call.title, address: addressOf(tx.office.baseUrl, call) });
    for (const phone of phones) {
      await sendMessage(tx, {
        to: { phone },
        template: 'programmes.opened-again',
        text,
        purpose: 'utility',
        about: { type: 'call', id: call.id },
      });
    }
    return phones.length;
  });
}
