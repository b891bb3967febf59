import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { m } from '#words';
import { record } from './capital.events.ts';
import { allow } from './capital.permissions.ts';
import { findReferral } from './referral.reads.ts';
import { lockReferral, markCheckTold } from './referral.store.ts';

/** Puts the question of the ninetieth day into the queue. `day` is 'YYYY-MM-DD'. */
export async function planCheck(tx: Ctx, referralId: string, day: string): Promise<void> {
  const key = `capital.remind-check:${tx.city}:${referralId}`;
  await enqueue(tx, 'capital.remind-check', { referralId }, { runAt: instantOf(day, '09:00'), key });
}

/**
 * Asks an owner, once, how the loan goes when its 90 days are over. A loan that was checked or stopped meanwhile is left
 * alone, and so is someone without a phone. Tells whether a message went out.
 */
export async function remindCheck(ctx: Ctx, referralId: string): Promise<boolean> {
  allow(ctx, 'capital.remind');
  return inTransaction(ctx, async (tx) => {
    if (!(await lockReferral(tx, referralId))) return false;
    const referral = await findReferral(tx, referralId);
    const today = dayOf(tx.now);
    if (referral?.state !== 'running' || referral.checkToldOn !== null || (referral.checkDue ?? today) > today)
      return false;
    const { phone, ownerId, ownerName } = await getBusinessFacts(tx, referral.businessId);
    if (!phone) return false;
    const about = {
      name: ownerName,
      lender: referral.lender ?? '',
      address: `${tx.office.baseUrl}/saya/modal/${referralId}`,
    };
    await sendMessage(tx, {
      to: { phone, ownerId },
      template: 'capital.check',
      purpose: 'utility',
      text: inLocale(referral.locale, () => m.capital_message_check(about)),
      about: { type: 'loan-referral', id: referralId },
    });
    await markCheckTold(tx, referralId, today);
    await record(tx, 'capital.check-asked', { type: 'loan-referral', id: referralId }, { day: today });
    return true;
  });
}
