import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { loadSchemes } from '../load-schemes.ts';
import { saveScheme } from '../save-scheme.ts';
import { getScheme, listSchemes } from '../schemes.reads.ts';
import { callsItInterest, type SchemeWords, schemeKinds } from '../schemes.rules.ts';

const { ctx, database } = await testDatabase();
const reference: SchemeWords[] = JSON.parse(readFileSync('db/reference/loan-schemes.json', 'utf8'));
// The test's today lies before the day of the reference list.
const known = reference.map((scheme) => ({ ...scheme, asOf: '2026-03-01' }));
const officer = actorAs('programme', { name: 'Sani Harahap' });
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const stranger = as(actorAs('public', { id: '-', name: '' }));

beforeAll(async () => {
  await loadSchemes(ctx({ actor: actorAs('system') }), known);
});

describe('the list that comes with Berdaya', () => {
  it('names source and day of each, and calls no sharia price interest', () => {
    for (const scheme of reference) {
      expect(schemeKinds).toContain(scheme.kind);
      expect(scheme.source.length).toBeGreaterThan(5);
      expect(scheme.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(callsItInterest(scheme), scheme.name).toBe(false);
      if (scheme.sharia) expect(JSON.stringify(scheme).toLowerCase(), scheme.name).not.toMatch(/\bbunga\b/);
    }
    // No price of a group loan is ever computed or quoted.
    expect(reference.find(({ kind }) => kind === 'group')?.price).not.toMatch(/\d/);
  });

  it('is loaded once; what the office wrote is left alone', async () => {
    expect(await loadSchemes(ctx({ actor: officer }), known)).toBe(0);
    expect((await listSchemes(ctx())).map(({ name }) => name)).toEqual(known.map(({ name }) => name));
  });
});

describe('the public pages', () => {
  it('show each scheme with source, day and what is to be checked', async () => {
    const { text } = await stranger.get('/panduan/modal/skema');
    for (const { name } of known) expect(text).toContain(name);
    for (const shown of ['Per 1 Maret 2026', 'Perlu dicek', 'PMK 130/2024', 'Margin atau bagi hasil'])
      expect(text).toContain(shown);
  });

  it('guide through borrowing and lead on', async () => {
    const { text } = await stranger.get('/panduan/modal');
    for (const shown of [
      'Perlu pinjam atau tidak?',
      'Siapa yang memutuskan?',
      'KUR Mikro',
      'Langkahnya',
      'Bila ditolak',
    ])
      expect(text).toContain(shown);
    for (const href of ['/panduan/modal/hitung', '/panduan/modal/istilah', '/panduan/modal/skema'])
      expect(text).toContain(`href="${href}"`);
    expect((await stranger.get('/modal')).location).toBe('/panduan/modal');
    expect((await stranger.get('/panduan')).text).toContain('href="/panduan/modal"');
  });
});

const form = (scheme: SchemeWords, more: Record<string, string> = {}) => ({
  ...scheme,
  sharia: scheme.sharia ? 'ya' : '',
  toCheck: scheme.toCheck ?? '',
  'asOf-tanggal': '9',
  'asOf-bulan': '3',
  'asOf-tahun': '2026',
  ...more,
});
const some = known[1] as SchemeWords;

describe('the office', () => {
  it('adds a scheme; it stands last on the public page', async () => {
    const one = as(officer);
    const sent = await one.send('/kerja/modal/skema/baru', form(some, { name: 'Dana Bergulir Kota' }));
    expect(sent.location).toBe('/kerja/modal/skema');
    const last = (await listSchemes(ctx())).at(-1);
    expect(last).toMatchObject({ name: 'Dana Bergulir Kota', asOf: '2026-03-09', changedBy: 'Sani Harahap' });
    expect((await one.get('/kerja/modal/skema')).text).toContain('Dana Bergulir Kota');
  });

  it('changes and hides one; a stale page is refused with the name of who was first', async () => {
    const id = await saveScheme(ctx({ actor: officer }), { ...some, name: 'Skema Lama', hidden: false });
    const at = `/kerja/modal/skema/${id}`;
    const one = as(officer);
    expect((await one.get(at)).text).toContain('value="Skema Lama"');
    const change = form(some, { name: 'Skema Lama', price: 'Bunga efektif 5% setahun', version: '1', hidden: 'ya' });
    expect((await one.send(at, change)).location).toBe('/kerja/modal/skema');
    expect(await getScheme(ctx(), id)).toMatchObject({ price: 'Bunga efektif 5% setahun', hidden: true, version: 2 });
    expect((await stranger.get('/panduan/modal/skema')).text).not.toContain('Skema Lama');
    const late = saveScheme(ctx({ actor: officer }), { ...some, hidden: false, id, version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'stale', status: 409 });
    const reason = await late.catch((refusal) => refusal.text());
    expect(reason).toContain('Sani Harahap sudah mengubahnya');
  });

  it.each([
    [{ name: ' ' }, 'Isi bagian ini'],
    [{ source: '' }, 'Tulis sumbernya'],
    [{ 'asOf-tanggal': '31', 'asOf-bulan': '2' }, 'tanggal'],
    [{ 'asOf-tahun': '2027' }, 'Tanggal ini belum tiba'],
    [{ sharia: 'ya', price: 'Bunga 6%' }, 'Akad syariah tidak memakai bunga'],
  ])('is told what is wrong with %o and nothing typed is lost', async (wrong, sentence) => {
    const before = (await listSchemes(ctx(), { hidden: true })).length;
    const sent = await as(officer).send('/kerja/modal/skema/baru', {
      ...form(some, { collateral: 'Surat tanah' }),
      ...wrong,
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(sentence);
    expect(sent.text).toContain('Surat tanah');
    expect((await listSchemes(ctx(), { hidden: true })).length).toBe(before);
  });

  it('does not find another city’s or a malformed scheme; others may read and not write', async () => {
    for (const id of [newId(), 'abc']) expect((await as(officer).get(`/kerja/modal/skema/${id}`)).status).toBe(404);
    const missing = { ...some, hidden: false, id: newId(), version: 1 };
    await expect(saveScheme(ctx({ actor: officer }), missing)).rejects.toMatchObject({ status: 404 });
    const mentor = as(actorAs('mentor'));
    const list = await mentor.get('/kerja/modal/skema');
    expect(list.status).toBe(200);
    expect(list.text).not.toContain('/kerja/modal/skema/baru');
    expect((await mentor.get('/kerja/modal/skema/baru')).status).toBe(403);
    const attempt = saveScheme(ctx({ actor: actorAs('owner') }), { ...some, hidden: false });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});
