import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import binjai from '../../../../db/reference/areas-binjai.json' with { type: 'json' };
import { checkFile } from '../intake/check-file.ts';
import { type CheckedRow, checkRows } from '../intake/check-rows.ts';
import { guessColumns } from '../intake/columns.ts';
import type { Field } from '../intake/fields.ts';
import type { TableRow } from '../intake/table.ts';
import { type Area, indexAreas } from '../normalise/area.ts';
import { writeTemporary } from './make-files.ts';

const today = '2026-11-24';
const areas = indexAreas(binjai.areas.map((area) => ({ ...area, level: area.level as Area['level'] })));
const fieldsOf = (names: string[], rows: string[][] = []) =>
  guessColumns(
    names,
    rows.map((cells) => ({ cells })),
    areas,
  ).map((column) => column.field);

async function judge(names: string[], mapping: (Field | null)[], rows: string[][]): Promise<CheckedRow[]> {
  async function* source(): AsyncGenerator<TableRow> {
    for (const [at, cells] of rows.entries()) yield { line: at + 2, cells };
  }
  const judged: CheckedRow[] = [];
  for await (const row of checkRows(source(), {
    names,
    mapping: mapping.map((field) => ({ field, unit: 1 })),
    context: { today, areas },
  }))
    judged.push(row);
  return judged;
}

describe('columns', () => {
  test.each<[string, Field]>([
    ['Nama UMKM', 'businessName'],
    ['NAMA PEMILIK USAHA', 'ownerName'],
    ['No. KTP / NIK', 'nik'],
    ['Nomor Induk Berusaha (NIB)', 'nib'],
    ['jumlash_tenaga_kerja', 'workers'],
    ['Omset per-Tahun (Rp)', 'annualSales'],
    ['Omzet/bulan', 'monthlySales'],
    ['Alamt Usaha', 'address'],
    ['No. HP/WA', 'phone'],
    ['Desa/Kelurahan', 'ward'],
    ['Kec.', 'district'],
    ['Jenis Kelamin (L/P)', 'sex'],
    ['Tgl. Lahir', 'birthDate'],
    ['annualSales', 'annualSales'],
    ['Business Name', 'businessName'],
    ['Tahun Berdiri', 'startYear'],
    ['No.', 'rowNumber'],
  ])('the heading "%s" is %s', (heading, field) => expect(fieldsOf([heading])).toEqual([field]));

  it('knows columns without a telling heading by their values', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [
      `Warung Bu ${'ABCDEFGHIJKLMNOPQRST'[at]}ni`,
      `127501410790${String(at + 1).padStart(4, '0')}`,
      `0812345678${at + 10}`,
      'Rambung Dalam',
      `3.60${at + 10}`,
      `98.48${at + 10}`,
    ]);
    expect(fieldsOf(['', '', '', '', '', ''], rows)).toEqual([
      'businessName',
      'nik',
      'phone',
      'ward',
      'latitude',
      'longitude',
    ]);
  });
  it('does not believe a heading whose values say otherwise', () => {
    expect(
      fieldsOf(
        ['Nama Usaha', 'NIB'],
        Array.from({ length: 10 }, () => ['Warung', 'sudah lengkap']),
      ),
    ).toEqual(['businessName', null]);
  });
  it('gives "Nama" to the owner only beside a business name or where the list is about persons', () => {
    expect(fieldsOf(['Nama', 'Nama Usaha'])).toEqual(['ownerName', 'businessName']);
    expect(fieldsOf(['Nama', 'NIK'])).toEqual(['ownerName', 'nik']);
    expect(fieldsOf(['Nama', 'Kategori'])).toEqual(['businessName', 'sector']);
  });
  it('reads units from headings and doubts amounts too small for rupiah', () => {
    const [declared, doubted] = guessColumns(
      ['Omzet (juta)', 'Total Aset'],
      [
        ['1', '205'],
        ['2', '210'],
        ['3', '115'],
      ].map((cells) => ({ cells })),
    );
    expect(declared).toMatchObject({ unit: 1_000_000, unitUnclear: false });
    expect(doubted).toMatchObject({ field: 'assets', unit: 1, unitUnclear: true, samples: ['205', '210', '115'] });
  });
});

