import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople, recordConsent } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { allotStalls } from './allot-stalls.ts';
import { answerStallOffer } from './answer-stall-offer.ts';
import { closeEvent } from './close-event.ts';
import { demoOutcome, demoRows, demoSales, demoWish } from './demo-event.rules.ts';
import { listOffers, listOutcomes } from './event/diary.reads.ts';
import { type Exhibitor, listExhibitors } from './event/event.reads.ts';
import { daysOf, type EventDay } from './event/event.rules.ts';
import { allow } from './exhibitions.permissions.ts';
import { noteArrival } from './note-arrival.ts';
import { planEvent } from './plan-event.ts';
import { proposeStallChange } from './propose-stall-change.ts';
import { settleStallChange } from './settle-stall-change.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellSales } from './tell-sales.ts';
import { tellWish } from './tell-wish.ts';

/**
 * Lives through the exhibition of a decided demo call by the acts an office takes, each at its own time: plan, needs, draw,
 * one change of stalls, two days with a no-show and someone from the waiting list, closing, answers after 30 days. Returns
 * how many exhibitors stood there.
 */
export async function seedDemoEvent(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'exhibitions.plan');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    const days = daysOf(call.sessions);
    const [programme, head] = [await personOf(tx, 'programme'), await personOf(tx, 'head')];
    const as = (actor: Actor, day: string, time: string): Ctx => ({ ...tx, actor, now: instantOf(day, time) });
    const ready = addDays(days[0]?.day ?? '', -1);
    const rules = { version: 0, rotationMonths: 12, firstShare: 40 };
    await planEvent(as(programme, addDays(ready, -7), '09:00'), callId, { ...rules, rows: demoRows });
    for (const [at, one] of (await listParticipants(tx, callId)).entries()) {
      if (at % 7 !== 6) await agree(as(programme, ready, '08:30'), one.ownerId);
      await tellWish(as(programme, ready, '08:30'), { callId, applicationId: one.applicationId }, demoWish(at));
    }
    await allotStalls(as(programme, ready, '09:00'), callId);
    const [first, second] = await listExhibitors(tx, callId);
    if (first && second?.stallId) {
      const reason = 'Tungku dekat lapak kain. Keduanya setuju bertukar.';
      const changeId = await proposeStallChange(as(programme, ready, '10:00'), first.id, {
        stall: second.stallId,
        reason,
      });
      await settleStallChange(as(head, ready, '11:00'), { callId, changeId, outcome: 'confirmed' });
    }
    for (const day of days) await liveDay((time) => as(programme, day.day, time), callId, day);
    const last = days.at(-1)?.day ?? '';
    await closeEvent(as(programme, addDays(last, 1), '09:00'), callId);
    return tellOutcomes((day) => as(programme, day, '10:00'), callId, dayOf(tx.now));
  });
}

async function personOf(tx: Ctx, role: Role): Promise<Actor> {
  const [person] = await listPeople(tx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role} before its exhibition.`);
  return { kind: 'staff', id: person.id, name: person.name, roles: [role], remit: [tx.city] };
}

async function agree(tx: Ctx, ownerId: string): Promise<void> {
  const answer = { purpose: 'publish-name', textVersion: '2026-1', channel: 'counter', given: true } as const;
  await recordConsent(tx, { subject: { type: 'owner', id: ownerId }, ...answer });
}

const standing = async (tx: Ctx, callId: string): Promise<Exhibitor[]> =>
  (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);

/** Everyone comes but one, whose stall goes to the waiting list on the first day; in the evening each says what was sold. */
async function liveDay(at: (time: string) => Ctx, callId: string, { day }: EventDay): Promise<void> {
  const people = await standing(at('08:30'), callId);
  const missing = people.find(({ lotNo }) => lotNo === 5);
  for (const { id } of people) if (id !== missing?.id) await noteArrival(at('08:30'), id, { day, came: true });
  const before = await listOffers(at('09:00'), { callId });
  if (missing && before.length === 0) {
    await noteArrival(at('10:05'), missing.id, { day, came: false });
    const open = (await listOffers(at('10:05'), { callId })).find(({ state }) => state === 'open');
    if (open) await answerStallOffer(at('10:40'), open.id, 'taken');
  }
  for (const [n, { id }] of (await standing(at('18:30'), callId)).entries()) {
    const figures = demoSales(n, day);
    if (figures) await tellSales(at('18:30'), id, { day, ...figures });
  }
}

async function tellOutcomes(on: (day: string) => Ctx, callId: string, today: string): Promise<number> {
  const people = await standing(on(today), callId);
  const asked = await listOutcomes(
    on(today),
    people.map(({ id }) => id),
  );
  for (const [n, { exhibitorId, afterDays, dueOn }] of asked.filter((one) => one.afterDays === 30).entries()) {
    const answer = demoOutcome(n);
    if (answer && dueOn <= today) await tellOutcome(on(dueOn), exhibitorId, { after: afterDays, ...answer });
  }
  return people.length;
}
