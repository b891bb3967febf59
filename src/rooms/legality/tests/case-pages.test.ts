import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { inLocale } from '#platform/words.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listDocuments } from '../case.reads.ts';
import { finishStep } from '../finish-step.ts';
import { openCase } from '../open-case.ts';
import { takeCase } from '../take-case.ts';
import { officerOf, photoNamed, setTheScene, someBusiness, takenCase } from './make.ts';

const { ctx, database } = await testDatabase();
let now = testNow;
const officer = officerOf('programme');
const files = mkdtempSync(join(tmpdir(), 'berdaya-izin-halaman-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

/** A browser in which this person is signed in. */
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));

const photo = () => photoNamed('surat.jpg');

beforeAll(() => setTheScene(ctx));

describe("the owner's pages, without JavaScript", () => {
  it('ask a stranger to come in and come back', async () => {
    const stranger = as(actorAs('public', { id: '-', name: '' }));
    const id = newId();
    expect((await stranger.get('/saya/izin')).location).toBe('/saya/masuk?kembali=/saya/izin');
    const { location } = await stranger.get(`/saya/izin/${id}/langkah/id-card`);
    expect(location).toBe(`/saya/masuk?kembali=${encodeURIComponent(`/saya/izin/${id}/langkah/id-card`)}`);
  });

  it('open a case for a business without a NIB, once', async () => {
    const { owner, businessId } = await someBusiness(ctx, { name: 'Keripik Ratna' });
    const one = as(owner);
    expect((await one.get('/saya/izin')).text).toContain('NIB untuk Keripik Ratna');
    const sent = await one.send('/saya/izin', { usaha: businessId });
    expect(sent.location).toMatch(/^\/saya\/izin\/[0-9a-f-]{36}$/);
    expect((await sent.again()).location).toBe(sent.location);
    const list = await one.get('/saya/izin');
    expect(list.text).toContain('Menunggu dinas');
    expect(list.text).not.toContain('Minta dibantu membuat NIB');
  });

  it('lead through the steps: done, with a file, or help is asked; and say honestly who is waited for', async () => {
    const { id, owner } = await takenCase(ctx, officer);
    const one = as(owner);
    const at = `/saya/izin/${id}`;
    const page = await one.get(at);
    for (const shown of ['Menunggu Anda sejak 10 Maret 2026', 'KTP siap', 'Isi di OSS bersama pemilik', officer.name])
      expect(page.text).toContain(shown);
    expect(page.text).toContain('Kami tidak pernah meminta kata sandi');
    const card = await one.send(`${at}/langkah/id-card`, { pilih: 'selesai', file: await photo() });
    expect(card.location).toBe(at);
    const empty = await one.send(`${at}/langkah/address`, { pilih: 'selesai', answer: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Tulis alamat usaha');
    const hostile = '<script>alert(1)</script> Jalan Ksatria 4';
    await one.send(`${at}/langkah/address`, { pilih: 'selesai', answer: hostile });
    await one.send(`${at}/langkah/email`, { pilih: 'bantuan', text: 'Saya tidak punya e-mail.' });
    const after = await one.get(at);
    expect(after.text).toContain('Menunggu dinas sejak 10 Maret 2026');
    expect(after.text).not.toContain('<script>alert(1)');
    expect(after.text).toContain('&lt;script&gt;alert(1)');
    expect((await one.get(`${at}/langkah/email`)).text).not.toContain('<textarea');
    const [document] = await listDocuments(ctx(), id);
    expect((await one.get(`${at}/berkas/${document?.id}`)).status).toBe(200);
    expect((await one.send(at, { file: await photo() })).location).toBe(at);
    const nothing = await one.send(at, {});
    expect(nothing).toMatchObject({ status: 422 });
  });

  it('stop the help with a reason, on a page of its own', async () => {
    const { id, owner } = await takenCase(ctx, officer);
    const one = as(owner);
    const bare = await one.send(`/saya/izin/${id}/henti`, { alasan: ' ' });
    expect(bare.status).toBe(422);
    await one.send(`/saya/izin/${id}/henti`, { alasan: 'Sudah saya urus.' });
    expect((await one.get(`/saya/izin/${id}`)).text).toContain('Sudah saya urus.');
  });

  it('do not exist for the owner of another business, for malformed ids, unknown steps and files', async () => {
    const { id, owner } = await takenCase(ctx, officer);
    const { owner: another } = await someBusiness(ctx);
    await finishStep(ctx({ actor: owner }), { caseId: id, code: 'id-card', upload: await photo() });
    const [document] = await listDocuments(ctx(), id);
    const at = `/saya/izin/${id}`;
    for (const path of [at, `${at}/langkah/address`, `${at}/henti`, `${at}/berkas/${document?.id}`])
      expect((await as(another).get(path)).status, path).toBe(404);
    const wrong = ['/saya/izin/abc', `/saya/izin/${newId()}`, `${at}/langkah/nope`, `${at}/langkah/check-existing`];
    for (const path of [...wrong, `${at}/berkas/abc`, `${at}/berkas/${newId()}`])
      expect((await as(owner).get(path)).status, path).toBe(404);
  });
});

describe('the board', () => {
  it('shows who must act, how long, what is stuck; narrows by kelurahan, mine and who must act', async () => {
    const far = await someBusiness(ctx, { name: 'Warung Jauh', area: '12.75.02.1001' });
    const at = ctx({ actor: officer });
    const { id } = await openCase(at, { businessId: far.businessId, kind: 'nib', source: 'staff' });
    const { businessId } = await someBusiness(ctx, { name: 'Warung Dekat' });
    const near = await openCase(at, { businessId, kind: 'nib', source: 'staff' });
    await takeCase(at, near.id);
    const one = as(officer);
    const board = await one.get('/kerja/izin');
    for (const shown of [
      'Menunggu pemilik',
      'Menunggu dinas',
      'Menunggu instansi lain',
      'Warung Jauh',
      'Belum diambil',
    ])
      expect(board.text).toContain(shown);
    expect(board.text).not.toContain('class="b-late"');
    const ward = await one.get('/kerja/izin?kelurahan=12.75.02.1001');
    expect(ward.text).toContain('Warung Jauh');
    expect(ward.text).not.toContain('Warung Dekat');
    const mine = await one.get('/kerja/izin?milik=saya');
    expect(mine.text).toContain('Warung Dekat');
    expect(mine.text).not.toContain(`/kerja/izin/${id}`);
    const theirs = await one.get('/kerja/izin?pihak=pemilik');
    expect(theirs.text).toContain('Warung Dekat');
    expect(theirs.text).not.toContain('Warung Jauh');
    now = new Date(testNow.getTime() + 9 * 86_400_000);
    const later = await one.get('/kerja/izin?tertahan=1');
    now = testNow;
    expect(later.text).toContain('class="b-late"');
    expect(later.text).toContain('Warung Jauh');
  });

  it('shows an officer only the areas in the remit, and nothing to those outside the office', async () => {
    const inKota = actorAs('mentor', { remit: ['12.75.02'] });
    const { text } = await as(inKota).get('/kerja/izin');
    expect(text).toContain('Warung Jauh');
    expect(text).not.toContain('Warung Dekat');
    expect((await as(actorAs('treasurer')).get('/kerja/izin')).status).toBe(403);
    expect((await as(actorAs('owner')).get('/kerja/izin')).status).toBe(403);
  });

  it('takes nonsense in its address calmly', async () => {
    const path = '/kerja/izin?kelurahan=%27;DROP&pihak=semua&hal=-4&milik=%00';
    expect((await as(officer).get(path)).status).toBe(200);
  });
});

describe('a case for staff', () => {
  it('is taken, worked on, and ends with the NIB on the business’s page', async () => {
    const { businessId } = await someBusiness(ctx, { name: 'Kue Lapis Sari' });
    const one = as(officer);
    const begun = await one.send(`/kerja/izin/baru?usaha=${businessId}`, { usaha: businessId });
    const at = begun.location ?? '';
    await one.send(at, {}, `${at}/ambil`);
    const kbli = { pilih: 'selesai', answer: '10792', edition: '2020' };
    const bare = await one.send(`${at}/langkah/business-line`, { ...kbli, edition: '' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('value="10792"');
    expect((await one.send(`${at}/langkah/business-line`, kbli)).location).toBe(at);
    const text = 'Bawa KTP asli ke kantor.';
    await one.send(`${at}/langkah/id-card`, { pilih: 'oper', to: 'owner', agency: '', text });
    await one.send(`${at}/catat`, { kind: 'call', text: 'Diangkat adiknya.', reached: 'ya' });
    const plan = { kind: 'plan', text: 'Kami datang.', 'day-tanggal': '12', 'day-bulan': '3', 'day-tahun': '2026' };
    expect((await one.send(`${at}/catat`, plan)).location).toBe(at);
    const page = await one.get(at);
    for (const shown of ['Telepon, diangkat', 'Diangkat adiknya.', text, 'Kamis, 12 Maret 2026', '10792 (KBLI 2020)'])
      expect(page.text).toContain(shown);
    const issue = { number: '123', 'day-tanggal': '9', 'day-bulan': '3', 'day-tahun': '2026' };
    const wrong = await one.send(`${at}/terbit`, issue);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nomor ini tidak sesuai bentuknya');
    expect((await one.send(`${at}/terbit`, { ...issue, number: '0220 1010 66666' })).location).toBe(at);
    expect((await one.get(at)).text).toContain('NIB 0220101066666');
    const business = await one.get(`/kerja/usaha/${businessId}`);
    for (const shown of [
      '0220101066666',
      'NIB terbit: 0220101066666',
      'kasus izin',
      `/kerja/izin/baru?usaha=${businessId}`,
    ])
      expect(business.text).toContain(shown);
  });

  it('keeps a rejection with the words of OSS for staff and plain words for the owner', async () => {
    const { id, owner } = await takenCase(ctx, officer);
    const rejection = {
      reason: 'KBLI tidak sesuai [409]',
      code: 'address',
      to: 'owner',
      text: 'Tulis alamat lengkap.',
    };
    const one = as(officer);
    expect((await one.send(`/kerja/izin/${id}/tolak`, { ...rejection, reason: '' })).status).toBe(422);
    await one.send(`/kerja/izin/${id}/tolak`, rejection);
    expect((await one.get(`/kerja/izin/${id}`)).text).toContain('KBLI tidak sesuai [409]');
    const hers = await as(owner).get(`/saya/izin/${id}`);
    for (const shown of ['OSS belum menerima', 'Tulis alamat lengkap.', 'Ada masalah'])
      expect(hers.text).toContain(shown);
  });

  it('tells the second officer who was first, and keeps what was typed', async () => {
    const { businessId } = await someBusiness(ctx);
    const { id } = await openCase(ctx({ actor: officer }), { businessId, kind: 'nib', source: 'staff' });
    const at = `/kerja/izin/${id}`;
    const second = as(officerOf('training'));
    const drawn = await second.send(at, {}, `${at}/ambil`);
    expect(drawn.location).toBe(at);
    const late = await as(officer).send(at, {}, `${at}/ambil`);
    expect(late.status).not.toBe(303);
    expect(late.text).not.toContain('Ambil kasus');
    const number = '0220101088888';
    await someBusiness(ctx, { nib: number });
    const day = { 'day-tanggal': '9', 'day-bulan': '3', 'day-tahun': '2026' };
    const foreign = await second.send(`${at}/terbit`, { number, ...day });
    expect(foreign.status).toBe(409);
    expect(foreign.text).toContain(`value="${number}"`);
  });

  it('is released and stopped by its buttons', async () => {
    const { id } = await takenCase(ctx, officer);
    const at = `/kerja/izin/${id}`;
    const one = as(officer);
    expect((await one.send(at, {}, `${at}/lepas`)).location).toBe(at);
    expect((await one.get(at)).text).toContain('Ambil kasus');
    expect((await one.send(`${at}/henti`, { alasan: 'Pemilik pindah.' })).location).toBe(at);
    expect((await one.get(at)).text).toContain('Pemilik pindah.');
  });

  it('is read by the evaluator without buttons, and is not there in a malformed address', async () => {
    const { id } = await takenCase(ctx, officer);
    const { text } = await as(actorAs('evaluator')).get(`/kerja/izin/${id}`);
    expect(text).not.toContain('/terbit');
    for (const path of ['/kerja/izin/abc', `/kerja/izin/${newId()}`, '/kerja/izin/baru?usaha=1', '/kerja/izin/baru'])
      expect((await as(officer).get(path)).status, path).toBe(404);
    const elsewhere = actorAs('mentor', { remit: ['12.75.05'] });
    expect((await as(elsewhere).get(`/kerja/izin/${id}/catat`)).status).toBe(403);
  });
});

describe('every page', () => {
  it('speaks both languages without an untranslated key', async () => {
    const { id, owner, businessId } = await takenCase(ctx, officer);
    const staff = [
      '',
      '/status',
      '/langkah/precheck',
      '/langkah/business-line',
      '/langkah/address',
      '/catat',
      '/terbit',
      '/tolak',
      '/henti',
    ];
    const own = ['', '/langkah/id-card', '/langkah/agree', '/henti'];
    const pages: [Actor, string][] = [
      ...staff.map((path): [Actor, string] => [officer, `/kerja/izin/${id}${path}`]),
      ...own.map((path): [Actor, string] => [owner, `/saya/izin/${id}${path}`]),
      [officer, '/kerja/izin'],
      [officer, `/kerja/izin/baru?usaha=${businessId}`],
      [owner, '/saya/izin'],
      [owner, '/saya'],
      [actorAs('public'), '/panduan'],
      [actorAs('public'), '/panduan/nib'],
    ];
    for (const [actor, path] of pages) {
      for (const locale of ['id', 'en'] as const) {
        const address = `${path}${path.includes('?') ? '&' : '?'}bahasa=${locale}`;
        const { text, status } = await inLocale(locale, () => as(actor).get(address));
        expect(status, address).toBe(200);
        expect(text, address).not.toMatch(/legality_[a-z]|undefined|\[object/);
        expect(text.match(/<h1/g), address).toHaveLength(1);
      }
    }
  });

  it('the guide says what is not checked, and where help is', async () => {
    const { text } = await as(actorAs('public')).get('/panduan/nib');
    for (const shown of ['Gratis', 'perlu dicek', '/saya/izin', 'bukan sertifikat halal'])
      expect(text).toContain(shown);
    const home = await as(actorAs('public')).get('/');
    expect(home.text).toContain('/panduan/nib');
  });
});
