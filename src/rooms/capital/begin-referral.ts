import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getBusinessFacts, noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './capital.events.ts';
import { allow } from './capital.permissions.ts';
import { refuse } from './capital.refusals.ts';
import { addEvent, insertReferral } from './referral.store.ts';
import { meetBusiness } from './referral-access.ts';

/**
 * Begins to bring a business to a lender: what is wished and for what. Nothing leaves the office before the owner agrees.
 * Refuses a business with an open referral (409), another owner's (404), an area outside the remit (403).
 */
export async function beginReferral(
  ctx: Ctx,
  input: { businessId: string; amount: number; purpose: string },
): Promise<string> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'capital.own' : 'capital.work');
  return inTransaction(ctx, async (tx) => {
    const { businessId, amount, purpose } = input;
    const facts = await getBusinessFacts(tx, businessId);
    const source = meetBusiness(tx, facts) === 'owner' ? 'owner' : 'staff';
    const { displayName: businessName, ownerName, area } = facts;
    const id = await insertReferral(tx, { businessId, businessName, ownerName, area, source, amount, purpose });
    if (!id) throw refuse('one-open');
    await addEvent(tx, { referralId: id, move: 'begin', text: purpose });
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'capital',
      text: { key: 'capital_timeline_begin', params: {} },
      href: `/kerja/modal/${id}`,
    });
    await record(tx, 'capital.referral-begun', { type: 'loan-referral', id }, { source, businessId });
    return id;
  });
}
