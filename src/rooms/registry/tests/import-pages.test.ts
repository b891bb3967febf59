import { beforeAll, describe, expect, it } from 'vitest';
import { startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listBatches } from '../imports/imports.reads.ts';
import { registryJobs } from '../jobs.ts';
import { receiveList } from '../receive-list.ts';
import { zipOf } from './make-files.ts';
import { importScene, listOf, namesWith, type Scene, writtenList } from './make-imports.ts';

const database = await testDatabase();
const { ctx, runJobs } = database;
let actor = actorAs('programme', { name: 'Ibu Vivi' });
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

const fileOf = (name: string, content: Uint8Array): File => new File([content as BlobPart], name);

/** What the lists of choices on a page stand at. */
function chosenIn(page: string): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    chosen[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return chosen;
}

/** Sends a list and takes its columns as guessed, up to the check. */
async function upTo(check: 'sent' | 'checked', name: string, content: Uint8Array): Promise<string> {
  const sent = await browser.send('/kerja/impor', { berkas: fileOf(name, content) });
  expect(sent.status).toBe(303);
  const columns = sent.location ?? '';
  const id = columns.split('/')[3] ?? '';
  if (check === 'sent') return id;
  const page = await browser.get(columns);
  const matched = await browser.send(columns, {
    ...chosenIn(page.text),
    sumber: 'Kelurahan Setia',
    'hari-tanggal': '',
    'hari-bulan': '',
    'hari-tahun': '',
  });
  expect(matched.location).toBe(`/kerja/impor/${id}`);
  await runJobs(registryJobs);
  return id;
}

it('shows a business without a known owner by its line of business alone', async () => {
  await writtenList(scene, listOf('Nama Usaha;Kategori', 'Kios Tanpa Pemilik;Kuliner'));
  const { text } = await browser.get('/kerja/registri?cari=kios+tanpa+pemilik');
  expect(/Kios Tanpa Pemilik<\/a><span class="b-under">([^<]*)</.exec(text)?.[1]).toBe('Makanan dan minuman siap saji');
});

