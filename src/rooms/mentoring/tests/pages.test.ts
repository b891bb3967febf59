import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listWork } from '../list-work.ts';
import { outcomesOf } from '../outcomes-of.ts';
import { listOwnerMentoring } from '../owner-home.ts';
import { recordVisit } from '../record-visit.ts';
import { visitedInQuarter } from '../results.ts';
import { findTracks, getTrack, type Track } from '../track.reads.ts';
import { listAgreements, listReports } from '../visit.reads.ts';
import { afterMeeting, daysLater, found, officer, runningCall, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx, database } = test;
const asOfficer = ctx({ actor: officer, now: daysLater(40) });
let mentors: { city: Actor; one: Actor; two: Actor };
let callId = '';
let tracks: Track[];
let phones: Map<string, string>;

/** A browser of this person, so many days after the follow-up began. */
const browser = (actor: Actor, days = 40) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => daysLater(days), actorFor: async () => actor }));
const trackAt = (at: number): Track => tracks[at] as Track;
const ownerOf = (track: Track): Actor => actorAs('owner', { phone: phones.get(track.applicationId ?? '') });
const boxes = (name: string, days: number) => {
  const [year = '', month = '', day = ''] = dayOf(daysLater(days)).split('-');
  return { [`${name}-tanggal`]: day, [`${name}-bulan`]: String(Number(month)), [`${name}-tahun`]: year };
};
const filled = (): Record<string, string | string[]> => ({
  penjualan: '2-to-5-million',
  masalah: ['buyers', 'money'],
  dilihat: 'Rak <b>rapi</b>',
  janji1: 'Foto 10 produk',
  ...boxes('janji1-hari', 50),
  janji2: '',
  janji3: '',
  ...boxes('berikutnya', 60),
  ...boxes('tanggal-kunjungan', 40),
  cara: 'place',
  jam: '1,5',
});
const picture = async (name: string) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a87' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    name,
    { type: 'image/jpeg' },
  );

beforeAll(async () => {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'mentoring-')));
  mentors = await setMentors(test);
  const made = await runningCall(
    ctx,
    Array.from({ length: 7 }, () => '12.75.05.1001'),
  );
  callId = made.callId;
  phones = new Map(made.people.map(({ applicationId, phone }) => [applicationId, phone]));
  await moveCall(ctx({ actor: officer, now: afterMeeting }), callId, 'begin-follow-up');
  tracks = await findTracks(asOfficer, { callId });
});

