import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { compareDouble } from '../compare-double.ts';
import { holdDouble } from '../hold-double.ts';
import { pairOf, twoRecords } from './make-doubles.ts';
import { importScene, type Scene } from './make-imports.ts';

const database = await testDatabase();
const { ctx } = database;
const vivi = actorAs('programme', { name: 'Ibu Vivi' });
let actor = vivi;
const app = buildApp({
  database: database.database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
});
const browser = visitor(app);
let scene: Scene;

beforeAll(async () => {
  startSignIn(database.database, { secure: false });
  scene = await importScene(database);
});

async function pair(phone: string, name?: string) {
  const { first, second } = await twoRecords(scene, { phone, ...(name && { name }) });
  const id = await pairOf(scene, [first, second]);
  const { sides } = await compareDouble(scene.by(), id);
  return { id, kept: sides?.left.id ?? '', gone: sides?.right.id ?? '', here: `/kerja/duplikat/${id}` };
}

describe('/kerja/duplikat', () => {
  it('lists pairs with reasons in words; both records stand side by side and are merged fact by fact', async () => {
    actor = vivi;
    const { here, kept, gone } = await pair('+6281233330001');
    const list = await browser.get('/kerja/duplikat');
    expect(list.text).toContain('HP sama');
    expect(list.text).toContain('92%');
    const page = await browser.get(here);
    expect(page.text).toContain('Jl. Samanhudi Gg. Melati No. 8');
    expect(page.text).toContain('Bisa diurungkan sampai 9 April 2026');
    expect(page.text).not.toContain('81233330001');
    const typed = { putusan: 'gabung', workers: 'right', address: 'right', alasan: '' };
    const without = await browser.send(here, typed);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Tulis alasannya.');
    expect(without.text).toMatch(/name="workers" value="right" checked/);
    const merged = await browser.send(here, { ...typed, alasan: 'Pemilik membenarkan.' });
    expect(merged.status).toBe(303);
    const after = await browser.get(merged.location ?? '');
    if (merged.location !== here) expect(after.text).toContain('Digabung: ');
    expect((await browser.get(here)).text).toContain('Digabung oleh Ibu Vivi');
    expect((await browser.get(`/kerja/usaha/${gone}`)).location).toBe(`/kerja/usaha/${kept}`);
    const record = await browser.get(`/kerja/usaha/${kept}`);
    expect(record.text).toContain('Digabung dengan catatan');
    expect((await browser.send(here, {}, `${here}/urungkan`)).location).toBe(here);
    expect((await browser.get(`/kerja/usaha/${gone}`)).status).toBe(200);
  });

  it('the second of two officers reads who decided', async () => {
    const { here } = await pair('+6281233330002', 'Kue Rambung');
    const other = actorAs('programme', { name: 'Pak Tedy' });
    actor = vivi;
    const open = await browser.send(here, { putusan: 'beda', alasan: 'Dua lapak.' });
    expect(open.status).toBe(303);
    actor = other;
    const again = await open.again();
    expect(again.status).toBe(303);
    const late = await browser.get(here);
    expect(late.text).toContain('Ibu Vivi memutuskan ini dua usaha: Dua lapak.');
    expect((await browser.get('/kerja/duplikat?lihat=selesai')).text).toContain('Bukan usaha yang sama');
  });

  it('says who else has a pair open, passes over it, and goes on with the next', async () => {
    const first = await pair('+6281233330011', 'Roti Kukus');
    const second = await pair('+6281233330012', 'Sabun Sereh');
    const third = await pair('+6281233330013', 'Kebaya Nila');
    actor = vivi;
    expect((await browser.get(second.here)).text).not.toContain('Sedang dikerjakan');
    actor = actorAs('programme', { name: 'Pak Tedy' });
    const opened = await browser.get(second.here);
    expect(opened.text).toContain('Sedang dikerjakan Ibu Vivi, dibuka pukul');
    expect(opened.text).toMatch(/aria-keyshortcuts="a"/);
    const list = await browser.get('/kerja/duplikat');
    expect(list.text).toContain('Dikerjakan Ibu Vivi');
    const decided = await browser.send(first.here, { putusan: 'beda', alasan: 'Dua pemilik.' });
    expect(decided.location).toMatch(
      new RegExp(`^/kerja/duplikat/(?!${second.id})[0-9a-f-]{36}\\?sesudah=${first.id}$`),
    );
    const next = await browser.get(decided.location ?? '');
    expect(next.text).toContain('Dicatat sebagai dua usaha: Roti Kukus');
    expect(next.text).not.toContain(second.id);
    await browser.get(third.here);
    actor = vivi;
    await browser.get(first.here);
    await holdDouble(ctx({ actor: vivi }), (await pair('+6281233330014', 'Lemang Bambu')).id);
    expect(await holdDouble(ctx({ actor: actorAs('programme') }), second.id)).toBeUndefined();
    expect(await holdDouble(ctx({ actor: actorAs('programme') }), third.id)).toMatchObject({ name: 'Pak Tedy' });
  });

  it('a mentor is asked, answers, and the officer reads it before deciding', async () => {
    const administrator = ctx({ actor: actorAs('administrator') });
    const { id: mentorId } = await addPerson(administrator, {
      kind: 'staff',
      name: 'Ibu Rosma',
      title: 'Ibu Rosma',
      unit: '',
      roles: ['mentor'],
      remit: ['12.75'],
      email: 'rosma@contoh.id',
    });
    const { here } = await pair('+6281233330003', 'Bakso Selamat');
    actor = vivi;
    const nobody = await browser.send(here, { pendamping: '', pertanyaan: 'Sama?' }, `${here}/tanya`);
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Sama?');
    const asked = await browser.send(here, { pendamping: mentorId, pertanyaan: 'Satu lapak?' }, `${here}/tanya`);
    expect(asked.location).toBe(`${here}?ditanya`);
    actor = actorAs('mentor', { id: mentorId, name: 'Ibu Rosma' });
    expect((await browser.get('/kerja/duplikat')).text).toContain('Bakso Selamat');
    expect((await browser.get(here)).text).toContain('Satu lapak?');
    expect((await browser.send(here, { pendapat: 'same', keterangan: 'Satu gerobak.' }, `${here}/jawab`)).status).toBe(
      303,
    );
    actor = actorAs('mentor');
    expect((await browser.get(here)).status).toBe(404);
    actor = vivi;
    expect((await browser.get(here)).text).toContain('Satu gerobak.');
  });

  it('is not for others, and unknown pairs are not found', async () => {
    actor = actorAs('treasurer');
    expect((await browser.get('/kerja/duplikat')).status).toBe(403);
    actor = vivi;
    expect((await browser.get('/kerja/duplikat/nonsense')).status).toBe(404);
    expect((await browser.get('/kerja/duplikat/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await browser.send('/kerja/duplikat', {}, '/kerja/duplikat/cari')).location).toBe('/kerja/duplikat');
    expect((await browser.get('/kerja/duplikat')).text).toContain('Pencarian sedang berjalan');
  });
});
