import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople, recordConsent } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { allotStalls } from './allot-stalls.ts';
import { closeEvent } from './close-event.ts';
import { demoRows, demoWish } from './demo-event.rules.ts';
import { liveDay, tellOutcomes } from './demo-event-days.ts';
import { listExhibitors } from './event/event.reads.ts';
import { daysOf } from './event/event.rules.ts';
import { allow } from './exhibitions.permissions.ts';
import { planEvent } from './plan-event.ts';
import { proposeStallChange } from './propose-stall-change.ts';
import { settleStallChange } from './settle-stall-change.ts';
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
