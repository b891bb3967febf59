import { addDays, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Person } from '#rooms/identity/index.ts';
import type { CallKind } from './call.ts';
import type { AboutFields, ChoiceFields, PlacesFields } from './call-edit.ts';
import type { CallStep } from './call-states.rules.ts';
import { editCall } from './edit-call.ts';
import { planSession } from './edit-session.ts';
import { getCall } from './programmes.reads.ts';

/** One invented call of a demo city; days are counted from today, meetings fall on the Saturday after so many days. */
export interface DemoCall extends Omit<AboutFields, 'documents'>, PlacesFields, ChoiceFields {
  /** A training unless another kind is said. */
  kind?: CallKind;
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
export type DemoStaff = Record<'head' | 'programme' | 'training' | 'mentor', Person>;

const saturdayFrom = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (6 - weekday + 7) % 7);
};

interface Filling {
  demo: DemoCall;
  staff: DemoStaff;
  today: string;
}

/** Fills every part of a demo draft, then its meetings. */
export async function fillParts(writer: Ctx, callId: string, { demo, staff, today }: Filling): Promise<void> {
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
