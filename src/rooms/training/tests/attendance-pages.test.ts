import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { posterKey, ticketOf } from '../ticket.ts';
import { callWithPeople, onDay, sessionAt } from './make.ts';

const { ctx, database } = await testDatabase();
let now = testNow;
let actor: Actor = stranger;
const app = buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor });
const files = mkdtempSync(join(tmpdir(), 'berdaya-attendance-pages-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

async function atTheDoor(people: string[]) {
  const made = await callWithPeople(ctx, people);
  const session = sessionAt(made.call, 0);
  now = onDay(session, '08:57');
  actor = actorAs('training', { name: 'Ibu Vivi' });
  return { ...made, session, one: visitor(app), at: `/kerja/hadir/${session.id}` };
}

describe('a session, page by page', () => {
  it('is recorded by taps, searched, undone with a reason, and closed with reasons for who was absent', async () => {
    const { call, session, people, one, at } = await atTheDoor(['Ani Lubis', 'Budi <b>Sitepu</b>']);
    const [ani, budi] = people;
    expect((await one.get(`/kerja/program/${call.id}/hadir`)).text).toContain(at);
    const tapped = await one.send(at, { hadir: ani?.id ?? '' }, `${at}/catat`);
    expect(tapped).toMatchObject({ status: 303, location: `${at}#o-${ani?.id}` });
    expect(await tapped.again()).toMatchObject({ location: tapped.location });
    const list = (await one.get(at)).text;
    expect(list).toContain('1 dari 2 hadir');
    expect(list).toContain('pukul 08.57 WIB');
    expect(list).toContain('Budi &lt;b&gt;Sitepu&lt;/b&gt;');
    expect((await one.get(`${at}?cari=budi`)).text).not.toContain('Ani Lubis');
    expect((await one.get(`${at}?cari=zz%27--&tampil=hadir`)).text).toContain('Tidak ada nama yang cocok');

    const undo = /\/ubah\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    expect((await one.send(at + undo, { alasan: ' ' })).status).toBe(422);
    expect((await one.send(at + undo, { alasan: 'salah ketuk' })).status).toBe(303);
    const saved = await one.send(`${at}/daftar`, { hadir: [ani?.id ?? ''], cara: 'paper' });
    expect(saved).toMatchObject({ status: 303, location: at });
    expect((await one.send(`${at}/tamu`, { nama: '' })).status).toBe(422);
    await one.send(`${at}/tamu`, { nama: 'Ibu Suriani' });
    expect((await one.get(at)).text).toContain('Tamu: 1 orang.');
    expect((await one.get(`${at}/riwayat`)).text).toContain('salah ketuk');

    now = onDay(session, '12:10');
    const empty = await one.send(`${at}/tutup`, {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Pilih sebab Budi &lt;b&gt;Sitepu&lt;/b&gt; tidak hadir');
    const why = { [`sebab-${budi?.id}`]: 'ill', [`lanjut-${budi?.id}`]: 'call' };
    expect((await one.send(`${at}/tutup`, { ...why, [`sebab-${budi?.id}`]: 'x' })).status).toBe(422);
    expect(await one.send(`${at}/tutup`, why)).toMatchObject({ status: 303, location: at });
    const closed = (await one.get(at)).text;
    expect(closed).toContain('Daftar hadir ditutup');
    expect(closed).not.toContain('name="hadir"');
    expect((await one.get(`/kerja/program/${call.id}/hadir`)).text).toContain('Ditutup');
  });

  it('prints the list to sign, the cards and the room poster', async () => {
    const { call, session, one, at } = await atTheDoor(['Ani Lubis']);
    expect((await one.get(`${at}/daftar-hadir.pdf`)).text).toMatch(/^%PDF/);
    expect((await one.get(`/kerja/program/${call.id}/kartu.pdf`)).text).toMatch(/^%PDF/);
    expect((await one.get(`${at}/poster`)).text).toContain('Catat kehadiran di sini');
    expect((await one.get(`${at}/kertas`)).status).toBe(404);
    actor = actorAs('treasurer');
    expect((await one.get(`${at}/daftar-hadir.pdf`)).status).toBe(403);
    actor = stranger;
    expect(await one.get(`/kerja/hadir/${session.id}`)).toMatchObject({ status: 303 });
  });

  it.each(['x', '%00', "'; DROP TABLE", newId()])('answers %j with 404', async (id) => {
    actor = actorAs('training');
    const one = visitor(app);
    for (const page of ['', '/daftar', '/tamu', '/tutup', '/riwayat', '/poster', '/daftar-hadir.pdf']) {
      expect((await one.get(`/kerja/hadir/${encodeURIComponent(id)}${page}`)).status).toBe(404);
    }
    expect((await one.get(`/kerja/program/${encodeURIComponent(id)}/hadir`)).status).toBe(404);
  });
});

describe('a card opened on a phone', () => {
  it("records on an officer's phone, tells anyone else where to show it, and says nothing of a forged one", async () => {
    const { people, session, one } = await atTheDoor(['Ani Lubis']);
    const [ani] = people;
    const card = `/h/${ticketOf({ applicationId: ani?.id ?? '', code: ani?.code ?? '' })}`;
    actor = stranger;
    const shown = await one.get(card);
    expect(shown.text).toContain('Tunjukkan kode ini kepada petugas');
    expect(shown.text).not.toContain('Ani Lubis');
    actor = actorAs('training');
    expect((await one.get(card)).text).toContain('Hadir, pukul 08.57 WIB');
    now = onDay(session, '09:20');
    expect((await one.get(card)).text).toContain('Sudah tercatat pukul 08.57 WIB');
    expect((await one.get(`${card.slice(0, -3)}abc`)).status).toBe(404);
  });

  it('of another call is offered as a guest of the session that is open', async () => {
    const other = await callWithPeople(ctx, ['Cici'], 'Keuangan usaha');
    const { one, at } = await atTheDoor(['Ani Lubis']);
    const [cici] = other.people;
    await one.get(at);
    const card = `/h/${ticketOf({ applicationId: cici?.id ?? '', code: cici?.code ?? '' })}`;
    expect((await one.get(card)).text).toContain('Bukan peserta sesi ini');
    expect(await one.send(card, {}, `${at}/tamu`)).toMatchObject({ status: 303, location: at });
    expect((await one.get(at)).text).toContain('Cici');
  });
});

describe("the room's poster", () => {
  it('takes code or phone from a stranger and says the time; outside its hours it says when', async () => {
    const { people, session, one } = await atTheDoor(['Ani Lubis']);
    actor = stranger;
    const at = `/hadir/${session.id}/${posterKey(session.id)}`;
    const wrong = await one.send(at, { siapa: 'BJI-ZZZZ-99' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('BJI-ZZZZ-99');
    expect((await one.send(at, { siapa: '' })).status).toBe(422);
    const typed = await one.send(at, { siapa: people[0]?.code ?? '' });
    expect(typed.status).toBe(303);
    const done = (await one.get(typed.location ?? '')).text;
    expect(done).toContain('Anda tercatat hadir');
    expect(done).toContain('Hadir, pukul 08.57 WIB');
    expect(done).not.toContain('Ani Lubis');
    now = onDay(session, '13:30');
    expect((await one.get(at)).text).toContain('dibuka pukul 08.00 WIB sampai pukul 13.00 WIB');
    expect((await one.get(`/hadir/${session.id}/${posterKey(newId())}`)).status).toBe(404);
  });
});

describe('the owner', () => {
  it('finds the next session with its QR, and only their own', async () => {
    const { people, one, call } = await atTheDoor(['Ani Lubis']);
    actor = actorAs('owner', { phone: people[0]?.phone ?? '' });
    const shown = (await one.get('/saya/jadwal')).text;
    expect(shown).toContain(call.title);
    expect(shown).toContain(people[0]?.code);
    expect((await one.get('/saya')).text).toContain('/saya/jadwal');
    actor = actorAs('owner', { phone: '+6281299990000' });
    expect((await one.get('/saya/jadwal')).text).toContain('Belum ada jadwal');
    actor = stranger;
    expect((await one.get('/saya/jadwal')).location).toBe('/saya/masuk?kembali=/saya/jadwal');
  });
});
