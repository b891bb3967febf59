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
import { listFieldEquipment } from '#rooms/equipment/index.ts';
import { caseIn } from '#rooms/equipment/tests/make.ts';
import { listFieldTracks } from '#rooms/mentoring/index.ts';
import { daysLater, officer, runningCall, setMentors } from '#rooms/mentoring/tests/make.ts';
import { getCall, moveCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { testDatabase } from '#tests/database.ts';
import { officeAt } from '../client/app/office.ts';
import { recordsOf } from '../client/app/queued.ts';
import { sendAll } from '../client/app/sender.ts';
import { openDatabase, openStore, type Record_, type Store } from '../client/app/store.ts';
import { makeLock } from '../client/app/vault.ts';
import { handoverOf, newHandover } from '../thing-draft.rules.ts';
import { phoneOf, visitItem } from './make.ts';

/** What goes wrong at one sending. Ten runs of fifty such points each, with good moments between. */
const troubles = ['cut-before', 'answer-lost', 'twice', 'stranger-answers', 'killed-before', 'killed-after'] as const;
type Trouble = (typeof troubles)[number] | 'none';
const points = 50;
const runs = 10;

const test = await testDatabase();
const { ctx, database } = test;
const now = daysLater(40);
let mentor: Actor;
let tracks: { trackId: string; visitId: string | null; knownNextOn: string | null }[];
let sessionId: string;
let people: string[];
/** Equipment ready to be handed over, one piece for each run. */
const things: { caseId: string; itemId: string }[] = [];
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
  for (let run = 0; run < runs; run++) {
    const { id } = await caseIn(ctx, 'reserved');
    const { handovers } = await listFieldEquipment(ctx({ actor: officer, now }));
    things.push({ caseId: id, itemId: handovers.find((one) => one.id === id)?.itemId ?? '' });
  }
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

/** Visits with two photos each, presences, a guest, and maybe a hand-over with its four photos: an afternoon's queue. */
async function fill(store: Store, thing: (typeof things)[number] | undefined): Promise<Record_['id'][]> {
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
  const madeAt = now.toISOString();
  const guest = { id: crypto.randomUUID(), madeAt, kind: 'guest', sessionId, name: 'Bu Ani', ticket: null } as const;
  const records = recordsOf(guest.name, guest);
  // The office closed this list meanwhile, and the choice is made already.
  for (const { content } of records) content.picks = { presence: { take: 'mine', seen: 'closed' } };
  if (thing) {
    const draft = newHandover('Aula dinas');
    const photos = ['item', 'serial', 'receiver', 'signature'] as const;
    const kept = photos.map((name) => ({ id: crypto.randomUUID(), thing: { caseId: thing.caseId, name } }));
    for (const { id } of kept) await store.keepPhoto(id, picture);
    const said = {
      ...draft,
      condition: 'new',
      signedBy: 'thumb',
      witness: 'Suryadi',
      witnessPosition: 'Kepling',
    } as const;
    const item = handoverOf(said, { id: thing.caseId, itemId: thing.itemId }, { id: crypto.randomUUID(), madeAt });
    records.push(...recordsOf('Mesin jahit', item, kept));
  }
  await store.add(records);
  return [...ids, ...records.map(({ id }) => id)];
}

const counted = async (sql: string, ids: string[]): Promise<number> =>
  Number((await database.owner.query(sql, [ids])).rows[0].n);

let phones = 0;

const plans = fc.array(fc.tuple(fc.constantFrom(...troubles), fc.nat(3)), { minLength: points, maxLength: points });

it('brings every visit, attendance and photo to the office exactly once, through 500 cuts, kills and repeats', async () => {
  let met = 0;
  let afternoons = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (drawn) => {
      const plan = drawn.flatMap(([trouble, calm]): Trouble[] => (calm === 0 ? [trouble, 'none'] : [trouble]));
      const thing = things.pop();
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
          ids.push(...(await fill(store, filled === 0 ? thing : undefined)));
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
        expect(stuck.map(({ kind, content }) => [kind, content.because ?? content.said])).toEqual([]);
      }
      met += drawn.length;
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
        handovers: await counted(
          "SELECT count(*) AS n FROM equipment.handover h JOIN field.item i ON i.subject_id = h.case_id WHERE i.id = ANY($1::uuid[]) AND i.kind = 'handover'",
          ids,
        ),
        thingFiles: await counted(
          "SELECT count(*) AS n FROM platform.file f JOIN equipment.photo p ON p.file_id = f.id JOIN field.item i ON i.subject_id = p.case_id WHERE i.id = ANY($1::uuid[]) AND i.kind = 'handover'",
          ids,
        ),
        files: await counted(
          'SELECT count(*) AS n FROM platform.file f JOIN mentoring.report_photo p ON p.file_id = f.id WHERE p.id = ANY($1::uuid[])',
          ids,
        ),
      };
      const visits = filled * tracks.length;
      expect(sums).toEqual({
        // A hand-over and its four photos are records of their own; photos of visits are not.
        items: visits + filled * (people.length + 1) + 5,
        handovers: 1,
        thingFiles: 4,
        visits,
        agreements: visits,
        photos: 2 * visits,
        files: 2 * visits,
      });
    }),
    { numRuns: runs, endOnFailure: true },
  );
  const present = await database.owner.query(
    'SELECT count(*) AS n, count(DISTINCT application_id) AS people FROM training.attendance WHERE session_id = $1 AND NOT guest',
    [sessionId],
  );
  expect(present.rows[0]).toMatchObject({ people: present.rows[0].n });
  const log = await database.owner.query(
    "SELECT count(*) AS n FROM training.attendance_log WHERE session_id = $1 AND how = 'list' AND what IN ('present', 'repeat')",
    [sessionId],
  );
  const guests = await database.owner.query(
    'SELECT count(*) AS n FROM training.attendance WHERE session_id = $1 AND guest',
    [sessionId],
  );
  expect(Number(guests.rows[0].n)).toBe(afternoons);
  expect(Number(log.rows[0].n)).toBe(afternoons * (people.length + 1));
  expect(met).toBe(runs * points);
}, 300_000);
