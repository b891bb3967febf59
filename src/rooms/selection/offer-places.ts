import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { addStep } from './application.store.ts';
import { sayLapsed, sayOffered } from './offer-messages.ts';
import { countExtraPlaces, listLine, type Person, timesOf } from './offers.reads.ts';
import { freePlaces, isAwaiting, offerUntil, overdue, unanswered, waitingList } from './offers.rules.ts';
import { lockPlaces, planLookingAt } from './places.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/** What one look at the places of a call did. */
export interface Offered {
  offered: number;
  lapsed: number;
}

/**
 * Looks at the places of a call: those not answered for in time are free again, and every free place is offered to the
 * next on the waiting list, in the order published. Counting under a lock makes it safe to repeat and to run twice at
 * once: a place is never offered to two. Does nothing once the first session has begun or while the call is postponed.
 */
export async function offerPlaces(ctx: Ctx, callId: string): Promise<Offered> {
  allow(ctx, 'selection.offer');
  return inTransaction(ctx, async (tx) => {
    const mode = await lockPlaces(tx, callId);
    const call = await getCall(tx, callId);
    const { starts } = await timesOf(tx, call);
    if (!isAwaiting(call.state, starts, tx.now)) return { offered: 0, lapsed: 0 };
    const lapsed = overdue(await listLine(tx, call, mode), tx.now);
    for (const { id } of lapsed) await addStep(tx, { applicationId: id, kind: 'lapse' });
    const people = await listLine(tx, call, mode);
    const free = freePlaces({ capacity: call.capacity, extra: await countExtraPlaces(tx, callId), mode, people });
    const until = offerUntil(tx.now, starts);
    const next = until ? waitingList(people).slice(0, free) : [];
    for (const { id } of next) {
      await addStep(tx, { applicationId: id, kind: 'offer', detail: { until: until?.toISOString() } });
    }
    const ends = [...people.filter(awaited).map((person) => person.until), next.length > 0 ? until : undefined];
    const [soonest] = ends.flatMap((end) => end ?? []).sort((one, other) => one.getTime() - other.getTime());
    if (soonest) await planLookingAt(tx, callId, soonest);
    await tell(tx, call, { lapsed, next });
    return { offered: next.length, lapsed: lapsed.length };
  });
}

const awaited = ({ state, hasPhone }: Person) => hasPhone && unanswered.includes(state);

/** Messages and audit come last: the audit is one queue for the whole city. */
async function tell(tx: Ctx, call: Call, { lapsed, next }: { lapsed: Person[]; next: Person[] }): Promise<void> {
  for (const { id } of lapsed) await sayLapsed(tx, id, call);
  for (const { id } of next) await sayOffered(tx, id, call);
  for (const { id, code, until } of lapsed) {
    await record(
      tx,
      'selection.answer-lapsed',
      { type: 'application', id },
      { code, until: until?.toISOString() ?? null },
    );
  }
  for (const { id, code, reserveNo } of next) {
    await record(tx, 'selection.place-offered', { type: 'application', id }, { code, reserveNo });
  }
}