describe('a visit in the field', () => {
  it('is found on the round, written on one page, and shown with its summary to share', async () => {
    const one = browser(mentors.city);
    const track = trackAt(0);
    const round = await one.get('/kerja/lapangan');
    expect(round.text).toContain(`/kerja/lapangan/${track.id}`);
    expect(round.text).toContain('7 terlambat');
    const sent = await one.send(`/kerja/lapangan/${track.id}/kunjungan`, filled());
    expect(sent.location).toBe(`/kerja/lapangan/${track.id}?dicatat=1`);
    expect((await sent.again()).location).toBe(sent.location);
    const page = await one.get(sent.location ?? '');
    expect(page.text.indexOf('Foto 10 produk')).toBeLessThan(page.text.indexOf('Produk</dt>'));
    expect(page.text).toContain('https://wa.me/?text=');
    expect(page.text).toContain('Rak &lt;b&gt;rapi&lt;/b&gt;');
    expect((await getTrack(asOfficer, track.id)).visitsDone).toBe(1);
  });

  it('keeps everything typed, and photos already sent, when something is missing', async () => {
    const one = browser(mentors.city);
    const track = trackAt(1);
    const address = `/kerja/lapangan/${track.id}/kunjungan`;
    const wrong = await one.send(address, { ...filled(), janji1: '', foto: await picture('rak.jpg') });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Tulis paling sedikit satu janji');
    expect(wrong.text).toContain('Rak &lt;b&gt;rapi&lt;/b&gt;');
    const token = /name="foto-lama" value="([^"]+)"/.exec(wrong.text)?.[1] ?? '';
    expect(wrong.text).toContain('rak.jpg');
    const right = await one.send(address, { ...filled(), 'foto-lama': token });
    expect(right.status).toBe(303);
    const [report] = await listReports(asOfficer, track.id);
    expect(report?.photos).toHaveLength(1);
    const photo = `/kerja/lapangan/${track.id}/foto/${report?.photos[0]}`;
    expect((await one.get(photo)).status).toBe(200);
    expect((await browser(mentors.one).get(photo)).status).toBe(403);
    expect((await one.get(`/kerja/lapangan/${trackAt(2).id}/foto/${report?.photos[0]}`)).status).toBe(404);
  });

  it('takes no photo of somebody else by its id alone', async () => {
    const one = browser(mentors.city);
    const track = trackAt(2);
    const [report] = await listReports(asOfficer, trackAt(1).id);
    const stolen = `${report?.photos[0]}.forged`;
    await one.send(`/kerja/lapangan/${track.id}/kunjungan`, { ...filled(), 'foto-lama': stolen });
    expect((await listReports(asOfficer, track.id))[0]?.photos).toEqual([]);
  });

  it.each([
    ['penjualan', 'a-lot'],
    ['jam', '99'],
    ['jam', '-1'],
    ['cara', '<script>'],
    ['masalah', 'everything'],
    ['berikutnya-tanggal', '99'],
    ['dilihat', 'x'.repeat(2000)],
  ])('refuses %s = %s on the page', async (name, value) => {
    const answer = await browser(mentors.city).send(`/kerja/lapangan/${trackAt(3).id}/kunjungan`, {
      ...filled(),
      [name]: value,
    });
    expect(answer.status).toBe(422);
    expect((await getTrack(asOfficer, trackAt(3).id)).visitsDone).toBe(0);
  });

  it('asks for the last agreements first, and shows a page no longer fresh again with 409', async () => {
    const track = trackAt(3);
    const address = `/kerja/lapangan/${track.id}/kunjungan`;
    await browser(mentors.city).send(address, filled());
    const [agreement] = await listAgreements(asOfficer, track.id);
    const asked = `hasil-${agreement?.id}`;
    const one = browser(mentors.city);
    expect((await one.send(address, filled())).text).toContain('Pilih apakah janji ini dikerjakan');
    expect((await one.send(address, { ...filled(), [asked]: 'no', sebab: '' })).text).toContain('Tulis sebabnya');
    const { version } = await getTrack(asOfficer, track.id);
    const kept = { ...filled(), [asked]: 'yes', janji1: 'Pasang harga' };
    const sent = await one.send(address, kept);
    expect(sent.status).toBe(303);
    expect((await listAgreements(asOfficer, track.id)).map((each) => each.kept)).toEqual(['yes', null]);
    const late = recordVisit(ctx({ actor: officer, now: daysLater(40) }), {
      trackId: track.id,
      version,
      found: found(dayOf(daysLater(40))),
      kept: {},
      agreements: [],
      nextOn: null,
    });
    await expect(late).rejects.toMatchObject({ code: 'stale', status: 409 });
  });

  it('is corrected by a new version, moved, missed, and ended', async () => {
    const one = browser(mentors.city);
    const base = `/kerja/lapangan/${trackAt(0).id}`;
    const [report] = await listReports(asOfficer, trackAt(0).id);
    const correction = { ...filled(), dilihat: 'Rak kosong', alasan: 'Salah ketik' };
    const corrected = await one.send(`${base}/kunjungan/${report?.visitId}/ralat`, correction);
    expect(corrected.location).toBe(`${base}?diralat=1`);
    expect((await one.get(base)).text).toContain('Rak kosong');
    const missed = await one.send(`${base}/tidak-bertemu`, { ...boxes('hari', 45), alasan: 'Rumah kosong' });
    expect(missed.location).toBe(`${base}?hari=1`);
    const passed = await one.send(`${base}/ubah-hari`, { ...boxes('hari', 30), alasan: 'x' });
    expect(passed.status).toBe(422);
    expect((await one.send(`${base}/akhiri`, { hasil: 'finished', alasan: '' })).status).toBe(422);
    const ended = await one.send(`${base}/akhiri`, { hasil: 'finished', alasan: 'Sudah mandiri' });
    expect(ended.location).toBe(`${base}?berakhir=1`);
    expect((await one.get(`${base}/kunjungan`)).status).toBe(303);
  });

  it('answers 404 to addresses that lead nowhere and 403 outside the remit', async () => {
    const one = browser(mentors.city);
    for (const id of ['x', '019aa000-0000-7000-8000-000000000001', "' OR 1=1"])
      for (const path of ['', '/kunjungan', '/akhiri', '/ubah-hari'])
        expect((await one.get(`/kerja/lapangan/${encodeURIComponent(id)}${path}`)).status).toBe(404);
    expect((await one.get(`/kerja/lapangan/${trackAt(4).id}/kunjungan/${trackAt(4).id}/ralat`)).status).toBe(404);
    expect((await browser(mentors.one).get(`/kerja/lapangan/${trackAt(4).id}`)).status).toBe(403);
    expect((await browser(actorAs('treasurer')).get('/kerja/pendampingan')).status).toBe(403);
    expect((await browser(actorAs('public')).get('/kerja/lapangan')).status).toBe(303);
  });
});

