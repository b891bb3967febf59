import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayDeclined } from './owner-messages.ts';
import { getReferral } from './referral.reads.ts';
import { answerReferral, lockReferral } from './referral.store.ts';

/** Says no to a referral, with the reason the owner reads. Refuses 403 outside the remit, 409 answered already, 422 no reason. */
export async function declineReferral(ctx: Ctx, input: { referralId: string; reason: string }): Promise<void> {
  allow(ctx, 'mentoring.assign');
  const { referralId, reason } = input;
  await inTransaction(ctx, async (tx) => {
    await lockReferral(tx, referralId);
    const referral = await getReferral(tx, referralId);
    allow(tx, 'mentoring.assign', { area: referral.area });
    if (referral.state !== 'waiting') throw refuse('answered');
    if (!reason) throw refuse('reason-missing');
    await answerReferral(tx, referralId, { reason });
    await sayDeclined(tx, referral, reason);
    await record(tx, 'mentoring.referral-declined', { type: 'mentoring-referral', id: referralId }, { reason });
  });
}
