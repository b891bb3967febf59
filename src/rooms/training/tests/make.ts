import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { type Application, addStep } from '#rooms/selection/index.ts';
import { openCall, sentApplication, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { closeSession } from '../close-session.ts';
import { recordAttendance } from '../record-attendance.ts';

type CtxOf = TestDatabase['ctx'];

/** A call with two sessions on two Saturdays, of 4 and 6 lesson hours, and so many people with a place in it. */
export async function callWithPeople(
  ctx: CtxOf,
  people: number | readonly string[],
  title = 'Kemasan produk yang menjual',
): Promise<{ call: Call; people: Application[] }> {
  const meeting = { from: '09:00', to: '12:00', place: 'Aula Dinas', address: 'Jalan Veteran', mapUrl: null };
  const callId = await openCall(ctx, {
    title,
    capacity: 60,
    sessions: [
      { ...meeting, title: 'Bahan dan ukuran', afterClosing: 4, lessonHours: 4 },
      { ...meeting, title: 'Label dan foto', afterClosing: 11, lessonHours: 6 },
    ],
  });
  const names = typeof people === 'number' ? Array.from({ length: people }, (_, at) => `Peserta ${at + 1}`) : people;
  const placed: Application[] = [];
  for (const name of names) placed.push(await person(ctx, callId, name));
  return { call: await getCall(ctx(), callId), people: placed };
}

/** Someone accepted to a call. */
async function person(ctx: CtxOf, callId: string, name: string): Promise<Application> {
  const application = await sentApplication(ctx({ actor: stranger }), {
    callId,
    answers: { name, businessName: `Usaha ${name}` },
  });
  for (const kind of ['verify', 'rank', 'accept'] as const) {
    const role = kind === 'verify' ? 'training' : 'programme';
    await addStep(ctx({ actor: actorAs(role) }), { applicationId: application.id, kind });
  }
  return application;
}

type Came = (person: number, session: number) => boolean;

/** A call whose two sessions were held and closed. `came` says who was there. `after` is two days after the last. */
export async function heldCall(ctx: CtxOf, people: readonly string[], came: Came) {
  const made = await callWithPeople(ctx, people);
  await heldCall.close(ctx, made.call, made.people, came);
  return { ...made, after: onDay(sessionAt(made.call, 1), '09:00', 2) };
}

/** Records and closes every session of a call. */
heldCall.close = async (ctx: CtxOf, call: Call, people: readonly Application[], came: Came): Promise<void> => {
  for (const [at, session] of call.sessions.entries()) {
    const here = people.filter((_, person) => came(person, at));
    const marks = Object.fromEntries(here.map(({ id }) => [id, 'present' as const]));
    await recordAttendance(officerAt(ctx, onDay(session, '09:00')), { sessionId: session.id, marks, how: 'list' });
    const why = { absence: 'work', followUp: 'call' } as const;
    const absent = Object.fromEntries(people.filter((one) => !here.includes(one)).map(({ id }) => [id, why]));
    await closeSession(officerAt(ctx, onDay(session, '13:00')), { sessionId: session.id, absent });
  }
};

/** Nth session of a call; fails when there is none. */
export function sessionAt(call: Call, at: number): Call['sessions'][number] {
  const session = call.sessions[at];
  if (!session) throw new Error(`The call has no session ${at}.`);
  return session;
}

/** An instant on a session's day. */
export const onDay = (session: { startsAt: Date }, time: string, days = 0): Date =>
  instantOf(addDays(dayOf(session.startsAt), days), time);

/** The training officer at that moment. */
export const officerAt = (ctx: CtxOf, now: Date, name = 'Ibu Vivi'): Ctx =>
  ctx({ actor: actorAs('training', { name }), now });
