import 'fake-indexeddb/auto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { listFieldTracks } from '#rooms/mentoring/index.ts';
import { daysLater, officer, runningCall, setMentors } from '#rooms/mentoring/tests/make.ts';
import { getCall, moveCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { testDatabase } from '#tests/database.ts';
import { officeAt } from '../client/app/office.ts';
import { sendAll } from '../client/app/sender.ts';
import { openDatabase, openStore, type Record_, type Store } from '../client/app/store.ts';
import { makeLock } from '../client/app/vault.ts';
import { phoneOf, visitItem } from './make.ts';

/** What goes wrong at one sending. Ten runs of fifty such points each. */
const troubles = [
  'none',
  'cut-before',
  'answer-lost',
  'twice',
  'stranger-answers',
  'killed-before',
  'killed-after',
] as const;
type Trouble = (typeof troubles)[number];
const points = 50;
const runs = 10;

const test = await testDatabase();
const { ctx, database } = test;
const now = daysLater(40);
let mentor: Actor;
let tracks: { trackId: string; visitId: string | null; knownNextOn: string | null }[];
let sessionId: string;
let people: string[];
let picture: ArrayBuffer;

beforeAll(async () => {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'field-once-')));
  mentor = (await setMentors(test)).city;
  const areas = Array.from({ length: 4 }, () => '12.75.05.1001');
  const { callId } = await runningCall(ctx, areas);
  await moveCall(ctx({ actor: officer, now: daysLater(0) }), callId, 'begin-follow-up');
  const asMentor = ctx({ actor: mentor, now });
  tracks = (await listFieldTracks(asMentor)).map(({ id, visitId, nextOn }) => ({
    trackId: id,
    visitId,
    knownNextOn: nextOn,
  }));
  sessionId = (await getCall(asMentor, callId)).sessions[0]?.id ?? '';
  people = (await listParticipants(asMentor, callId)).map(({ applicationId }) => applicationId);
  const drawn = sharp({ create: { width: 20, height: 20, channels: 3, background: '#a87' } });
  picture = new Uint8Array(await drawn.jpeg().toBuffer()).buffer;
});

/** A server reached over a bad network: one trouble for each sending, then none. `kill` ends the phone at that moment. */
function badNetwork(plan: Trouble[], kill: () => void) {
  const server = phoneOf(test, mentor, now).app;
  return async (path: string, init: RequestInit): Promise<Response> => {
    const trouble = plan.shift() ?? 'none';
    const { signal: _, ...request } = init;
    if (trouble === 'cut-before') throw new TypeError('no network');
    if (trouble === 'killed-before') return dark(kill);
    if (trouble === 'stranger-answers') return Response.json({ state: 'done', id: 'wifi' });
    const first = server.request(path, request);
    if (trouble === 'twice') await Promise.all([first, server.request(path, request)]);
    const answer = await first;
    if (trouble === 'answer-lost') throw new TypeError('no answer');
    if (trouble === 'killed-after') return dark(kill);
    return answer;
  };
}

/** The phone goes dark: nothing after this is carried out any more. */
function dark(kill: () => void): Promise<never> {
  kill();
  return new Promise(() => {});
}

/** Visits with two photos each, and presences, as an afternoon's queue. */
async function fill(store: Store): Promise<Record_['id'][]> {
  const waiting = { state: 'saved', tries: 0, notBefore: 0, madeAt: now.getTime() } as const;
  const ids: string[] = [];
  for (const [at, track] of tracks.entries()) {
    const day = addDays(dayOf(now), 14);
    const item = visitItem(track, now, { another: true, agreements: [{ text: `Janji ${at}`, dueOn: day }] });
    const photos = [crypto.randomUUID(), crypto.randomUUID()];
    for (const id of photos) await store.keepPhoto(id, picture);
    const subject = `track:${track.trackId}`;
    const content = { title: 'Usaha', picks: {} };
    const records: Omit<Record_, 'seq'>[] = [
      { ...waiting, id: item.id, kind: 'visit', subject, content: { ...content, item } },
      ...photos.map((id) => ({ ...waiting, id, kind: 'photo' as const, of: item.id, subject, content })),
    ];
    await store.add(records);
    ids.push(...records.map(({ id }) => id));
  }
  for (const applicationId of people) {
    const id = crypto.randomUUID();
    const item = { id, kind: 'presence', madeAt: now.toISOString(), sessionId, applicationId, how: 'list' } as const;
    const pick = { presence: { take: 'mine', seen: 'absent' } } as const;
    const content = { title: 'Peserta', item, picks: pick };
    await store.add([{ ...waiting, id, kind: 'presence', subject: `session:${applicationId}`, content }]);
    ids.push(id);
  }
  return ids;
}

