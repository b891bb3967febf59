import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { openDatabase } from '#platform/db/database.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { confirmPlace } from '../confirm-place.ts';
import { offerPlaces } from '../offer-places.ts';
import { listLine } from '../offers.reads.ts';
import { recordAnswer } from '../record-answer.ts';
import { jobs } from '../selection.jobs.ts';
import { findApplication, listSteps } from '../selection.reads.ts';
import { withdrawApplication } from '../withdraw-application.ts';
import { decidedApplication, fullCall } from './decided.ts';
import { openCall, sentApplication, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database, url, runJobs } = await testDatabase();
const ownerOf = (phone: string, now?: Date) => ctx({ actor: actorAs('owner', { phone }), now });
const office = ctx({ actor: actorAs('training') });
const day = (text: string) => new Date(`${text}+07:00`);

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

const stateOf = async (id: string) => (await findApplication(office, id))?.state;
/** When the queue looks at a call's places next. */
const plannedFor = async (callId: string) => {
  const { rows } = await database.owner.query('SELECT run_at FROM graphile_worker.jobs WHERE key = $1', [
    `selection.watch-places:${office.city}:${callId}`,
  ]);
  return (rows[0]?.run_at as Date | undefined)?.toISOString();
};
const statesIn = async (callId: string) => {
  const people = await listLine(office, await getCall(office, callId), 'score');
  return people.map(({ state, reserveNo }) => `${state}${reserveNo ? ` ${reserveNo}` : ''}`).sort();
};

describe('a place given', () => {
  it('is confirmed by its person, once; a second press changes nothing', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    const { id, code, phone } = await decidedApplication(ctx, { callId, to: 'accept' });
    await expect(confirmPlace(ownerOf(somePhone()), { code })).rejects.toMatchObject({ status: 404 });
    await expect(confirmPlace(ctx({ actor: stranger }), { code })).rejects.toMatchObject({ status: 404 });
    await confirmPlace(ownerOf(phone), { code });
    await confirmPlace(ownerOf(phone), { code });
    expect(await stateOf(id)).toBe('confirmed');
    expect((await listSteps(office, id)).filter(({ kind }) => kind === 'confirm')).toHaveLength(1);
  });

  it('cannot be confirmed by who has none', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { code, phone } = await decidedApplication(ctx, { callId, to: 'reserve', detail: { reserveNo: 1 } });
    await expect(confirmPlace(ownerOf(phone), { code })).rejects.toMatchObject({ code: 'no-place', status: 409 });
  });

  it('that is given back is offered to the next of the waiting list, with a message that names day and hour', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    const { chosen, waiting } = await fullCall(ctx, callId, { places: 2, waiting: 2 });
    const [one] = chosen;
    await withdrawApplication(ownerOf(one?.phone ?? ''), { code: one?.code ?? '', reason: 'Sakit.' });
    await runJobs(jobs);
    expect(await statesIn(callId)).toEqual(['accepted', 'offered 1', 'reserve 2']);
    const told = await listOwnMessages(ownerOf(waiting[0]?.phone ?? ''));
    const message = told.find(({ text }) => text.includes('Ada tempat untuk Anda'));
    expect(message?.text).toContain('Jawab paling lambat Kamis, 12 Maret 2026, pukul 20.00 WIB');
    expect(message?.text).toContain('Balas TIDAK bila berhalangan');
    await offerPlaces(office, callId);
    expect(await statesIn(callId)).toEqual(['accepted', 'offered 1', 'reserve 2']);
  });

  it('that nobody answers for goes on by itself, from hand to hand, and each is told', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { chosen, waiting } = await fullCall(ctx, callId, { places: 1, waiting: 2 });
    const look = (text: string, due?: string) =>
      jobs['selection.watch-places']?.(ctx({ actor: systemActor, now: day(text) }), { callId, ...(due && { due }) });
    await look('2026-03-13T19:59');
    expect(await statesIn(callId)).toEqual(['accepted', 'reserve 1', 'reserve 2']);
    expect(await plannedFor(callId)).toBe('2026-03-13T13:01:00.000Z');
    await look('2026-03-13T20:01', '2026-03-13T20:02:00+07:00');
    expect(await statesIn(callId)).toEqual(['accepted', 'reserve 1', 'reserve 2']);
    await look('2026-03-13T20:01', '2026-03-13T20:00:00+07:00');
    expect(await stateOf(chosen[0]?.id ?? '')).toBe('cancelled');
    expect(await statesIn(callId)).toEqual(['offered 1', 'reserve 2']);
    expect(await plannedFor(callId)).toBe('2026-03-14T13:01:00.000Z');
    await look('2026-03-14T20:01');
    await look('2026-03-14T20:01');
    expect(await plannedFor(callId)).toBe('2026-03-15T13:01:00.000Z');
    await look('2026-03-15T19:59');
    expect(await statesIn(callId)).toEqual(['offered 1', 'reserve 2']);
    await look('2026-03-15T20:00');
    await look('2026-03-15T20:00');
    expect(await statesIn(callId)).toEqual(['offered 2']);
    const told = await listOwnMessages(ownerOf(waiting[0]?.phone ?? ''));
    expect(told.filter(({ text }) => text.includes('belum mendapat jawaban Anda'))).toHaveLength(1);
    const reminders = told.filter(({ text }) => text.includes('menunggu jawaban sampai'));
    expect(reminders.map(({ text }) => text)).toEqual([
      expect.stringContaining('menunggu jawaban sampai Minggu, 15 Maret 2026, pukul 20.00 WIB'),
    ]);
    const late = { code: waiting[0]?.code ?? '' };
    await expect(confirmPlace(ownerOf(waiting[0]?.phone ?? ''), late)).rejects.toMatchObject({ code: 'no-place' });
    await confirmPlace(ownerOf(waiting[1]?.phone ?? '', day('2026-03-16T08:00')), { code: waiting[1]?.code ?? '' });
    await look('2026-03-18T20:00');
    expect(await statesIn(callId)).toEqual(['confirmed 2']);
  });

  it('of a first-come call goes to who waits first', async () => {
    const callId = await openCall(ctx, { capacity: 1, mode: 'first-come' });
    const phone = somePhone();
    const anyone = ctx({ actor: stranger });
    const first = await sentApplication(anyone, { callId, phone });
    const second = await sentApplication(anyone, { callId });
    const third = await sentApplication(anyone, { callId });
    await withdrawApplication(ownerOf(phone), { code: first.code, reason: '' });
    await runJobs(jobs);
    expect([await stateOf(second.id), await stateOf(third.id)]).toEqual(['offered', 'reserve']);
  });

  it('is not offered by who does not run the call', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    for (const role of ['mentor', 'treasurer', 'evaluator', 'owner', 'helper'] as const) {
      await expect(offerPlaces(ctx({ actor: actorAs(role) }), callId)).rejects.toMatchObject({ status: 403 });
    }
    await expect(offerPlaces(ctx({ office: otherOffice }), callId)).rejects.toMatchObject({ status: 404 });
  });
});

