import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { findAudience } from '#rooms/outreach/index.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { checkFloor } from '../check-floor.ts';
import { prepareSpread } from '../prepare-spread.ts';
import { getCall } from '../programmes.reads.ts';
import { listWork } from '../work.reads.ts';
import { openCall, writer } from './arrange.ts';
import { now } from './make.ts';
import { visit } from './site.ts';

const { ctx } = await testDatabase();
const DAY = 86_400_000;
let callId = '';
let address = '';
let closesAt = now;
const on = (daysBefore: number, role: Role = 'programme') =>
  ctx({ actor: actorAs(role), now: new Date(closesAt.getTime() - daysBefore * DAY) });

beforeAll(async () => {
  const areas = JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8'));
  const long = areas.areas.find(({ code }: { code: string }) => code === '12.75.04.1005');
  long.name = `<b>Kelurahan *sangat* #panjang</b> ${'Pertanggungjawaban '.repeat(6)}`;
  await loadAreas(ctx({ actor: actorAs('administrator'), now }), areas);
  callId = await openCall(ctx({ actor: writer, now }), 'Kemasan <i>produk</i>');
  address = `/kerja/program/${callId}/sebar`;
  closesAt = (await getCall(ctx({ actor: writer, now }), callId)).closesAt ?? now;
});

describe('a call under its floor', () => {
  const floorWork = async (daysBefore: number, role?: Role) =>
    (await listWork(on(daysBefore, role))).items.find(({ href }) => href === address);

  it('is nobody’s work six days before closing, and work with a way out from the fifth', async () => {
    expect(await floorWork(6)).toBeUndefined();
    expect(await floorWork(4)).toMatchObject({
      label: 'Kemasan <i>produk</i>: pendaftar belum binaan baru 0 dari 12',
      text: expect.stringContaining('37 kelurahan belum punya pendaftar'),
      action: 'Sebarkan',
    });
    expect(await floorWork(4, 'treasurer')).toBeUndefined();
  });

  it('is written down once by the job, and not before its day', async () => {
    const system = (daysBefore: number) => ({ ...on(daysBefore), actor: actorAs('system') });
    expect(await checkFloor(system(6), callId)).toBe(false);
    expect(await checkFloor(system(4), callId)).toBe(true);
  });

  it('offers posters for the kelurahan without applicants, all ticked', async () => {
    const { status, html } = await visit(on(4)).open(address);
    expect(status).toBe(200);
    expect(html).toContain('Cetak poster untuk 37 kelurahan');
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(37);
    const question = { aboutId: callId, rule: { areas: [], sectors: [] }, applied: [], everApplied: [] };
    expect((await findAudience(on(4), question)).recipients).toEqual([]);
    expect(html).toContain('sudah pernah dihubungi');
  });
});

describe('material of kelurahan', () => {
  const two = ['12.75.01.1001', '12.75.04.1005'];

  it('is made with an address of its own for each, and comes as one file', async () => {
    const one = visit(on(4));
    const made = await one.send(address, { kelurahan: two });
    expect(made.location).toBe(`${address}?kelurahan=${two[0]}&kelurahan=${two[1]}`);
    const { html } = await one.open(made.location ?? '');
    expect(html).toContain('Bahan siap untuk 2 kelurahan');
    expect(html).not.toContain('<b>Kelurahan');
    expect(html).not.toContain('<i>produk');
    const codes = new Set(html.match(/\/s\/[A-Z2-9]{6}/g));
    expect(codes.size).toBe(2);
    const same = await one.send(address, { kelurahan: two });
    expect(new Set((await one.open(same.location ?? '')).html.match(/\/s\/[A-Z2-9]{6}/g))).toEqual(codes);
  });

  it.each([
    ['poster-a4.pdf', 'Kemasan <i>produk</i>'],
    ['poster-a5.pdf', 'Kemasan <i>produk</i>'],
    ['naskah.pdf', 'Pengumuman untuk warga'],
  ])('%s has one sheet for each, with markup and a very long name as they are', async (file, words) => {
    await prepareSpread(on(4), { callId, areas: two });
    const pdf = await visit(on(4)).bytes(`${address}/${file}?kelurahan=${two[0]}&kelurahan=${two[1]}&kelurahan=x`);
    const { pages } = readPdf(pdf);
    expect(pages).toHaveLength(2);
    expect(pages.every((page) => page.replaceAll('\u200B', '').includes(words))).toBe(true);
    expect(pages[1]).toContain('<b>Kelurahan *sangat* #panjang</b>');
  });

  it('is not made without a kelurahan, for one that is none, or by who may not', async () => {
    const none = await visit(on(6)).send(address, {});
    expect(none.status).toBe(422);
    expect(none.html).toContain('Pilih paling sedikit satu kelurahan.');
    expect((await visit(on(4)).send(address, { kelurahan: '12.75.09.1001' })).status).toBe(404);
    expect((await visit(on(6)).send(address, { kelurahan: '<b>' })).status).toBe(422);
    expect((await visit(on(4)).open(`${address}/naskah.pdf?kelurahan=12.75.02.1001`)).status).toBe(404);
    expect((await visit(on(4, 'treasurer')).open(address)).status).toBe(403);
    expect((await visit(ctx({ actor: actorAs('programme'), office: otherOffice })).open(address)).status).toBe(404);
  });

  it('is refused once the call takes no applications', async () => {
    await expect(prepareSpread(on(-1), { callId, areas: two })).rejects.toMatchObject({ status: 409 });
    expect((await visit(on(-1)).open(address)).html).toContain('selama pendaftaran dibuka');
  });
});
