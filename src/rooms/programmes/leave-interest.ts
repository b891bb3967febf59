import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { takesApplications } from './call-states.rules.ts';
import { saveInterest } from './interest.store.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';
import { record } from './record.ts';

/** Version of the sentence one agrees to when leaving a phone (`programmes_interest_consent`). */
export const interestConsentText = '2026-11';

/**
 * "Kabari saya bila dibuka lagi": keeps a phone (E.164) until the call, or a copy of it, opens. Refuses 404 for a call the
 * public has never seen, 409 while applications are taken.
 */
export async function leaveInterest(ctx: Ctx, input: { callId: string; phone: string }): Promise<void> {
  allow(ctx, 'programmes.leave-interest');
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, input.callId);
    if (!call.openedAt) throw refuse('call-not-found');
    if (takesApplications(call, tx.now)) throw refuse('not-waiting');
    await saveInterest(tx, call.id, input.phone, interestConsentText);
    await record(tx, 'programmes.interest-left', { type: 'call', id: call.id }, { slug: call.slug });
  });
}
