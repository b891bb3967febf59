import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addVisitPhoto } from '../add-visit-photo.ts';
import { closeTrack } from '../close-track.ts';
import { correctVisit } from '../correct-visit.ts';
import { listFieldTracks } from '../list-field-tracks.ts';
import { moveVisit } from '../move-visit.ts';
import { type FieldVisit, recordFieldVisit } from '../record-field-visit.ts';
import { recordVisit } from '../record-visit.ts';
import { getTrack } from '../track.reads.ts';
import { listAgreements, listReports, listVisits } from '../visit.reads.ts';
import { daysLater, found, officer, runningCall, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx } = test;
const now = daysLater(40);
const today = dayOf(now);
let mentor: Actor;
let ids: string[];
const asMentor = () => ctx({ actor: mentor, now });
const office = ctx({ actor: officer, now });

beforeAll(async () => {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'field-visits-')));
  mentor = (await setMentors(test)).city;
  const { callId } = await runningCall(
    ctx,
    Array.from({ length: 8 }, () => '12.75.05.1001'),
  );
  await moveCall(ctx({ actor: officer, now: daysLater(0) }), callId, 'begin-follow-up');
  ids = (await listFieldTracks(asMentor())).map(({ id }) => id);
});

/** A visit as a phone that downloaded the track now would send it. */
async function told(place: number, more: Partial<FieldVisit> = {}): Promise<FieldVisit> {
  const track = await getTrack(office, ids[place] ?? '');
  const [next] = (await listVisits(office, track.id)).filter(
    ({ id, state }) => state === 'planned' && id !== track.nextId,
  );
  const { photos: _, ...facts } = found(today);
  return {
    trackId: track.id,
    visitId: track.nextId,
    knownNextOn: next?.dueOn ?? null,
    found: facts,
    kept: {},
    agreements: [{ text: 'Foto 10 produk', dueOn: addDays(today, 14) }],
    nextOn: null,
    madeAt: now,
    picks: {},
    another: false,
    ...more,
  };
}

