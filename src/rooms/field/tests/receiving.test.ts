import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMinutes, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { caseIn } from '#rooms/equipment/tests/make.ts';
import { type FieldTrack, listFieldTracks } from '#rooms/mentoring/index.ts';
import { daysLater, officer, runningCall, setMentors } from '#rooms/mentoring/tests/make.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { downloadDay } from '../download-day.ts';
import { listWork } from '../list-work.ts';
import { receiveItem } from '../receive-item.ts';
import { receivePhoto } from '../receive-photo.ts';
import { tellQueue } from '../tell-queue.ts';
import { handoverOf, newHandover } from '../thing-draft.rules.ts';
import { phoneOf, visitItem } from './make.ts';

const test = await testDatabase();
const { ctx, database } = test;
const now = daysLater(40);
let mentor: Actor;
let photo: File;
let tracks: FieldTrack[];

beforeAll(async () => {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'field-')));
  mentor = (await setMentors(test)).city;
  const areas = Array.from({ length: 6 }, () => '12.75.05.1001');
  const { callId } = await runningCall(ctx, areas);
  await moveCall(ctx({ actor: officer, now: daysLater(0) }), callId, 'begin-follow-up');
  tracks = await listFieldTracks(asMentor());
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a87' } });
  photo = new File([new Uint8Array(await drawn.jpeg().toBuffer())], 'foto.jpg', { type: 'image/jpeg' });
});

const asMentor = (at = now) => ctx({ actor: mentor, now: at });
const taken = (place: number) => {
  const one = tracks[place];
  if (!one) throw new Error(`No track ${place}.`);
  return { trackId: one.id, visitId: one.visitId, knownNextOn: one.nextOn };
};
const reportsOf = async (trackId: string) =>
  database.owner.query(
    `SELECT r.* FROM mentoring.report r JOIN mentoring.visit v ON v.city = r.city AND v.id = r.visit_id
     WHERE v.track_id = $1 ORDER BY r.at, r.version`,
    [trackId],
  );

describe('the day taken along', () => {
  it('holds the visits of this mentor with what is needed there, and nothing of others', async () => {
    const day = await downloadDay(asMentor());
    expect(day.visits).toHaveLength(6);
    expect(day.visits[0]).toMatchObject({ no: 1, of: 3, place: 'Tanah Merah', open: [] });
    const other = await downloadDay(ctx({ actor: actorAs('mentor'), now }));
    expect(other.visits).toEqual([]);
  });

  it('is refused to whoever is not signed in, and to a form of another site', async () => {
    const nobody = phoneOf(test, actorAs('public'), now);
    expect((await nobody.get('/lapangan/hari')).status).toBe(401);
    const own = phoneOf(test, mentor, now);
    expect((await own.app.request('/lapangan/hari')).status).toBe(403);
    expect((await own.get('/lapangan/hari')).status).toBe(200);
  });
});

describe('a visit from the field', () => {
  it('is written once, however often it is sent, and answered as the first time', async () => {
    const track = taken(0);
    const phone = phoneOf(test, mentor, now);
    const item = visitItem(track, addMinutes(now, -90));
    const [one, other] = await Promise.all([phone.send(item), phone.send(item)]);
    const answers = [await one.json(), await other.json(), await (await phone.send(item)).json()];
    expect(answers[0]).toEqual({ id: item.id, state: 'done', text: 'Kunjungan ke-1 tercatat.', clockOff: 0 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await reportsOf(track.trackId)).rows).toHaveLength(1);
  });

  it('of the same id with other content is refused', async () => {
    const phone = phoneOf(test, mentor, now);
    const item = visitItem(taken(1), now);
    await phone.send(item);
    const answer = await phone.send({ ...item, found: { ...item.found, seen: 'Lain.' } });
    expect(answer.status).toBe(409);
  });

  it('that arrives two days later is of the day it was made, by a clock put right', async () => {
    const track = taken(2);
    const made = addMinutes(now, -2880);
    const late = visitItem(track, addMinutes(made, 60), { found: { visitedOn: dayOf(made) } });
    const answer = await phoneOf(test, mentor, now).send(late, { phoneNow: addMinutes(now, 60) });
    expect(await answer.json()).toMatchObject({ state: 'done', clockOff: 3600 });
    const { rows } = await database.owner.query('SELECT made_at, clock_off_seconds FROM field.item WHERE id = $1', [
      late.id,
    ]);
    expect(rows).toEqual([{ made_at: made, clock_off_seconds: 3600 }]);
  });

  it('that says too little leaves nothing behind and can come again', async () => {
    const track = taken(3);
    const phone = phoneOf(test, mentor, now);
    const item = visitItem(track, now, { nextOn: addDays(dayOf(now), -1) });
    const answer = await phone.send(item);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: 'next-passed' });
    expect(await (await phone.send({ ...item, nextOn: null })).json()).toMatchObject({ state: 'done' });
    expect((await phone.send({ ...item, kind: 'nonsense' } as never)).status).toBe(422);
  });

  it('is not sent in the name of another person', async () => {
    const phone = phoneOf(test, mentor, now);
    expect((await phone.send(visitItem(taken(4), now), { by: newId() })).status).toBe(401);
  });
});