describe('the office', () => {
  it('sees who has no next step in the call, and finishing leads there', async () => {
    const one = browser(officer);
    const tab = await one.get(`/kerja/program/${callId}/tindak-lanjut?belum=1`);
    expect(tab.text).toContain('belum punya langkah berikutnya');
    expect(tab.text).toContain(`/kerja/lapangan/${trackAt(4).id}`);
    const finish = await one.send(`/kerja/program/${callId}/langkah/selesai`, {});
    expect(finish.status).toBe(409);
    expect(finish.text).toContain(`/kerja/program/${callId}/tindak-lanjut?belum=1`);
  });

  it('narrows the overview, changes a mentor, and takes the list away', async () => {
    const one = browser(officer);
    const late = await one.get(`/kerja/pendampingan?terlambat=1&pendamping=${mentors.city.id}`);
    expect(late.text).toContain(`/kerja/lapangan/${trackAt(5).id}`);
    expect(late.text).not.toContain(`/kerja/lapangan/${trackAt(1).id}`);
    expect((await one.get('/kerja/pendampingan?program=x&pendamping=y&wilayah=%27&hal=-1')).status).toBe(200);
    const address = `/kerja/pendampingan/${trackAt(5).id}/pendamping`;
    expect((await one.send(address, { pendamping: mentors.one.id, alasan: '' })).status).toBe(422);
    const changed = await one.send(address, { pendamping: mentors.one.id, alasan: 'Cuti' });
    expect(changed.location).toBe(`/kerja/lapangan/${trackAt(5).id}?pendamping=1`);
    expect((await browser(mentors.city).get(address)).status).toBe(403);
    const file = await one.get('/kerja/pendampingan.xlsx');
    expect([file.status, file.text.slice(0, 2)]).toEqual([200, 'PK']);
  });

  it('counts what came of it, with what is missing', async () => {
    const { tracks: all, visited, agreements, sales } = await outcomesOf(asOfficer, callId);
    expect([all, visited]).toEqual([7, 4]);
    expect(agreements).toEqual({ made: 5, kept: 1, partly: 0, notKept: 0, open: 4 });
    expect(sales).toEqual({ n: 0, up: 0, same: 0, down: 0, missing: 7 });
    const quarter = { from: dayOf(daysLater(0)), to: dayOf(daysLater(45)) };
    const [result] = await visitedInQuarter(asOfficer, quarter);
    expect(result?.text).toContain(`${visited} dari`);
    expect(await visitedInQuarter(asOfficer, { from: '2020-01-01', to: '2020-04-01' })).toEqual([]);
  });

  it('puts visits into the work of their mentor, and late ones into a queue', async () => {
    const work = await listWork(ctx({ actor: mentors.one, now: daysLater(40) }));
    expect(work.items.map(({ href }) => href)).toContain(`/kerja/lapangan/${trackAt(5).id}`);
    const { items, queues } = await listWork(asOfficer);
    expect(items).toEqual([]);
    expect(queues.map(({ key }) => key)).toEqual([
      'tracks-alone',
      'visits-late',
      'mentoring-referrals',
      'mentoring-plans',
    ]);
    expect(await listWork(ctx({ actor: actorAs('owner') }))).toEqual({ items: [], queues: [] });
  });
});

describe('the owner', () => {
  it('sees the own agreements, marks one, asks for another day, without a script', async () => {
    const track = trackAt(1);
    const one = browser(ownerOf(track));
    const address = `/saya/pendampingan/${track.id}`;
    const home = await listOwnerMentoring(ctx({ actor: ownerOf(track), now: daysLater(40) }));
    expect(home.map(({ kind, href }) => [kind, href])).toEqual([
      ['task', address],
      ['schedule', address],
    ]);
    expect((await one.get(address)).text).toContain('Foto 10 produk');
    expect((await one.send(address, {}, `${address}/selesai`)).location).toBe(`${address}?sudah=1`);
    expect((await listAgreements(asOfficer, track.id))[0]?.ownerDoneAt).not.toBeNull();
    const passed = await one.send(address, boxes('hari', 20), `${address}/hari`);
    expect(passed.status).toBe(422);
    const asked = await one.send(address, { ...boxes('hari', 62), sebab: 'Panen' }, `${address}/hari`);
    expect(asked.location).toBe(`${address}?diminta=1`);
    expect((await browser(mentors.city).get(`/kerja/lapangan/${track.id}`)).text).toContain('Panen');
  });

  it('sees nothing of anyone else', async () => {
    const one = browser(ownerOf(trackAt(1)));
    expect((await one.get(`/saya/pendampingan/${trackAt(2).id}`)).status).toBe(404);
    expect((await one.get('/saya/pendampingan/x')).status).toBe(404);
    expect((await browser(officer).get(`/saya/pendampingan/${trackAt(1).id}`)).status).toBe(403);
    const signIn = await browser(actorAs('public')).get(`/saya/pendampingan/${trackAt(1).id}`);
    expect(signIn.location).toContain('/saya/masuk');
    const foreign = ctx({ actor: ownerOf(trackAt(1)), now: daysLater(40) });
    const foreignTasks = (await listOwnerMentoring(foreign)).map(({ href }) => href);
    expect(new Set(foreignTasks)).toEqual(new Set([`/saya/pendampingan/${trackAt(1).id}`]));
    expect(await listOwnerMentoring(ctx({ actor: actorAs('owner'), now: daysLater(40) }))).toEqual([]);
  });
});