describe('a visit written without a network', () => {
  it('fulfils the planned visit, also when its day was moved meanwhile', async () => {
    const visit = await told(0);
    const { version } = await getTrack(office, visit.trackId);
    const move = { trackId: visit.trackId, visitId: visit.visitId ?? '', version, reason: 'Pasar libur' };
    await moveVisit(office, { ...move, to: addDays(today, 2), because: 'rescheduled' });
    expect(await recordFieldVisit(asMentor(), visit)).toMatchObject({
      state: 'done',
      visitId: visit.visitId,
      visitNo: 1,
    });
    expect(await listReports(office, visit.trackId)).toHaveLength(1);
  });

  it('hands back only what the office changed: the next day, with who changed it', async () => {
    const visit = await told(1, { nextOn: addDays(today, 20) });
    const next = (await listVisits(office, visit.trackId))[1];
    const { version } = await getTrack(office, visit.trackId);
    const move = { trackId: visit.trackId, visitId: next?.id ?? '', version, reason: 'Libur panjang' };
    const moved = addDays(today, 55);
    await moveVisit(office, { ...move, to: moved, because: 'rescheduled' });
    const answer = await recordFieldVisit(asMentor(), visit);
    expect(answer).toMatchObject({
      state: 'conflict',
      conflicts: [{ fact: 'nextOn', mine: addDays(today, 20), office: moved, by: 'Pak Sani' }],
    });
    expect(await listReports(office, visit.trackId)).toEqual([]);
    const stale = { nextOn: { take: 'mine', seen: addDays(today, 54) } } as const;
    expect((await recordFieldVisit(asMentor(), { ...visit, picks: stale })).state).toBe('conflict');
    const picks = { nextOn: { take: 'office', seen: moved } } as const;
    expect((await recordFieldVisit(asMentor(), { ...visit, picks })).state).toBe('done');
    expect((await getTrack(office, visit.trackId)).nextOn).toBe(moved);
  });

  it('of a visit a second phone recorded too is asked fact by fact and becomes a new version', async () => {
    const mine = await told(2, { agreements: [{ text: 'Hitung modal', dueOn: addDays(today, 7) }] });
    expect((await recordFieldVisit(asMentor(), await told(2))).state).toBe('done');
    const other = { ...mine, found: { ...mine.found, sales: '5-to-15-million', hours: 2 } } as const;
    const answer = await recordFieldVisit(asMentor(), other);
    expect(answer.state === 'conflict' && answer.conflicts.map(({ fact }) => fact)).toEqual(['sales', 'hours']);
    const picks = {
      sales: { take: 'mine', seen: '2-to-5-million' },
      hours: { take: 'office', seen: 1.5 },
    } as const;
    expect(await recordFieldVisit(asMentor(), { ...other, picks })).toMatchObject({ state: 'done', visitNo: 1 });
    const [latest, first] = await listReports(office, mine.trackId);
    expect(latest).toMatchObject({ version: 2, sales: '5-to-15-million', hours: 1.5 });
    expect(first).toMatchObject({ version: 1, sales: '2-to-5-million' });
    const agreed = await listAgreements(office, mine.trackId);
    expect(agreed.map(({ text }) => text).sort()).toEqual(['Foto 10 produk', 'Hitung modal']);
  });

  it('that says the same as the first phone changes nothing; as another visit it stands on its own', async () => {
    const visit = await told(3);
    await recordFieldVisit(asMentor(), visit);
    expect((await recordFieldVisit(asMentor(), visit)).state).toBe('done');
    expect(await listReports(office, visit.trackId)).toHaveLength(1);
    const own = { ...visit, another: true, found: { ...visit.found, seen: 'Kunjungan kedua.' } };
    expect(await recordFieldVisit(asMentor(), own)).toMatchObject({ state: 'done', visitNo: 4 });
    expect(await listReports(office, visit.trackId)).toHaveLength(2);
  });

  it('asks about an agreement the office has checked meanwhile, and the mentor may insist', async () => {
    const first = await told(4);
    await recordFieldVisit(asMentor(), first);
    const [agreement] = await listAgreements(office, first.trackId);
    const id = agreement?.id ?? '';
    const visit = await told(4, { kept: { [id]: 'yes' } });
    const { version } = await getTrack(office, first.trackId);
    const record = { ...found(today), because: 'Belum sempat' };
    const online = {
      trackId: first.trackId,
      version,
      found: record,
      kept: { [id]: 'no' },
      agreements: [],
      nextOn: null,
    } as const;
    await recordVisit(office, online);
    const another = { ...visit, another: true };
    expect(await recordFieldVisit(asMentor(), another)).toMatchObject({
      state: 'conflict',
      conflicts: [{ fact: `kept:${id}`, mine: 'yes', office: 'no', by: 'Pak Sani' }],
    });
    const picks = { [`kept:${id}`]: { take: 'mine', seen: 'no' } } as const;
    expect((await recordFieldVisit(asMentor(), { ...another, picks })).state).toBe('done');
    expect((await listAgreements(office, first.trackId)).find((one) => one.id === id)?.kept).toBe('yes');
  });

  it('is refused outside the remit and after the track has ended', async () => {
    const visit = await told(5);
    const stranger = ctx({ actor: actorAs('mentor', { remit: ['12.75.01'] }), now });
    await expect(recordFieldVisit(stranger, visit)).rejects.toThrow('outside-remit');
    const { version } = await getTrack(office, visit.trackId);
    await closeTrack(office, { trackId: visit.trackId, version, outcome: 'stopped', reason: 'Usaha tutup' });
    await expect(recordFieldVisit(asMentor(), visit)).rejects.toThrow('closed');
  });
});

describe('a photo that comes after its visit', () => {
  const picture = async () => {
    const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a87' } });
    return new File([new Uint8Array(await drawn.jpeg().toBuffer())], 'foto.jpg', { type: 'image/jpeg' });
  };

  it('joins the report that counts, once for each id, at most four; a correction decides anew', async () => {
    const answer = await recordFieldVisit(asMentor(), await told(6));
    const visitId = answer.state === 'done' ? answer.visitId : '';
    const upload = await picture();
    const photos = Array.from({ length: 4 }, () => newId());
    for (const photoId of [...photos, ...photos]) await addVisitPhoto(asMentor(), { visitId, photoId, upload });
    const [report] = await listReports(office, ids[6] ?? '');
    expect(report?.photos).toHaveLength(4);
    await expect(addVisitPhoto(asMentor(), { visitId, photoId: newId(), upload })).rejects.toThrow('too-many-photos');
    const { version } = await getTrack(office, ids[6] ?? '');
    const kept = { ...found(today), photos: report?.photos.slice(0, 1) ?? [] };
    await correctVisit(asMentor(), { trackId: ids[6] ?? '', visitId, version, found: kept, reason: 'Foto buram' });
    expect((await listReports(office, ids[6] ?? ''))[0]?.photos).toEqual(kept.photos);
  });

  it('is refused for a visit that is not recorded, and outside the remit', async () => {
    const { visitId } = await told(7);
    const input = { visitId: visitId ?? '', photoId: newId(), upload: await picture() };
    await expect(addVisitPhoto(asMentor(), input)).rejects.toThrow('not-done');
    const stranger = ctx({ actor: actorAs('mentor', { remit: ['12.75.01'] }), now });
    await expect(addVisitPhoto(stranger, input)).rejects.toThrow('outside-remit');
  });
});
