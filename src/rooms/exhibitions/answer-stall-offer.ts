import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { addStep, findApplication, listWaiting } from '#rooms/selection/index.ts';
import { listOffers } from './event/diary.reads.ts';
import { settleOffer } from './event/diary.store.ts';
import { putDown, saveStall } from './event/event.store.ts';
import { actsAs, holdEvent } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { offerStalls } from './offer-stalls.ts';
import { sayStalls } from './say-stalls.ts';

/**
 * Someone on the waiting list takes or declines a stall offered during the exhibition; an officer may note what was said by
 * phone. Taken: the application becomes a confirmed one. Declined: the next is asked. Refuses another owner's offer (404)
 * and one whose time is over (409).
 */
export async function answerStallOffer(ctx: Ctx, offerId: string, answer: 'taken' | 'declined'): Promise<void> {
  allow(ctx, actsAs(ctx) === 'owner' ? 'exhibitions.own' : 'exhibitions.attend');
  await inTransaction(ctx, async (tx) => {
    const { callId, applicationId } = await openOffer(tx, offerId);
    const { call } = await holdEvent(tx, callId, 'answer-offer');
    const [offer] = await listOffers(tx, { id: offerId });
    const waiting = (await listWaiting(tx, callId)).find((one) => one.applicationId === applicationId);
    if (!offer || !waiting || offer.state !== 'open' || offer.until <= tx.now) throw refuse('offer-over');
    await settleOffer(tx, offerId, answer);
    await record(tx, 'exhibitions.offer-settled', { type: 'stall-offer', id: offerId }, { answer });
    if (answer === 'declined') {
      await offerStalls(tx, callId);
      return;
    }
    await addStep(tx, { applicationId, kind: 'offer', detail: { until: offer.until.toISOString() } });
    await addStep(tx, { applicationId, kind: 'confirm' });
    const id = await putDown(tx, callId, waiting);
    await saveStall(tx, id, offer.stallId);
    await sayStalls(tx, call, new Map([[id, offer.stallId]]));
  });
}

/** An offered stall for whoever it is offered to, known by the phone they proved, or for the office; otherwise 404. */
export async function openOffer(ctx: Ctx, offerId: string) {
  const [offer] = await listOffers(ctx, { id: offerId });
  if (!offer) throw notFound();
  const application = await findApplication(ctx, offer.applicationId);
  const own = actsAs(ctx) === 'owner';
  if (!application || (own && (!ctx.actor.phone || application.phone !== ctx.actor.phone))) throw notFound();
  return { ...offer, ownerName: application.ownerName };
}
