import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { type FieldTrack, listFieldTracks } from '#rooms/mentoring/index.ts';
import { daysLater, officer, runningCall, setMentors } from '#rooms/mentoring/tests/make.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { importQueue } from '../import-queue.ts';
import type { SentItem } from '../item.schema.ts';
import type { QueueFile } from '../queue-file.ts';
import { phoneOf, visitItem } from './make.ts';

const test = await testDatabase();
const { ctx, database } = test;
const now = daysLater(40);
let mentor: Actor;
let tracks: FieldTrack[];
let jpeg = '';

beforeAll(async () => {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'field-import-')));
  mentor = (await setMentors(test)).city;
  const { callId } = await runningCall(
    ctx,
    Array.from({ length: 5 }, () => '12.75.05.1001'),
  );
  await moveCall(ctx({ actor: officer, now: daysLater(0) }), callId, 'begin-follow-up');
  tracks = await listFieldTracks(ctx({ actor: mentor, now }));
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a87' } });
  jpeg = (await drawn.jpeg().toBuffer()).toString('base64');
});

const asMentor = () => ctx({ actor: mentor, now });
const visitOf = (place: number, more: Parameters<typeof visitItem>[2] = {}) => {
  const track = tracks[place];
  if (!track) throw new Error(`No track ${place}.`);
  return visitItem({ trackId: track.id, visitId: track.visitId, knownNextOn: track.nextOn }, now, more);
};
const fileOf = (items: SentItem[], more: Partial<QueueFile> = {}): string =>
  JSON.stringify({
    kind: 'berdaya-lapangan',
    person: mentor.id,
    madeAt: now.toISOString(),
    items: items.map((item) => ({ item, picks: {} })),
    photos: [],
    ...more,
  });
const reports = async (trackId: string) =>
  (
    await database.owner.query(
      `SELECT r.visit_id FROM mentoring.report r JOIN mentoring.visit v ON v.city = r.city AND v.id = r.visit_id
       WHERE v.track_id = $1`,
      [trackId],
    )
  ).rows.length;
const photosOf = async (itemId: string) =>
  (
    await database.owner.query(
      `SELECT p.id FROM mentoring.report_photo p JOIN field.item i ON i.city = p.city AND i.visit_id = p.visit_id
       WHERE i.id = $1`,
      [itemId],
    )
  ).rows.length;

describe('the file of a phone', () => {
  it('brings records and photos in once, however often it comes, and beside the phone itself', async () => {
    const [one, two] = [visitOf(0), visitOf(1)];
    await phoneOf(test, mentor, now).send(one);
    const file = fileOf([one, two], { photos: [{ id: newId(), of: two.id, jpeg }] });
    const first = await importQueue(asMentor(), file);
    const again = await importQueue(asMentor(), file);
    expect(first).toEqual(again);
    expect(first.records.map(({ came }) => came.state)).toEqual(['done', 'done']);
    expect(first.photos).toEqual({ arrived: 1, waiting: 0 });
    expect([await reports(one.trackId), await reports(two.trackId), await photosOf(two.id)]).toEqual([1, 1, 1]);
  });

  it('hands back what the office has otherwise, keeps the photo waiting, and takes the choice on the page', async () => {
    const first = visitOf(2);
    await phoneOf(test, mentor, now).send(first);
    const second = { ...visitOf(2, { found: { sales: 'over-15-million' } }), trackId: first.trackId };
    const photo = { id: newId(), of: second.id, jpeg };
    const file = fileOf([second], { photos: [photo] });
    const came = await importQueue(asMentor(), file);
    expect(came.records[0]?.came).toMatchObject({ state: 'conflict' });
    expect(came.photos).toEqual({ arrived: 0, waiting: 1 });
    const one = visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => mentor }));
    const address = '/kerja/lapangan/impor';
    const shown = await one.send(address, { berkas: new File([file], 'lapangan.json', { type: 'application/json' }) });
    expect(shown.text).toContain('0 masuk, 1 perlu dipilih, 0 ditolak');
    expect(shown.text).toContain('di atas 15 juta');
    const hidden = Object.fromEntries(
      [...shown.text.matchAll(/name="((?:lihat|catatan)[^"]*)" value="([^"]*)"/g)]
        .slice(0, -1)
        .map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
    );
    const chosen = await one.send(address, { ...hidden, 'pilih-sales': 'mine' });
    expect(chosen.text).toContain('1 masuk, 0 perlu dipilih, 0 ditolak');
    expect((await importQueue(asMentor(), file)).photos).toEqual({ arrived: 1, waiting: 0 });
  });

  it('says why a record is refused and goes on with the next', async () => {
    const wrong = visitOf(3, { nextOn: addDays(dayOf(now), -3) });
    const came = await importQueue(asMentor(), fileOf([wrong, visitOf(4)]));
    expect(came.records.map((one) => one.came.state)).toEqual(['refused', 'done']);
    expect(await reports(wrong.trackId)).toBe(0);
  });

  it.each([
    ['no file of ours', 'Kemasan produk', 'not-a-queue'],
    ['another kind', '{"kind":"x","person":"","madeAt":"","items":[],"photos":[]}', 'not-a-queue'],
    [
      'a photo that is no text of bytes',
      '{"kind":"berdaya-lapangan","person":"x","madeAt":"2026-01-01T00:00:00Z","items":[],"photos":[{"id":"x","of":"y","jpeg":"<b>"}]}',
      'not-a-queue',
    ],
  ])('refuses %s', async (_, text, code) => {
    await expect(importQueue(asMentor(), text)).rejects.toMatchObject({ code, status: 422 });
  });

  it('is for whoever works in the field, and only for their own records', async () => {
    const foreign = fileOf([], { person: newId() });
    await expect(importQueue(asMentor(), foreign)).rejects.toMatchObject({ code: 'other-queue', status: 422 });
    await expect(importQueue(ctx({ actor: actorAs('treasurer') }), fileOf([]))).rejects.toMatchObject({ status: 403 });
  });
});