describe('an answer on the phone', () => {
  it('is noted with who said it, by the office only and within the remit', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { id, phone, code } = await decidedApplication(ctx, { callId, to: 'accept' });
    const saidBy = 'Rina, anak Ibu Marni';
    const note = (actor: Parameters<typeof ctx>[0], answer: 'joins' | 'declines') =>
      recordAnswer(ctx(actor), { applicationId: id, answer, saidBy });
    await expect(note({ actor: actorAs('owner', { phone }) }, 'joins')).rejects.toMatchObject({ status: 403 });
    const elsewhere = actorAs('training', { remit: ['12.75.04'] });
    await expect(note({ actor: elsewhere }, 'joins')).rejects.toMatchObject({ status: 403 });
    await note({ actor: actorAs('head') }, 'joins');
    await expect(note({ actor: actorAs('head') }, 'joins')).rejects.toMatchObject({ code: 'no-place' });
    await note({ actor: actorAs('training') }, 'declines');
    const steps = await listSteps(office, id);
    expect(steps.slice(-2).map(({ kind, detail }) => [kind, detail.saidBy])).toEqual([
      ['confirm', saidBy],
      ['withdraw', saidBy],
    ]);
    expect(code).toMatch(/^BJI-/);
  });
});

it('twenty who give back their place at once make twenty offers, one place each, the list in order', async () => {
  const callId = await openCall(ctx, { capacity: 20 });
  const { chosen, waiting } = await fullCall(ctx, callId, { places: 20, waiting: 25 });
  const crowd = openDatabase(url, { max: 40 });
  const db = crowd.forCity(office.city);
  await Promise.all(
    chosen.map(async ({ phone, code }) => {
      await withdrawApplication({ ...ownerOf(phone), db }, { code, reason: '' });
      await offerPlaces({ ...ctx({ actor: systemActor }), db }, callId);
    }),
  );
  await crowd.close();
  const people = await listLine(office, await getCall(office, callId), 'score');
  expect(people.filter(({ state }) => state === 'offered').map(({ reserveNo }) => reserveNo)).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
  expect(people.filter(({ state }) => state === 'reserve')).toHaveLength(5);
  for (const { id } of waiting.slice(0, 20)) {
    expect((await listSteps(office, id)).filter(({ kind }) => kind === 'offer')).toHaveLength(1);
  }
});
