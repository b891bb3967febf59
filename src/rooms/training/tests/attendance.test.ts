import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import type { Application } from '#rooms/selection/index.ts';
import { setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { listLog, listMeetings } from '../attendance.reads.ts';
import { checkIn } from '../check-in.ts';
import { closeSession } from '../close-session.ts';
import { recordAttendance } from '../record-attendance.ts';
import { recordGuest } from '../record-guest.ts';
import { getSession, rosterOf } from '../roster.ts';
import { scanTicket } from '../scan-ticket.ts';
import { posterKey, ticketOf } from '../ticket.ts';
import { undoAttendance } from '../undo-attendance.ts';
import { callWithPeople, officerAt, onDay, sessionAt } from './make.ts';

const { ctx, database, url } = await testDatabase();
const files = mkdtempSync(join(tmpdir(), 'berdaya-attendance-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

const roster = async (call: Call, at = 0) => rosterOf(ctx(), await getSession(ctx(), sessionAt(call, at).id));
const ticket = ({ id, code }: Application) => ticketOf({ applicationId: id, code });
const one = (people: Application[], at = 0): Application => {
  const found = people[at];
  if (!found) throw new Error(`There is no person ${at}.`);
  return found;
};

describe('a card', () => {
  it('scanned fifty times at once is one presence, the earliest time kept, each scan in the history', async () => {
    const { call, people } = await callWithPeople(ctx, 1);
    const session = sessionAt(call, 0);
    const crowd = openDatabase(url, { max: 20 });
    const db = crowd.forCity('12.75');
    const scans = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        scanTicket(
          { ...officerAt(ctx, onDay(session, `09:${String(59 - at).padStart(2, '0')}`)), db },
          ticket(one(people)),
        ),
      ),
    );
    await crowd.close();
    expect(scans.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
    expect(scans.filter(({ kind }) => kind === 'already')).toHaveLength(49);
    const { rows, present } = await roster(call);
    expect(present).toBe(1);
    expect(rows.map(({ recorded }) => recorded?.at)).toEqual([onDay(session, '09:10')]);
    const log = await listLog(ctx(), session.id);
    expect(log).toHaveLength(50);
    expect(log.filter(({ what }) => what === 'repeat')).toHaveLength(49);
  });

  it('of another call is a stranger at the session the officer has open, and may be recorded as a guest', async () => {
    const { call, people } = await callWithPeople(ctx, 1, 'Foto produk');
    const other = await callWithPeople(ctx, 1, 'Keuangan usaha');
    const session = sessionAt(call, 0);
    const officer = officerAt(ctx, onDay(session, '08:50'));
    const scan = await scanTicket(officer, ticket(one(other.people)), session.id);
    expect(scan).toMatchObject({ kind: 'stranger', sessions: [{ id: session.id }] });
    await recordGuest(officer, session.id, { applicationId: one(other.people).id });
    await recordGuest(officer, session.id, { applicationId: one(other.people).id });
    await recordGuest(officer, session.id, { name: 'Ibu Suriani' });
    expect(await roster(call)).toMatchObject({ present: 0, expected: 1, guests: 2 });
    // Without an open session the card finds its own call's session of the day.
    expect(await scanTicket(officer, ticket(one(other.people)))).toMatchObject({
      kind: 'recorded',
      session: { callId: other.call.id },
    });
    expect(await scanTicket(officer, ticket(one(people)), session.id)).toMatchObject({ kind: 'recorded' });
  });

  it('on a day without session, forged, or of another office opens nothing', async () => {
    const { call, people } = await callWithPeople(ctx, 1);
    const session = sessionAt(call, 0);
    const officer = officerAt(ctx, onDay(session, '09:00', 1));
    expect(await scanTicket(officer, ticket(one(people)))).toMatchObject({ kind: 'stranger', sessions: [] });
    const { code } = one(people);
    for (const forged of ['', code, `${code}.`, `${code}.${'A'.repeat(22)}`, `${ticket(one(people))}.x`, "'; --"]) {
      await expect(scanTicket(officer, forged)).rejects.toMatchObject({ status: 404 });
    }
    const medan = {
      ...ctx({ office: otherOffice, actor: actorAs('training', { remit: ['12.71'] }) }),
      now: officer.now,
    };
    await expect(scanTicket(medan, ticket(one(people)))).rejects.toMatchObject({ status: 404 });
    await expect(scanTicket(ctx({ actor: stranger }), ticket(one(people)))).rejects.toMatchObject({ status: 401 });
  });
});

describe('the list', () => {
  it('records one or many, takes a presence back only with a reason, and never records ahead', async () => {
    const { call, people } = await callWithPeople(ctx, ['Ani', 'Budi', 'Cici']);
    const [ani, budi, cici] = [one(people), one(people, 1), one(people, 2)];
    const session = sessionAt(call, 0);
    const officer = officerAt(ctx, onDay(session, '09:05'));
    const mark = (marks: Record<string, 'present' | 'absent'>, reason = '', by = officer) =>
      recordAttendance(by, { sessionId: session.id, marks, how: 'list', reason });
    await expect(mark({ [ani.id]: 'present' }, '', officerAt(ctx, onDay(session, '20:00', -1)))).rejects.toMatchObject({
      code: 'not-begun',
    });
    await mark({ [ani.id]: 'present', [budi.id]: 'absent' });
    await mark({ [budi.id]: 'present' });
    await expect(mark({ [ani.id]: 'absent' })).rejects.toMatchObject({ code: 'reason-needed', field: 'alasan' });
    await mark({ [ani.id]: 'absent' }, 'salah ketuk');
    expect((await roster(call)).rows.map(({ name, state }) => [name, state])).toEqual([
      ['Ani', 'absent'],
      ['Budi', 'present'],
      ['Cici', 'unmarked'],
    ]);
    const other = await callWithPeople(ctx, 1);
    await expect(mark({ [one(other.people).id]: 'present' })).rejects.toMatchObject({ code: 'not-participant' });
    await expect(mark({ [cici.id]: 'present' }, '', ctx({ actor: actorAs('evaluator') }))).rejects.toMatchObject({
      status: 403,
    });
  });

  it('undone leaves the person unrecorded and both lines in the history', async () => {
    const { call, people } = await callWithPeople(ctx, 1);
    const session = sessionAt(call, 0);
    const officer = officerAt(ctx, onDay(session, '09:05'));
    const input = { sessionId: session.id, marks: { [one(people).id]: 'present' as const }, how: 'list' as const };
    await recordAttendance(officer, input);
    const attendanceId = (await roster(call)).rows[0]?.recorded?.id ?? '';
    const undo = (reason: string) => undoAttendance(officer, { sessionId: session.id, attendanceId, reason });
    await expect(undo('')).rejects.toMatchObject({ code: 'reason-needed' });
    await undo('orang lain dengan nama sama');
    expect(await roster(call)).toMatchObject({ present: 0, rows: [{ state: 'unmarked' }] });
    await expect(undo('sekali lagi')).rejects.toMatchObject({ status: 404 });
    await recordAttendance({ ...officer, now: onDay(session, '10:00') }, input);
    expect((await roster(call)).rows[0]?.recorded?.at).toEqual(onDay(session, '10:00'));
    expect((await listLog(ctx(), session.id)).map(({ what }) => what)).toEqual(['present', 'undone', 'present']);
  });
});

describe("the room's poster", () => {
  it('records who types code or phone, within the hour around the session, once', async () => {
    const { call, people } = await callWithPeople(ctx, 2);
    const session = sessionAt(call, 0);
    const [first, second] = [one(people), one(people, 1)];
    const type = (who: string, time = '08:57', browser = 'a') =>
      checkIn(ctx({ actor: stranger, now: onDay(session, time) }), {
        sessionId: session.id,
        key: posterKey(session.id),
        who,
        browser,
      });
    expect(await type(first.code.toLowerCase().replaceAll('-', ' '))).toEqual({ at: onDay(session, '08:57') });
    expect(await type(first.code, '09:30')).toEqual({ at: onDay(session, '08:57') });
    expect(await type(`0${second.phone?.slice(3)}`)).toEqual({ at: onDay(session, '08:57') });
    expect(await roster(call)).toMatchObject({ present: 2, rows: [{ recorded: { how: 'self' } }, {}] });
    await expect(type(first.code, '07:59')).rejects.toMatchObject({ code: 'self-closed' });
    await expect(type('0812 9999 0000')).rejects.toMatchObject({ code: 'self-unknown', field: 'siapa' });
    await expect(type('29')).rejects.toMatchObject({ code: 'self-unknown' });
    for (let n = 0; n < 12; n++) await type('XXXX99', '09:00', 'guesser').catch((refused) => refused);
    await expect(type(first.code, '09:00', 'guesser')).rejects.toMatchObject({ status: 429 });
    const forged = { sessionId: session.id, key: posterKey(call.id), who: first.code, browser: 'b' };
    await expect(checkIn(ctx({ actor: stranger }), forged)).rejects.toMatchObject({ status: 404 });
  });
});

describe('closing', () => {
  it('asks a reason and a follow-up for everyone absent, keeps the paper, and lets only reasons in afterwards', async () => {
    const { call, people } = await callWithPeople(ctx, ['Ani', 'Budi']);
    const [ani, budi] = [one(people), one(people, 1)];
    const session = sessionAt(call, 0);
    const during = officerAt(ctx, onDay(session, '11:59'));
    const after = officerAt(ctx, onDay(session, '12:00'));
    await recordAttendance(during, { sessionId: session.id, marks: { [ani.id]: 'present' }, how: 'list' });
    const why = { absence: 'ill', followUp: 'material' } as const;
    const close = (by = after, absent = { [budi.id]: why } as Record<string, typeof why>) =>
      closeSession(by, { sessionId: session.id, absent });
    await expect(close(during)).rejects.toMatchObject({ code: 'not-over' });
    await expect(close(after, {})).rejects.toMatchObject({ code: 'absence-missing', status: 422 });
    await expect(close({ ...after, actor: actorAs('mentor') })).rejects.toMatchObject({ status: 403 });
    const photo = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const paper = new File([new Uint8Array(photo)], 'daftar.jpg');
    await closeSession(after, { sessionId: session.id, absent: { [budi.id]: why }, paper });
    expect((await listMeetings(ctx(), [session.id])).get(session.id)).toMatchObject({
      closedByName: 'Ibu Vivi',
      paperFileName: 'daftar.jpg',
    });
    expect((await roster(call)).rows[1]).toMatchObject({ state: 'absent', recorded: why });
    await expect(close()).rejects.toMatchObject({ code: 'list-closed' });
    expect(await scanTicket({ ...after, now: onDay(session, '12:30') }, ticket(budi))).toMatchObject({
      kind: 'closed',
    });
    const change = { sessionId: session.id, marks: { [budi.id]: 'present' as const }, how: 'paper' as const };
    await expect(recordAttendance(after, change)).rejects.toMatchObject({ code: 'reason-needed' });
    await recordAttendance(after, { ...change, reason: 'tanda tangan ada di daftar kertas' });
    expect(await roster(call)).toMatchObject({ present: 2 });
    await expect(recordGuest(after, session.id, { name: 'Tamu' })).rejects.toMatchObject({ code: 'list-closed' });
  });
});