describe('a phone that has something waiting', () => {
  const said = (waiting: number, oldestAt: Date | null) => tellQueue(asMentor(), { waiting, oldestAt });
  const heard = async () => (await listWork(ctx({ actor: officer, now }))).items;

  it('is work for whoever leads the programmes after ten days, until all has arrived', async () => {
    await said(3, addMinutes(now, -9 * 1440));
    expect(await heard()).toEqual([]);
    await said(3, addMinutes(now, -11 * 1440));
    expect(await heard()).toMatchObject([
      { label: expect.stringContaining('3 catatan'), href: '/kerja/lapangan/impor' },
    ]);
    expect((await listWork(asMentor())).items).toEqual([]);
    await said(0, null);
    expect(await heard()).toEqual([]);
  });

  it('speaks only of its own queue', async () => {
    const body = JSON.stringify({ by: newId(), waiting: 1, oldestAt: now.toISOString() });
    const headers = { Accept: 'application/json', 'Berdaya-Lapangan': '1' };
    const answer = await phoneOf(test, mentor, now).app.request('/lapangan/kirim/antrean', {
      method: 'POST',
      body,
      headers,
    });
    expect(answer.status).toBe(401);
  });
});

describe('equipment from the field', () => {
  it('is handed over once its photos are there, each once, and looked at later', async () => {
    const phone = phoneOf(test, mentor, now);
    const { id: caseId } = await caseIn(ctx, 'reserved');
    const thing = (await downloadDay(asMentor())).equipment.handovers.find(({ id }) => id === caseId);
    const item = handoverOf(
      { ...newHandover('Aula'), condition: 'new', signedBy: 'thumb', witness: 'Suryadi', witnessPosition: 'Kepling' },
      { id: caseId, itemId: thing?.itemId ?? '' },
      { id: newId(), madeAt: now.toISOString() },
    );
    expect(await (await phone.send(item)).json()).toMatchObject({ error: 'photos-missing' });
    for (const name of ['item', 'serial', 'receiver', 'signature'] as const) {
      const photoId = newId();
      const send = () => receivePhoto(asMentor(), { photoId, of: { caseId, name }, upload: photo });
      expect(await send()).toEqual(await send());
    }
    const answer = await (await phone.send(item)).json();
    expect(answer).toMatchObject({ state: 'done', text: expect.stringContaining('BAST') });
    expect(await (await phone.send(item)).json()).toEqual(answer);
    const { rows } = await database.owner.query("SELECT count(*)::int AS n FROM field.item WHERE kind = 'photo'");
    expect(rows).toEqual([{ n: 4 }]);
  });
});

describe('a photo from the field', () => {
  it('waits for its visit, then is kept once', async () => {
    const track = taken(4);
    const phone = phoneOf(test, mentor, now);
    const item = visitItem(track, now);
    const photoId = newId();
    expect((await phone.sendPhoto(photoId, item.id, photo)).status).toBe(409);
    await receiveItem(asMentor(), { item: { ...item, madeAt: now }, phoneNow: now, by: mentor.id, picks: {} }, 'phone');
    for (let again = 0; again < 3; again++) {
      expect(await (await phone.sendPhoto(photoId, item.id, photo)).json()).toMatchObject({
        id: photoId,
        state: 'done',
      });
    }
    const { rows } = await database.owner.query('SELECT * FROM mentoring.report_photo WHERE id = $1', [photoId]);
    expect(rows).toHaveLength(1);
  });

  it('that is no picture is refused', async () => {
    const item = visitItem(taken(4), now, { another: true });
    await receiveItem(asMentor(), { item: { ...item, madeAt: now }, phoneNow: now, by: mentor.id, picks: {} }, 'phone');
    const upload = new File(['bukan foto'], 'foto.jpg');
    await expect(receivePhoto(asMentor(), { photoId: newId(), of: { itemId: item.id }, upload })).rejects.toThrow(
      'file-wrong-type',
    );
  });
});
