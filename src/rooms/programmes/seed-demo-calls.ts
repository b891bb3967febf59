import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { type Actor, type Ctx, type Role, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople, type Person } from '#rooms/identity/index.ts';
import { closeCall } from './close-call.ts';
import { type DemoCall, type DemoStaff, fillParts } from './demo-call-filling.ts';
import { draftCall } from './draft-call.ts';
import { moveCall } from './move-call.ts';
import { allow } from './programmes.permissions.ts';

/**
 * Makes the demo's calls through the same steps an office takes, each at its own day before today. Returns their ids by
 * key. The finished training is left running with its meetings held: attendance, certificates and follow-up are added by
 * the rooms that keep them.
 */
export async function seedDemoCalls(ctx: Ctx, calls: readonly DemoCall[]): Promise<Record<string, string>> {
  allow(ctx, 'programmes.write');
  return inTransaction(ctx, async (tx) => {
    const staff: DemoStaff = {
      head: await personOf(tx, 'head'),
      programme: await personOf(tx, 'programme'),
      training: await personOf(tx, 'training'),
      mentor: await personOf(tx, 'mentor'),
    };
    const ids: Record<string, string> = {};
    for (const call of calls) ids[call.key] = await seedCall(tx, call, staff);
    return ids;
  });
}

async function personOf(tx: Ctx, role: Role): Promise<Person> {
  const [person] = await listPeople(tx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role} before its calls.`);
  return person;
}

async function seedCall(tx: Ctx, demo: DemoCall, staff: DemoStaff): Promise<string> {
  const today = dayOf(tx.now);
  const as = (role: Role & keyof DemoStaff, day: string): Ctx => {
    const { id, name } = staff[role];
    const actor: Actor = { kind: 'staff', id, name, roles: [role], remit: [tx.city] };
    return { ...tx, actor, now: instantOf(day, '09:00') };
  };
  const begun = Math.min(demo.opensIn, ...demo.steps.map((step) => step.in)) - 1;
  const writer = as('programme', addDays(today, begun));
  const callId = await draftCall(writer, { title: demo.title, kind: demo.kind ?? 'training' });
  await fillParts(writer, callId, { demo, staff, today });
  for (const { step, in: days, reason } of demo.steps) {
    const role = step === 'approve' ? 'head' : 'programme';
    const at = as(role, addDays(today, days));
    if (step === 'close') await closeCall({ ...at, actor: systemActor }, callId);
    else await moveCall(at, callId, step, { reason });
  }
  return callId;
}