describe('a list, page by page', () => {
  const list = listOf(
    'Nama Usaha;Pemilik;No HP;Kelurahan;Jumlah TK',
    'Kue Rambung Rina;Rina;081260150001;Rambung;2',
    'Tahu Poniman;Poniman;081260150002;Pujidadi;3',
    'Sate Danguang;Uni;0812;Setia;1',
  );

  it('is sent, matched, checked, mended, written and taken back, with nothing but forms', async () => {
    const id = await upTo('sent', 'UMKM.csv', list);
    const columns = await browser.get(`/kerja/impor/${id}/kolom`);
    expect(columns.text).toContain('Kue Rambung Rina');
    expect(columns.text).toContain('••••0001 (12)');
    expect(columns.text).not.toContain('081260150001');
    expect(Object.values(chosenIn(columns.text)).slice(0, 5)).toEqual([
      'businessName',
      'ownerName',
      'phone',
      'ward',
      'workers',
    ]);
    const without = await browser.send(`/kerja/impor/${id}/kolom`, { ...chosenIn(columns.text), sumber: '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Tulis dari siapa daftar ini.');
    const twice = await browser.send(`/kerja/impor/${id}/kolom`, {
      'kolom-0': 'businessName',
      'kolom-1': 'businessName',
      sumber: 'Kelurahan',
    });
    expect(twice.text).toContain('Dua kolom ditandai sebagai Nama usaha.');
    const nothing = await browser.send(`/kerja/impor/${id}/kolom`, { 'kolom-4': 'workers', sumber: 'Kelurahan' });
    expect(nothing.status).toBe(422);

    await browser.send(`/kerja/impor/${id}/kolom`, { ...chosenIn(columns.text), sumber: 'Kelurahan Setia' });
    const waiting = await browser.get(`/kerja/impor/${id}`);
    expect(waiting.text).toContain('http-equiv="refresh"');
    await runJobs(registryJobs);
    const check = await browser.get(`/kerja/impor/${id}/periksa`);
    expect(check.text).toContain('Belum ada yang ditulis. Periksa 3 baris dulu.');
    expect(check.text).toContain('“Rambung” ada di 3 tempat, pilih satu');
    expect(check.text).toContain('Rambung Barat, Binjai Selatan');
    expect(await namesWith(scene.by(), 'tahu poniman')).toEqual([]);

    const here = `/kerja/impor/${id}/periksa?hasil=perlu`;
    const saved = await browser.send(here, { 'p-2-3': '12.75.05.1007', 'k-2': '' });
    expect(saved.location).toBe(here);
    const noted = await browser.get(`/kerja/impor/${id}/periksa?hasil=catatan`);
    expect(noted.text).toContain('Nomor HP terlalu pendek (4 angka)');
    const mended = await browser.send(`/kerja/impor/${id}/periksa?hasil=catatan`, {
      'b-4-2': '0812 6015 0003',
      'k-4': '',
    });
    expect(mended.status).toBe(303);
    expect((await browser.get(here)).text).toContain('Tulis 3 baris yang siap');

    const written = await browser.send(here, {}, `/kerja/impor/${id}/tulis`);
    expect(written.location).toBe(`/kerja/impor/${id}`);
    expect((await browser.get(`/kerja/impor/${id}`)).text).toContain('http-equiv="refresh"');
    await runJobs(registryJobs);
    const done = await browser.get(`/kerja/impor/${id}`);
    expect(done.text).toContain('3 baris sudah ditulis');
    expect(done.text).not.toContain('http-equiv="refresh"');
    expect(done.text).toContain('9 April 2026');
    expect((await browser.get('/kerja/registri?cari=sate+danguang')).text).toContain('Sate Danguang');

    const unsaid = await browser.send(`/kerja/impor/${id}/urungkan`, { alasan: ' ' });
    expect(unsaid.status).toBe(422);
    const undone = await browser.send(`/kerja/impor/${id}/urungkan`, { alasan: 'Daftar tahun lalu' });
    expect(undone.location).toBe(`/kerja/impor/${id}`);
    expect((await browser.get(`/kerja/impor/${id}`)).text).toContain('Daftar tahun lalu');
    expect(await namesWith(scene.by(), 'sate danguang')).toEqual([]);
    expect((await browser.get('/kerja/impor')).text).toContain('Diurungkan');
  });

  it('gives its faulty rows as a file with the reason, and takes them back corrected', async () => {
    const id = await upTo(
      'checked',
      'salah.csv',
      listOf('Nama Usaha;Kelurahan', 'Kios Salah;Rambung', 'Kios Benar;Setia'),
    );
    const answer = await app.request(`/kerja/impor/${id}/perlu-diperbaiki.xlsx`);
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml');
    const file = new Uint8Array(await answer.arrayBuffer());
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.buffer);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      '2',
      '“Rambung” ada di 3 tempat, pilih satu',
      'Kios Salah',
      'Rambung',
    ]);
    sheet?.getRow(2).splice(4, 1, 'Rambung Timur');
    const corrected = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const here = `/kerja/impor/${id}/periksa`;
    const wrong = await browser.send(
      here,
      { berkas: fileOf('lain.csv', listOf('Nama;Alamat', 'A;B')) },
      `/kerja/impor/${id}/ganti`,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('tidak punya kolom Baris');
    const back = await browser.send(here, { berkas: fileOf('betul.xlsx', corrected) }, `/kerja/impor/${id}/ganti`);
    expect(back.location).toBe(here);
    expect((await browser.get(here)).text).toContain('Tulis 2 baris yang siap');
  });

  it('shows and mends one row with all its cells', async () => {
    const id = await upTo(
      'checked',
      'patah.csv',
      listOf('nama,alamat,lat,lon', 'KIOS A,Jl. Terong,-0.954,131.303', 'KIOS B,Jl. Buncis-0.957,131.304'),
    );
    const row = `/kerja/impor/${id}/baris/3`;
    const page = await browser.get(row);
    expect(page.text).toContain('Baris ini punya 3 kolom, seharusnya 4');
    await browser.send(row, {
      'b-3-0': 'KIOS B',
      'b-3-1': 'Jl. Buncis',
      'b-3-2': '-0.957',
      'b-3-3': '131.304',
      'k-3': '',
    });
    expect((await browser.get(`/kerja/impor/${id}/periksa?hasil=siap`)).text).toContain('KIOS B');
    expect((await browser.get(`/kerja/impor/${id}/baris/99`)).status).toBe(404);
  });

  it('gives an empty list whose headings are known', async () => {
    const answer = await app.request('/kerja/impor/contoh.xlsx');
    const sent = await browser.send('/kerja/impor', {
      berkas: fileOf('contoh.xlsx', new Uint8Array(await answer.arrayBuffer())),
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Tidak ada baris data di lembar ini');
  });

  it('is not there for others, nor in another city', async () => {
    const id = await upTo('sent', 'milik.csv', list);
    for (const role of ['mentor', 'training', 'treasurer'] as const) {
      actor = actorAs(role);
      for (const path of [
        '/kerja/impor',
        `/kerja/impor/${id}`,
        `/kerja/impor/${id}/kolom`,
        `/kerja/impor/${id}/periksa`,
        `/kerja/impor/${id}/perlu-diperbaiki.xlsx`,
      ])
        expect((await browser.get(path)).status).toBe(403);
    }
    actor = actorAs('programme', { name: 'Ibu Vivi' });
    const foreign = await receiveList(ctx({ office: otherOffice, actor }), { name: 'lain.csv', content: list });
    for (const path of [foreign, '00000000-0000-7000-8000-000000000000', 'x%27y'])
      for (const page of ['', '/kolom', '/periksa', '/urungkan', '/perlu-diperbaiki.xlsx', '/baris/2'])
        expect((await browser.get(`/kerja/impor/${path}${page}`)).status).toBe(404);
  });
});

describe('a file that is no list', () => {
  const many = Buffer.from(`Nama Usaha;Kelurahan\n${'Warung;Setia\n'.repeat(25_001)}`);
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(40_000_000, 32) });
  const whole = zipOf({ 'xl/workbook.xml': '<workbook/>' });
  it.each([
    ['empty', Buffer.alloc(0), 'Berkas ini kosong'],
    ['only headings', listOf('Nama Usaha;Kelurahan'), 'Tidak ada baris data'],
    ['locked by a password', locked, 'terkunci kata sandi'],
    ['too many rows', many, 'Lebih dari 25.000 baris'],
    ['too big', Buffer.alloc(10_000_001, 'a;b\n'), 'lebih dari 10 MB'],
    ['a web page', Buffer.from('<!doctype html><table></table>'), 'bukan tabel (HTML)'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'bukan tabel (PNG)'],
    ['cut off', whole.subarray(0, whole.length - 30), 'terpotong atau rusak'],
    ['swelling', bomb, 'mengembang'],
    [
      'an open quote',
      Buffer.from(`Nama Usaha;Kelurahan\n"Warung;Setia\n${'Toko;Setia\n'.repeat(20)}`),
      'Tanda kutip di baris 2',
    ],
  ])('%s: one sentence, and nothing is kept', async (_, content, sentence) => {
    const before = await listBatches(scene.by());
    const sent = await browser.send('/kerja/impor', { berkas: fileOf('daftar.xlsx', content) });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(sentence);
    expect(sent.text).toContain('Kirim berkas');
    expect(await listBatches(scene.by())).toHaveLength(before.length);
  });

  it('is asked for when none was chosen', async () => {
    const sent = await browser.send('/kerja/impor', {});
    expect(sent.text).toContain('Pilih berkas daftar usaha.');
  });
});
