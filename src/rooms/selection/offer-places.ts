import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { addStep } from './application.store.ts';
import { sayLapsed, sayOffered, sayReminder } from './offer-messages.ts';
import { countExtraPlaces, listLine, type Person, readGroups, timesOf } from './offers.reads.ts';
import { freePlaces, isAwaiting, nextLook, offerUntil, overdue, toRemind } from './offers.rules.ts';
import { lockPlaces, markReminded, planLookingAt } from './places.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { type Next, nextInLine } from './waiting-order.rules.ts';

/** What one look at the places of a call did. */
export interface Offered {
  offered: number;
  lapsed: number;
}

/**
 * Looks at the places of a call: those not answered for in time are free again, and every free place is offered to the
 * next on the waiting list (`nextInLine`); whose time ends in a day is reminded. Counting under a lock makes it safe to repeat and to run twice at
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
    const next = until ? nextInLine({ people, mode, ...(await readGroups(tx, callId, people)) }, free) : [];
    for (const { id } of next) {
      await addStep(tx, { applicationId: id, kind: 'offer', detail: { until: until?.toISOString() } });
    }
    const remind = toRemind(people, tx.now);
    await markReminded(tx, remind);
    const soonest = nextLook(next.length > 0 || remind.length > 0 ? await listLine(tx, call, mode) : people, tx.now);
    if (soonest) await planLookingAt(tx, callId, soonest);
    for (const { id, until: end } of remind) if (end) await sayReminder(tx, id, call, end);
    await tell(tx, call, { lapsed, next, people });
    return { offered: next.length, lapsed: lapsed.length };
  });
}

interface Happened {
  lapsed: Person[];
  next: Next[];
  people: Person[];
}

/** Messages and audit come last: the audit is one queue for the whole city. */
async function tell(tx: Ctx, call: Call, { lapsed, next, people }: Happened): Promise<void> {
  for (const { id } of lapsed) await sayLapsed(tx, id, call);
  for (const { id } of next) await sayOffered(tx, id, call);
  for (const { id, code, until } of lapsed) {
    const detail = { code, until: until?.toISOString() ?? null };
    await record(tx, 'selection.answer-lapsed', { type: 'application', id }, detail);
  }
  for (const { id, keepsQuotas } of next) {
    const { code = '', reserveNo = null } = people.find((person) => person.id === id) ?? {};
    await record(tx, 'selection.place-offered', { type: 'application', id }, { code, reserveNo, keepsQuotas });
  }
}