describe('rows', () => {
  it('keeps a business with wrong or missing identifiers, and says so', async () => {
    const [row] = await judge(
      ['Nama', 'NIK', 'NIB', 'HP'],
      ['businessName', 'nik', 'nib', 'phone'],
      [['Warung Bu Ali', '12750141', 'belum', '08123']],
    );
    expect(row).toMatchObject({
      verdict: 'ready',
      record: { nik: { raw: '12750141', value: null }, nib: { state: 'absent' } },
    });
    expect(row?.reasons.map((reason) => [reason.field, reason.code])).toEqual([
      ['nik', 'nik-length'],
      ['phone', 'phone-short'],
    ]);
  });
  it('asks for a choice where a ward name fits several, unless the district decides', async () => {
    const rows = await judge(
      ['Nama', 'Kelurahan', 'Kecamatan'],
      ['businessName', 'ward', 'district'],
      [
        ['A', 'Rambung', ''],
        ['B', 'Jati', 'Binjai Utara'],
        ['C', 'Djati Negara', 'Binjai Utara'],
      ],
    );
    expect(rows.map((row) => [row.verdict, row.reasons[0]?.code])).toEqual([
      ['faulty', 'area-ambiguous'],
      ['faulty', 'area-ambiguous'],
      ['ready', undefined],
    ]);
    expect(rows[2]?.record.ward?.value?.code).toBe('12.75.01.1002');
  });
  it('refuses only rows by which nothing can be found again; skips sums and repeated headings', async () => {
    const rows = await judge(
      ['Nama', 'Pemilik', 'Alamat', 'HP'],
      ['businessName', 'ownerName', 'address', 'phone'],
      [
        ['-', 'Tidak Ada', 'Jl. Satu', ''],
        ['', '', 'Jl. Satu', '081234567890'],
        ['', 'Bu Ali', '', ''],
        ['Jumlah', '', '3', ''],
        ['Nama', 'Pemilik', 'Alamat', 'HP'],
        ['Jumlah Rasa Kedai', 'Bu Ali', '', ''],
      ],
    );
    expect(rows.map((row) => row.verdict)).toEqual(['faulty', 'ready', 'ready', 'skipped', 'skipped', 'ready']);
    expect(rows[1]?.reasons).toEqual([{ code: 'row-without-name', params: {} }]);
  });
  it('moves contacts out of columns many may read', async () => {
    const [row] = await judge(
      ['Nama', 'Kegiatan'],
      ['businessName', 'product'],
      [['Warung Bu Ali', 'Kue basah, WA 0812-3456-7890, ali@example.com']],
    );
    expect(row?.record).toMatchObject({
      product: { value: 'Kue basah' },
      phone: { value: { e164: '+6281234567890' } },
      email: { value: 'ali@example.com' },
    });
    expect(row?.reasons).toEqual([{ field: 'product', code: 'contact-moved', params: { from: 'product' } }]);
  });
  it('notices that an earlier row says the same', async () => {
    const rows = await judge(
      ['Nama', 'HP'],
      ['businessName', 'phone'],
      [
        ['Toko Soeka Maju', '0812-3456-7890'],
        ['TOKO SUKA MAJU', '+6281234567890'],
        ['Toko Lain', '081234567890'],
      ],
    );
    expect(rows.map((row) => row.verdict)).toEqual(['ready', 'maybe-same', 'ready']);
    expect(rows[1]?.reasons[0]).toEqual({ code: 'same-as-line', params: { line: 2 } });
  });
  it('keeps script tags, emoji and direction marks from doing harm: text stays text', async () => {
    const [row] = await judge(['Nama'], ['businessName'], [['<script>alert(1)</script> \u202e🍜 Bakso']]);
    expect(row?.record.businessName).toMatchObject({
      raw: '<script>alert(1)</script> \u202e🍜 Bakso',
      value: '<script>alert(1)</script> 🍜 Bakso',
    });
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/umkm/', import.meta.url));
describe.skipIf(!existsSync(shared))('real lists', () => {
  it('Surakarta loads without losing a row', async () => {
    const check = await checkFile(`${shared}surakarta-umkm.csv`, { today });
    expect(check).toMatchObject({
      delimiter: ';',
      rows: 11_158,
      ready: 11_158,
      faulty: [],
      skipped: [],
      warnings: { 'contact-moved': 205, 'row-without-name': 1 },
    });
    expect(check.columns.map((column) => column.field)).toEqual([
      'businessName',
      'product',
      'district',
      'city',
      'sector',
      'latitude',
      'longitude',
    ]);
  });
  it('Malawele has exactly two bad rows', async () => {
    const check = await checkFile(`${shared}malawele-umkm.csv`, { today });
    expect(check).toMatchObject({ rows: 265, ready: 263 });
    expect(check.faulty).toEqual([
      { line: 53, reasons: [{ code: 'row-cells', params: { expected: 5, found: 4 } }] },
      { line: 163, reasons: [{ code: 'row-cells', params: { expected: 5, found: 7 } }] },
    ]);
  });
  it('the list of Bank Indonesia loads, and its amounts are doubted', async () => {
    const check = await checkFile(`${shared}bi-umkm-jawa.csv`, { today });
    expect(check).toMatchObject({ rows: 200, ready: 200, faulty: [] });
    expect(check.columns.map((column) => [column.field, column.unitUnclear])).toEqual([
      ['businessName', false],
      ['product', false],
      ['assets', true],
      ['annualSales', true],
      ['workers', false],
      ['recordedOn', false],
      ['address', false],
    ]);
  });
});

it('a file of the office in Windows-1252 with semicolons comes through whole', async () => {
  const path = await writeTemporary(
    'a.csv',
    Buffer.from('No;Nama Usaha;Kelurahan;No HP\n1;Café Sétia;Setia;0812-3456-7890\n2;Toko;Rambung;0813\n', 'latin1'),
  );
  const check = await checkFile(path, { today, areas });
  expect(check).toMatchObject({ encoding: 'windows-1252', rows: 2, ready: 1, faulty: [{ line: 3 }] });
});
