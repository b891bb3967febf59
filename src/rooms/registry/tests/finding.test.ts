import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { addBusiness } from '../add-business.ts';
import { addMembers } from '../add-members.ts';
import { exportSingleData } from '../export-single-data.ts';
import { countFacets } from '../finding/facets.reads.ts';
import { countGrowth } from '../finding/growth.reads.ts';
import { countByWard } from '../finding/map.reads.ts';
import { limitsOver, mapClass, mapMeasureOf, rateBy } from '../finding/map.rules.ts';
import { listOwnViews } from '../finding/saved-views.reads.ts';
import { inOrder, type SingleDataRow } from '../finding/single-data.rules.ts';
import { singleDataColumns } from '../finding/single-data-columns.ts';
import { forgetView } from '../forget-view.ts';
import { filterFrom } from '../list-filter.rules.ts';
import { loadAreas } from '../load-areas.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { saveView } from '../save-view.ts';

const { ctx } = await testDatabase();
const officer = () => ctx({ actor: actorAs('programme') });
const all = filterFrom({});
const day = '2026-01-05';
let first = '';
const add = (name: string, phone: string, more: { area: string; sector: 'food-drink' | 'craft'; nib: string | null }) =>
  addBusiness(officer(), {
    name,
    ownerName: `Pemilik ${name}`,
    phone,
    nik: null,
    product: 'roti',
    address: 'Jl. Melati 3',
    sinceYear: null,
    workers: null,
    annualSales: null,
    sex: 'female',
    disability: false,
    sure: true,
    ...more,
  });

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('system') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  first = await add('Roti Satu', '+6281255550001', {
    area: '12.75.01.1001',
    sector: 'food-drink',
    nib: '1234567890123',
  });
  await add('Roti Dua', '+6281255550002', { area: '12.75.01.1002', sector: 'food-drink', nib: null });
  await add('Batik Tiga', '+6281255550003', { area: '12.75.02.1001', sector: 'craft', nib: null });
});

describe('countFacets', () => {
  it('says beside each further choice how many it leaves, within what is chosen already', async () => {
    const { total, counts } = await countFacets(officer(), all);
    const of = (facet: string, value: string) => counts.find((one) => one.facet === facet && one.value === value)?.n;
    expect(total).toBe(3);
    expect([of('district', '12.75.01'), of('ward', '12.75.02.1001'), of('sector', 'food-drink')]).toEqual([2, 1, 2]);
    expect([of('nib', 'has'), of('assisted', 'no'), of('helped', 'never')]).toEqual([1, 3, 3]);
    const narrowed = await countFacets(officer(), filterFrom({ sektor: 'food-drink' }));
    expect(narrowed.total).toBe(2);
    expect(narrowed.counts.find(({ facet, value }) => facet === 'district' && value === '12.75.02')).toBeUndefined();
  });
});

describe('the map', () => {
  it('counts running businesses of each kelurahan by what they lack, for who may read the registry', async () => {
    const counts = await countByWard(officer());
    expect(counts.sort((a, b) => a.ward.localeCompare(b.ward))).toEqual([
      { ward: '12.75.01.1001', businesses: 1, neverHelped: 1, withoutNib: 0, added: 1 },
      { ward: '12.75.01.1002', businesses: 1, neverHelped: 1, withoutNib: 1, added: 1 },
      { ward: '12.75.02.1001', businesses: 1, neverHelped: 1, withoutNib: 1, added: 1 },
    ]);
    expect(await countByWard(ctx({ actor: actorAs('programme'), office: otherOffice }))).toEqual([]);
    await expect(countByWard(ctx({ actor: actorAs('owner') }))).rejects.toMatchObject({ status: 403 });
  });

  it('says no rate of fewer than five, and gives each rate its class', () => {
    const ward = { ward: 'w', businesses: 8, neverHelped: 6, withoutNib: 8, added: 0 };
    expect([rateBy('tak-dibantu', ward), rateBy('tanpa-nib', ward), rateBy('baru', ward)]).toEqual([75, 100, 0]);
    expect(rateBy('tanpa-nib', { ...ward, businesses: 4 })).toBeNull();
    expect([limitsOver([83, 89]), limitsOver([0, 100]), limitsOver([])]).toEqual([
      [82, 84, 86, 88, 90],
      [0, 20, 40, 60, 80],
      [0, 20, 40, 60, 80],
    ]);
    expect([83, 84, 89].map((rate) => mapClass(limitsOver([83, 89]), rate))).toEqual([1, 2, 4]);
    expect([mapMeasureOf('baru'), mapMeasureOf('<b>'), mapMeasureOf(undefined)]).toEqual([
      'baru',
      'tak-dibantu',
      'tak-dibantu',
    ]);
  });
});

