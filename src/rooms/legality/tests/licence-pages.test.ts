import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { inLocale } from '#platform/words.ts';
import { buildApp } from '#src/app.tsx';
import { testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { caseKinds } from '../kinds.rules.ts';
import { openCase } from '../open-case.ts';
import { takeCase } from '../take-case.ts';
import { officerOf, photoNamed, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
const officer = officerOf('programme');
const files = mkdtempSync(join(tmpdir(), 'berdaya-izin-lain-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

/** A browser in which this person is signed in. */
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));

const photo = () => photoNamed('surat.jpg');

beforeAll(() => setTheScene(ctx));

describe('the other licences', () => {
  it('halal: which way and why, then the case with what was found; seven answers are needed', async () => {
    const { owner, businessId } = await someBusiness(ctx);
    const one = as(owner);
    const at = `/saya/izin/halal?usaha=${businessId}`;
    const all = 'nib=tidak&sales=ya&places=ya&ingredients=ya&slaughter=ya&simple=ya';
    expect((await one.get(`${at}&${all}`)).status).toBe(422);
    const self = await one.get(`${at}&${all}&tools=ya`);
    for (const shown of ['Jalur pernyataan sendiri', 'NIB belum ada', 'bukan sertifikat halal'])
      expect(self.text).toContain(shown);
    const regular = await one.get(`${at}&${all}&tools=tidak`);
    expect(regular.text).toContain('Jalur reguler');
    expect(regular.text).toContain('alat dipakai juga untuk yang tidak halal');
    const ask = `/saya/izin/baru?usaha=${businessId}&jenis=halal-regular`;
    const sent = await one.send(ask, { usaha: businessId, jenis: 'halal-regular', temuan: 'Alat bercampur.' });
    const page = await one.get(sent.location ?? '');
    for (const shown of ['Sertifikat halal (reguler)', 'Alat bercampur.', 'Daftar bahan', 'Bayar biaya LPH'])
      expect(page.text).toContain(shown);
    const { owner: another } = await someBusiness(ctx);
    expect((await as(another).get(at)).status).toBe(404);
    expect((await as(another).get(ask)).status).toBe(404);
    expect((await one.get(`/saya/izin/baru?usaha=${businessId}&jenis=apa`)).status).toBe(404);
  });

  it('a paper is kept by its owner, opened by staff, and the owner reads who did', async () => {
    const { owner, businessId } = await someBusiness(ctx);
    const at = `/saya/berkas?usaha=${businessId}`;
    const bare = await as(owner).send(at, { usaha: businessId, kind: '', title: 'Label baru' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('value="Label baru"');
    await as(owner).send(at, { usaha: businessId, kind: 'label', title: 'Label baru', file: await photo() });
    const list = await as(officer).get(`/kerja/izin/berkas?usaha=${businessId}`);
    const [, href = ''] = /href="(\/kerja\/izin\/berkas\/[0-9a-f-]{36})"/.exec(list.text) ?? [];
    expect((await as(officer).get(href)).status).toBe(200);
    const hers = await as(owner).get('/saya/berkas');
    expect(hers.text).toContain(`terakhir ${officer.name}`);
  });

  it('a letter for a mark is written once, and its owner has the paper', async () => {
    const { owner, businessId } = await someBusiness(ctx, { nib: '0220101033333', nibState: 'has' });
    const { id } = await openCase(ctx({ actor: officer }), { businessId, kind: 'trademark', source: 'staff' });
    await takeCase(ctx({ actor: officer }), id);
    const at = `/kerja/izin/${id}/surat`;
    const letter = { mark: 'Keripik Sari', class: '30', name: 'Rahmat', position: 'Kepala Dinas', nip: '' };
    const wrong = await as(officer).send(at, { ...letter, class: '99' });
    expect(wrong.status).toBe(422);
    expect((await as(officer).send(at, letter)).location).toBe(at);
    expect((await as(officer).get(at)).text).toContain('sampai 31 Desember 2026');
    const paper = await as(owner).get(`/saya/izin/${id}/surat.pdf`);
    expect(paper.status).toBe(200);
    expect(paper.text.startsWith('%PDF')).toBe(true);
  });
});

describe('every page of the other licences', () => {
  it('speaks both languages without an untranslated key', async () => {
    const { owner, businessId } = await someBusiness(ctx);
    const staff = [
      ...['/kerja/izin/jenis', '/kerja/izin/jenis/halal-self', '/kerja/izin/jenis/nib/ubah', '/kerja/izin/berakhir'],
      ...[`/kerja/izin/berkas?usaha=${businessId}`, `/kerja/izin/halal?usaha=${businessId}`],
    ];
    const own = [
      ...['/saya/berkas', `/saya/izin/halal?usaha=${businessId}`],
      ...caseKinds.map((kind) => `/saya/izin/baru?usaha=${businessId}&jenis=${kind}`),
    ];
    const pages = [...staff.map((path) => [officer, path] as const), ...own.map((path) => [owner, path] as const)];
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
});
