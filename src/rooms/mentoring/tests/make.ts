import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople, seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { addStep } from '#rooms/selection/index.ts';
import { openCall, sentApplication, setTheScene, somePhone, stranger } from '#rooms/selection/tests/make.ts';
import { connectRooms } from '#src/subscriptions.ts';
import { closeSessions } from '#tests/close-sessions.ts';
import { actorAs, type TestDatabase, testNow } from '#tests/database.ts';
import type { Findings } from '../visit.store.ts';

export const officer = actorAs('programme', { name: 'Pak Sani' });

/** Areas, an office, and two mentors who share Binjai Kota beside the one of the whole city. */
export async function setMentors({ ctx, database }: TestDatabase): Promise<{ city: Actor; one: Actor; two: Actor }> {
  startSignIn(database, { secure: false });
  connectRooms();
  await setTheScene(ctx);
  const administrator = ctx({ actor: actorAs('administrator') });
  const person = (name: string, remit: string[]) => ({
    name,
    title: name,
    unit: 'Pendamping',
    roles: ['mentor' as const],
    remit,
    email: `${name.toLowerCase()}@binjai.contoh.id`,
  });
  await seedDemoPeople(administrator, [person('Rizal', ['12.75.02']), person('Tuti', ['12.75.02', '12.75.03'])]);
  const people = await listPeople(administrator, { role: 'mentor' });
  const named = (name: string): Actor => {
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return actorAs('mentor', { id: found.id, name: found.name, remit: found.remit });
  };
  return { city: named('Petugas mentor'), one: named('Rizal'), two: named('Tuti') };
}

/** The day the follow-up of a call made here may begin: its meeting is over. */
export const afterMeeting = instantOf(addDays(dayOf(testNow), 20), '09:00');

/** A moment so many days after the follow-up began. */
export const daysLater = (days: number): Date => new Date(afterMeeting.getTime() + days * 86_400_000);

/** A running call with one accepted participant per area, its meeting's list closed at `afterMeeting`; `later` applied and may be accepted afterwards. */
export async function runningCall(ctx: TestDatabase['ctx'], areas: readonly string[], title = 'Kemasan produk') {
  const callId = await openCall(ctx, { title });
  const people: { applicationId: string; phone: string }[] = [];
  for (const [at, area] of areas.entries()) {
    const phone = somePhone();
    const answers = { area, name: `Peserta ${at + 1}`, businessName: `Usaha ${title} ${at + 1}` };
    const { id } = await sentApplication(ctx({ actor: stranger }), { callId, phone, answers });
    await accept(ctx({ actor: officer }), id);
    people.push({ applicationId: id, phone });
  }
  const later = await sentApplication(ctx({ actor: stranger }), { callId, answers: { area: '12.75.02.1002' } });
  const after = ctx({ actor: officer, now: afterMeeting });
  await moveCall(after, callId, 'start');
  await closeSessions(after, callId);
  return { callId, people, later: later.id };
}

/** Gives an application its place. */
export async function accept(ctx: Ctx, applicationId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const kind of ['verify', 'rank', 'accept'] as const) await addStep(tx, { applicationId, kind });
  });
}

/** What a visit finds when nothing special is asked. */
export const found = (visitedOn: string): Findings => ({
  visitedOn,
  way: 'place',
  because: '',
  sales: '2-to-5-million',
  problems: ['buyers'],
  seen: 'Rak rapi, label belum ada.',
  photos: [],
  hours: 1.5,
});