describe('saveView and forgetView', () => {
  it('keeps a filter for oneself, without the words searched for; one of the same name is replaced', async () => {
    const keeper = officer();
    await saveView(keeper, { name: 'Roti', filter: filterFrom({ sektor: 'craft', cari: '081255550001' }) });
    await saveView(keeper, { name: 'Roti', filter: filterFrom({ sektor: 'food-drink' }) });
    const [view, ...others] = await listOwnViews(keeper);
    expect(others).toEqual([]);
    expect(view).toMatchObject({ name: 'Roti', query: '?sektor=food-drink' });
    const other = ctx({ actor: actorAs('mentor') });
    expect(await listOwnViews(other)).toEqual([]);
    await forgetView(other, view?.id ?? '');
    expect(await listOwnViews(keeper)).toHaveLength(1);
    await forgetView(keeper, view?.id ?? '');
    expect(await listOwnViews(keeper)).toEqual([]);
  });
});

describe('addMembers', () => {
  const input = { unit: 'Bidang Usaha Mikro', reason: 'peserta pelatihan', fromDay: day, seen: 2 };
  const filter = filterFrom({ sektor: 'food-drink' });

  it('takes in all that are shown, once, each with its history', async () => {
    await expect(addMembers(officer(), filter, { ...input, seen: 7 })).rejects.toMatchObject({
      code: 'list-changed',
      status: 409,
    });
    expect(await addMembers(officer(), filter, input)).toBe(2);
    expect(await addMembers(officer(), filter, input)).toBe(0);
    const record = await getBusinessRecord(officer(), first);
    expect(record).toMatchObject({ assisted: true, memberships: [{ unit: 'Bidang Usaha Mikro', fromDay: day }] });
    expect(record.changes[0]).toMatchObject({ field: 'assisted', newValue: 'true' });
    expect((await countFacets(officer(), filter)).counts.find(({ facet }) => facet === 'assisted')).toMatchObject({
      value: 'yes',
      n: 2,
    });
  });

  it('refuses a day to come and who may not edit', async () => {
    await expect(addMembers(officer(), filter, { ...input, fromDay: '2999-01-01' })).rejects.toMatchObject({
      status: 422,
    });
    const treasurer = ctx({ actor: actorAs('treasurer') });
    await expect(addMembers(treasurer, filter, input)).rejects.toMatchObject({ status: 403 });
  });
});

describe('countGrowth', () => {
  it('counts at the end of each year, parted by one fact', async () => {
    const year = Number(officer().now.toISOString().slice(0, 4)) + 1;
    const lines = await countGrowth(officer(), 'sector', [year - 40, year]);
    expect(lines.find(({ value }) => value === 'food-drink')?.byYear).toEqual({ [year]: 2 });
    expect(lines.find(({ value }) => value === 'craft')?.byYear).toEqual({ [year]: 1 });
  });
});

describe('exportSingleData', () => {
  it('gives exactly what is shown, core first and at most fifteen, numbers of persons by their last four digits', async () => {
    expect(singleDataColumns.filter(({ core }) => core).length).toBeLessThanOrEqual(15);
    expect(new Set(singleDataColumns.map(({ head }) => head)).size).toBe(singleDataColumns.length);
    const { total, rows } = await exportSingleData(officer(), filterFrom({ sektor: 'food-drink' }));
    const found: SingleDataRow[] = [];
    for await (const row of rows) found.push(row);
    expect(total).toBe(2);
    const cells = inOrder(singleDataColumns).map(({ head, value }) => [
      head,
      value(found.find(({ id }) => id === first) as SingleDataRow),
    ]);
    expect(Object.fromEntries(cells)).toMatchObject({
      'Nama pengusaha': 'Pemilik Roti Satu',
      'Nomor HP': '•••• 0001',
      NIB: '1234567890123',
      'Kode wilayah (Kemendagri)': '12.75.01.1001',
      'Kode kota (BPS)': '1276',
      Binaan: 'Ya',
      Keadaan: 'Berjalan',
    });
    expect(JSON.stringify(cells)).not.toContain('81255550001');
    await expect(exportSingleData(ctx({ actor: actorAs('mentor') }), all)).rejects.toMatchObject({ status: 403 });
  });
});
