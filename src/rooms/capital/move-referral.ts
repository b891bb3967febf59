import { dayOf, daysBetween } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { record } from './capital.events.ts';
import { allow } from './capital.permissions.ts';
import { refuse } from './capital.refusals.ts';
import { noteMove } from './move-note.ts';
import { sayMove } from './owner-messages.ts';
import { getReferral, type Referral } from './referral.reads.ts';
import { availableMoves, isSilent, type ReferralActor, standingAfter } from './referral.rules.ts';
import type { ReferralMove } from './referral.schema.ts';
import { addEvent, lockReferral, saveStanding } from './referral.store.ts';
import { meetBusiness } from './referral-access.ts';
import { changeOf, textOf } from './referral-change.ts';
import { giveConsent, needConsent, takeBackConsent } from './referral-consent.ts';
import { planCheck } from './remind-check.ts';

/**
 * One step of a referral by its owner or an officer: agree, bring it to the bank, keep the bank's answer, check that the
 * terms are understood, pay out, ask after 90 days, stop. Refuses what the state or the actor does not allow, a stale
 * page, a bank that is called silent too early, data handed on without consent (409), days that cannot be (422).
 */
export async function moveReferral(ctx: Ctx, id: string, input: ReferralMove): Promise<Referral> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'capital.own' : 'capital.work');
  return inTransaction(ctx, async (tx) => {
    if (!(await lockReferral(tx, id))) throw notFound();
    const referral = await getReferral(tx, id);
    const facts = await getBusinessFacts(tx, referral.businessId);
    const as = meetBusiness(tx, facts);
    if (input.version !== referral.version) throw refuse('stale', { who: referral.changedBy });
    guard(tx, referral, as, input);
    if (input.move === 'agree') await giveConsent(tx, referral, as === 'owner' ? 'web' : input.channel);
    if (input.move === 'send' || input.move === 'supply') await needConsent(tx, referral);
    if (input.move === 'withdraw') await takeBackConsent(tx, referral, as === 'owner' ? 'web' : 'counter');
    const standing = standingAfter(input.move);
    await saveStanding(tx, id, standing, changeOf(tx, input, { as, referral }));
    await addEvent(tx, { referralId: id, move: input.move, text: textOf(input) });
    const entry = { move: input.move, from: referral.state, to: standing.state };
    await record(tx, 'capital.referral-moved', { type: 'loan-referral', id }, entry);
    await noteMove(tx, referral, input.move);
    const after = await getReferral(tx, id);
    if (input.move === 'disburse' && after.checkDue) await planCheck(tx, id, after.checkDue);
    if (as === 'officer') await sayMove(tx, { referral: after, to: facts, move: input.move });
    return after;
  });
}

function guard(tx: Ctx, referral: Referral, as: ReferralActor, input: ReferralMove): void {
  if (!availableMoves(referral.state, as).includes(input.move)) throw refuse('not-possible');
  const waited = daysBetween(dayOf(referral.waitsSince), dayOf(tx.now));
  if (input.move === 'give-up' && !isSilent(referral.state, waited)) throw refuse('not-silent-yet');
}
