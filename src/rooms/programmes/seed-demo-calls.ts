import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { type Actor, type Ctx, type Role, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople, type Person } from '#rooms/identity/index.ts';
import type { AboutFields, ChoiceFields, PlacesFields } from './call-edit.ts';
import type { CallStep } from './call-states.rules.ts';
import { closeCall } from './close-call.ts';
import { draftCall } from './draft-call.ts';
import { editCall } from './edit-call.ts';
import { planSession } from './edit-session.ts';
import { moveCall } from './move-call.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';

/** One invented call of a demo city; days are counted from today, meetings fall on the Saturday after so many days. */
export interface DemoCall extends Omit<AboutFields, 'documents'>, PlacesFields, ChoiceFields {
  key: string;
  opensIn: number;
  closesIn: number;
  sessions: {
    title: string;
    afterClosing: number;
    from: string;
    to: string;
    place: string;
    address: string;
    mapUrl: string | null;
    lessonHours: number;
  }[];
  steps: { step: CallStep; in: number; reason?: string }[];
}

/** Who acts in the demo: one person of each role. */
type DemoStaff = Record<'head' | 'programme' | 'training' | 'mentor', Person>;

const saturdayFrom = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (6 - weekday + 7) % 7);
};

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
  const callId = await draftCall(writer, { title: demo.title, kind: 'training' });
  await fillParts(writer, callId, { demo, staff, today });
  for (const { step, in: days, reason } of demo.steps) {
    const role = step === 'approve' ? 'head' : 'programme';
    const at = as(role, addDays(today, days));
    if (step === 'close') await closeCall({ ...at, actor: systemActor }, callId);
    else await moveCall(at, callId, step, { reason });
  }
  return callId;
}

interface Filling {
  demo: DemoCall;
  staff: DemoStaff;
  today: string;
}

async function fillParts(writer: Ctx, callId: string, { demo, staff, today }: Filling): Promise<void> {
  const closes = addDays(today, demo.closesIn);
  const opens = addDays(today, demo.opensIn);
  const days = demo.sessions.map((session) => saturdayFrom(addDays(closes, session.afterClosing)));
  const version = async () => (await getCall(writer, callId)).version;
  const { title, purpose, audience, sectors, minMonths, benefits, bring, included } = demo;
  const about = { title, purpose, audience, sectors, minMonths, benefits, bring, included, documents: [] };
  await editCall(writer, { callId, version: await version(), part: 'about', fields: about });
  const places = { areas: demo.areas, capacity: demo.capacity };
  await editCall(writer, { callId, version: await version(), part: 'places', fields: places });
  const dates = {
    opensAt: instantOf(opens, '08:00'),
    closesAt: instantOf(closes, '16:00'),
    decideBy: addDays(days[0] ?? closes, -1),
    objectionDays: 7,
  };
  await editCall(writer, { callId, version: await version(), part: 'dates', fields: dates });
  const { criteria, farAreas, quotas } = demo;
  await editCall(writer, { callId, version: await version(), part: 'choice', fields: { criteria, farAreas, quotas } });
  await editCall(writer, { callId, version: await version(), part: 'people', fields: peopleOf(writer, staff) });
  for (const [at, { afterClosing: _days, from, to, ...session }] of demo.sessions.entries()) {
    const day = days[at] ?? closes;
    const times = { startsAt: instantOf(day, from), endsAt: instantOf(day, to) };
    await planSession(writer, { callId, version: await version() }, { ...session, ...times });
  }
}

const peopleOf = (writer: Ctx, staff: DemoStaff) => ({
  contact: { name: `${staff.training.title}, ${staff.training.unit}`, phone: writer.office.whatsapp },
  team: [
    { personId: staff.programme.id, name: staff.programme.name, role: 'responsible' as const },
    { personId: staff.training.id, name: staff.training.name, role: 'committee' as const },
    { personId: staff.mentor.id, name: staff.mentor.name, role: 'companion' as const },
  ],
  certificate: { minAttendance: 0.8, testRequired: false },
});