const counted = async (sql: string, ids: string[]): Promise<number> =>
  Number((await database.owner.query(sql, [ids])).rows[0].n);

let phones = 0;

it('brings every visit, attendance and photo to the office exactly once, through 500 cuts, kills and repeats', async () => {
  let met = 0;
  let afternoons = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...troubles), { minLength: points, maxLength: points }), async (plan) => {
      const { key } = await makeLock('482913', 10);
      const db = await openDatabase(`once-${phones++}`);
      const ids: string[] = [];
      const left = [...plan];
      let filled = 0;
      // The phone is opened again and again, as often as it takes: killed, cut off, or for good.
      for (let clock = 0; ; clock += 1_000_000) {
        const store = openStore(db, key);
        await store.wake();
        if ((await store.heads()).every(({ state }) => state === 'sent')) {
          if (left.length === 0) break;
          ids.push(...(await fill(store)));
          filled += 1;
        }
        await new Promise<unknown>((over, failed) => {
          const office = officeAt(
            () => mentor.id,
            badNetwork(left, () => over('killed')),
            () => now,
          );
          sendAll(store, office, { now: () => clock }).then(over, failed);
        });
        const stuck = (await store.queue()).filter(({ state }) => state === 'refused' || state === 'conflict');
        expect(stuck.map(({ content }) => content.because)).toEqual([]);
      }
      met += plan.length;
      afternoons += filled;
      const sums = {
        items: await counted('SELECT count(*) AS n FROM field.item WHERE id = ANY($1::uuid[])', ids),
        visits: await counted(
          'SELECT count(*) AS n FROM mentoring.report r JOIN field.item i ON i.visit_id = r.visit_id WHERE i.id = ANY($1::uuid[])',
          ids,
        ),
        agreements: await counted(
          'SELECT count(*) AS n FROM mentoring.agreement a JOIN field.item i ON i.visit_id = a.visit_id WHERE i.id = ANY($1::uuid[])',
          ids,
        ),
        photos: await counted('SELECT count(*) AS n FROM mentoring.report_photo WHERE id = ANY($1::uuid[])', ids),
        files: await counted(
          'SELECT count(*) AS n FROM platform.file f JOIN mentoring.report_photo p ON p.file_id = f.id WHERE p.id = ANY($1::uuid[])',
          ids,
        ),
      };
      const visits = filled * tracks.length;
      expect(sums).toEqual({
        items: visits + filled * people.length,
        visits,
        agreements: visits,
        photos: 2 * visits,
        files: 2 * visits,
      });
    }),
    { numRuns: runs },
  );
  const present = await database.owner.query(
    'SELECT count(*) AS n, count(DISTINCT application_id) AS people FROM training.attendance WHERE session_id = $1',
    [sessionId],
  );
  expect(present.rows[0]).toMatchObject({ people: present.rows[0].n });
  const log = await database.owner.query(
    "SELECT count(*) AS n FROM training.attendance_log WHERE session_id = $1 AND how = 'list' AND what IN ('present', 'repeat')",
    [sessionId],
  );
  expect(Number(log.rows[0].n)).toBe(afternoons * people.length);
  expect(met).toBe(runs * points);
}, 300_000);
