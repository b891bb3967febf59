import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import type { Call } from '#rooms/programmes/index.ts';
import type { Application } from '#rooms/selection/index.ts';
import { setTheScene } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { closeSession } from '../close-session.ts';
import { listFieldSessions } from '../list-field-sessions.ts';
import { recordFieldGuest } from '../record-field-guest.ts';
import { recordFieldPresence } from '../record-field-presence.ts';
import { ticketOf } from '../ticket.ts';
import { callWithPeople, officerAt, onDay, sessionAt } from './make.ts';

const { ctx, database } = await testDatabase();
let call: Call;
let people: Application[];

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  ({ call, people } = await callWithPeople(ctx, ['Heni', 'Dimas', 'Sri']));
});

const at = (time: string) => onDay(sessionAt(call, 0), time);
const presence = (who: number, time: string) => ({
  sessionId: sessionAt(call, 0).id,
  applicationId: people[who]?.id ?? '',
  at: at(time),
  how: 'list' as const,
});
const marks = async (who: number) =>
  (
    await database.owner.query(
      `SELECT a.state, a.at, l.what, l.at AS logged FROM training.attendance a
       JOIN training.attendance_log l ON l.city = a.city AND l.attendance_id = a.id
       WHERE a.application_id = $1 ORDER BY l.id`,
      [people[who]?.id],
    )
  ).rows;

describe('attendance where there is no network', () => {
  it('takes today and tomorrow along, with everyone who has a place', async () => {
    const taken = await listFieldSessions(officerAt(ctx, at('07:00')));
    expect(taken).toHaveLength(1);
    expect(taken[0]?.people.map(({ name, state }) => [name, state])).toEqual([
      ['Dimas', 'unmarked'],
      ['Heni', 'unmarked'],
      ['Sri', 'unmarked'],
    ]);
    expect(await listFieldSessions(officerAt(ctx, onDay(sessionAt(call, 0), '07:00', -3)))).toEqual([]);
  });

  it('keeps the time of the tap; of two phones the earliest, both logged', async () => {
    const evening = officerAt(ctx, at('18:00'));
    expect(await recordFieldPresence(evening, presence(0, '09:10'))).toEqual({ state: 'done', already: false });
    expect(await recordFieldPresence(evening, presence(0, '08:57'))).toEqual({ state: 'done', already: true });
    const rows = await marks(0);
    expect(rows.map(({ at: time, what }) => [time, what])).toEqual([
      [at('08:57'), 'present'],
      [at('08:57'), 'repeat'],
    ]);
  });

  it('asks before it contradicts the closed list, and gives the reason then', async () => {
    const closer = officerAt(ctx, at('13:00'));
    const absent = { absence: 'work', followUp: 'call' } as const;
    const missing = Object.fromEntries(people.slice(1).map(({ id }) => [id, absent]));
    await closeSession(closer, { sessionId: sessionAt(call, 0).id, absent: missing });
    const evening = officerAt(ctx, at('18:00'), 'Rizal');
    const mine = presence(1, '09:05');
    expect(await recordFieldPresence(evening, mine)).toMatchObject({
      state: 'conflict',
      conflict: { fact: 'presence', office: 'absent', by: 'Ibu Vivi' },
    });
    const pick = { take: 'office', seen: 'absent' } as const;
    expect(await recordFieldPresence(evening, { ...mine, pick })).toEqual({ state: 'done', already: false });
    expect((await marks(1)).at(-1)).toMatchObject({ state: 'absent', what: 'absent' });
    const insisting = { ...mine, pick: { take: 'mine', seen: 'absent' } as const };
    expect(await recordFieldPresence(evening, insisting)).toEqual({ state: 'done', already: false });
    expect((await marks(1)).at(-1)).toMatchObject({ state: 'present', at: at('09:05') });
  });

  it('records guests at their time, and by now accepted people as the participants they are', async () => {
    const evening = officerAt(ctx, at('18:00'));
    const of = { sessionId: sessionAt(call, 1).id, at: onDay(sessionAt(call, 1), '09:20') };
    const late = officerAt(ctx, onDay(sessionAt(call, 1), '18:00'));
    await expect(recordFieldGuest(evening, { ...of, name: 'Bu Ani', ticket: null, at: at('09:20') })).rejects.toThrow(
      'not-begun',
    );
    expect(await recordFieldGuest(late, { ...of, name: 'Bu Ani', ticket: null })).toEqual({
      state: 'done',
      already: false,
    });
    const { id: applicationId = '', code = '' } = people[0] ?? {};
    const ticket = ticketOf({ applicationId, code });
    expect(await recordFieldGuest(late, { ...of, name: 'Heni', ticket })).toEqual({ state: 'done', already: false });
    const { rows } = await database.owner.query(
      'SELECT name, guest, at, how FROM training.attendance WHERE session_id = $1 ORDER BY guest',
      [of.sessionId],
    );
    expect(rows).toEqual([
      { name: 'Heni', guest: false, at: of.at, how: 'qr' },
      { name: 'Bu Ani', guest: true, at: of.at, how: 'list' },
    ]);
    await expect(recordFieldGuest(late, { ...of, name: '', ticket: 'XX.yy' })).rejects.toThrow('not-participant');
    expect(
      await recordFieldGuest(evening, {
        ...of,
        sessionId: sessionAt(call, 0).id,
        name: 'Bu Ani',
        ticket: null,
        at: at('09:20'),
      }),
    ).toMatchObject({ state: 'conflict', conflict: { office: 'closed' } });
  });

  it('refuses a session whose day has not come, strangers, and who may not record', async () => {
    const before = officerAt(ctx, at('18:00'));
    const early = { ...presence(2, '09:00'), at: addMinutes(at('09:00'), -1440) };
    await expect(recordFieldPresence(before, early)).rejects.toThrow('not-begun');
    const stranger = { ...presence(2, '09:00'), applicationId: '00000000-0000-7000-8000-000000000000' };
    await expect(recordFieldPresence(before, stranger)).rejects.toThrow('not-participant');
    const evaluator = ctx({ actor: actorAs('evaluator'), now: at('18:00') });
    await expect(recordFieldPresence(evaluator, presence(2, '09:00'))).rejects.toThrow('forbidden');
  });
});
