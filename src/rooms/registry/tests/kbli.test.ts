import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { findKbli } from '../kbli/kbli.reads.ts';
import { stemOf } from '../kbli/search-kbli.rules.ts';
import { loadAreas } from '../load-areas.ts';
import { noteKbli } from '../note-kbli.ts';
import { getBusinessRecord } from '../record.reads.ts';

const { ctx } = await testDatabase();
const officer = () => ctx({ actor: actorAs('programme') });

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('system') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
});

describe('findKbli', () => {
  test.each([
    ['keripik', '10794', '10794'],
    ['kripik pisang', '10794', '10794'],
    ['jahit', '14120', '14120'],
    ['penjahit baju', '14120', '14120'],
    ['laundry', '96200', '96100'],
    ['bengkel motor', '45407', '95320'],
    ['10794', '10794', '10794'],
  ])('%s: %s in 2020, %s in 2025', async (question, in2020, in2025) => {
    const found = await findKbli(officer(), question);
    const of = (edition: string) => found.filter((one) => one.edition === edition).map(({ code }) => code);
    expect(of('2020').slice(0, 5)).toContain(in2020);
    expect(of('2025').slice(0, 5)).toContain(in2025);
  });

  it('finds nothing for nothing, and stems words alike however they are built', async () => {
    expect(await findKbli(officer(), ' ')).toEqual([]);
    expect(await findKbli(officer(), 'zzzz qqqq')).toEqual([]);
    expect(['penjahitan', 'menjahit', 'jahit', 'jahitan'].map(stemOf)).toEqual(['jahit', 'jahit', 'jahit', 'jahit']);
  });
});

describe('noteKbli', () => {
  it('keeps both editions beside each other and turns neither into the other', async () => {
    const id = await addBusiness(officer(), {
      name: 'Keripik Sanjai',
      ownerName: 'Yusnidar',
      phone: '+6281233330001',
      nik: null,
      nib: null,
      product: 'keripik',
      sector: 'processed-food',
      area: '12.75.01.1001',
      address: '',
      sinceYear: null,
      workers: null,
      annualSales: null,
      sex: 'female',
      disability: false,
      sure: true,
    });
    await noteKbli(officer(), id, { edition: '2020', code: '10794', asOf: '2026-01-01' });
    await noteKbli(officer(), id, { edition: '2025', code: '10794', asOf: '2026-01-02' });
    const record = await getBusinessRecord(officer(), id);
    expect(record.identifiers.map(({ kind, value, edition }) => [kind, value, edition])).toEqual([
      ['kbli', '10794', '2020'],
      ['kbli', '10794', '2025'],
    ]);
    const unknown = noteKbli(officer(), id, { edition: '2025', code: '99999', asOf: '2026-01-02' });
    await expect(unknown).rejects.toMatchObject({ code: 'kbli-unknown', status: 422 });
    const treasurer = noteKbli(ctx({ actor: actorAs('treasurer') }), id, {
      edition: '2025',
      code: '10794',
      asOf: '2026-01-02',
    });
    await expect(treasurer).rejects.toMatchObject({ status: 403 });
  });
});
