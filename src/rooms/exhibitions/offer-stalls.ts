import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { listWaiting } from '#rooms/selection/index.ts';
import { listOffers } from './event/diary.reads.ts';
import { insertOffer, settleOffer } from './event/diary.store.ts';
import { listExhibitors, listStalls } from './event/event.reads.ts';
import { lateOfferUntil } from './event/event.rules.ts';
import { holdEvent } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { sayOffered } from './say-offered.ts';
import { openStallsOf } from './stall-lots.ts';

/**
 * Once an exhibition has begun: offers not answered in time lapse, and each stall nobody stands at is offered to the next on
 * the waiting list, two hours each. Before, the selection offers places itself. Counting under a lock makes it safe to
 * repeat. Refuses before the first day (409). Returns how many were offered.
 */
export async function offerStalls(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'exhibitions.offer');
  return inTransaction(ctx, async (tx) => {
    const { call, days } = await holdEvent({ ...tx, actor: officeOf(tx) }, callId, 'offer');
    const [first] = days;
    if (!first || tx.now < first.startsAt) throw refuse('event-not-started');
    const offers = await listOffers(tx, { callId });
    for (const { id, until, state } of offers) {
      if (state !== 'open' || until > tx.now) continue;
      await settleOffer(tx, id, 'lapsed');
      await record(tx, 'exhibitions.offer-settled', { type: 'stall-offer', id }, { answer: 'lapsed' });
    }
    const held = offers.filter(({ state, until }) => state === 'open' && until > tx.now);
    const standing = (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);
    const free = openStallsOf(await listStalls(tx, callId), standing).filter(
      (stall) => stall.free > 0 && !held.some(({ stallId }) => stallId === stall.id),
    );
    const next = (await listWaiting(tx, callId)).filter(
      ({ applicationId }) => !offers.some((one) => one.applicationId === applicationId),
    );
    const until = lateOfferUntil(tx.now, days);
    const pairs = until ? free.slice(0, next.length).map((stall, at) => ({ stall, one: next[at] })) : [];
    for (const { stall, one } of pairs) {
      if (!one || !until) continue;
      const id = await insertOffer(tx, { callId, stallId: stall.id, applicationId: one.applicationId, until });
      await sayOffered(tx, { call, id, stall: stall.code, to: one, until });
      const detail = { stall: stall.code, until: until.toISOString() };
      await record(tx, 'exhibitions.stall-offered', { type: 'stall-offer', id }, detail);
    }
    const morning = instantOf(addDays(dayOf(tx.now), 1), '07:00');
    const look = pairs.length > 0 ? until : free.length > 0 && next.length > 0 ? morning : undefined;
    if (look) {
      await enqueue(
        tx,
        'exhibitions.watch-offers',
        { callId },
        { runAt: look, key: `exhibitions.watch-offers:${callId}` },
      );
    }
    return pairs.length;
  });
}

/** An owner's refusal frees a stall, but it is the office that offers it on. */
const officeOf = ({ actor }: Ctx) => (actor.kind === 'owner' ? { ...actor, kind: 'system' as const } : actor);
