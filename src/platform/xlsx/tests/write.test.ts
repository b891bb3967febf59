import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { type Column, tableOf } from '#platform/xlsx/table.ts';
import { writeCsv } from '#platform/xlsx/write-csv.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';

interface Person {
  id: string;
  phone: string;
  name: string;
  since: string | null;
  turnover: number;
  share: number;
  seen: Date;
}

const marni: Person = {
  id: '0012750417900001',
  phone: '+6281275001275',
  name: 'Marni Br. Sitepu',
  since: '2026-09-12',
  turnover: 1_250_000,
  share: 82.5,
  seen: new Date('2026-11-24T18:05:00Z'),
};
const columns: Column<Person>[] = [
  { head: 'NIK', value: (row) => row.id },
  { head: 'Telepon', value: (row) => row.phone },
  { head: 'Nama', value: (row) => row.name, width: 30 },
  { head: 'Sejak', kind: 'day', value: (row) => row.since },
  { head: 'Omzet', kind: 'rupiah', value: (row) => row.turnover },
  { head: 'Hadir', kind: 'percent', value: (row) => row.share },
  { head: 'Terakhir', kind: 'instant', value: (row) => row.seen },
];

const madeAt = new Date('2026-11-24T03:00:00Z');

async function open(rows: Iterable<Person> | AsyncIterable<Person>, names = ['Peserta']) {
  const tables = names.map((name) => tableOf({ name, columns, rows }));
  const file = await buffer(writeXlsx({ title: 'Daftar peserta', madeAt, tables }));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file as unknown as exceljs.Buffer);
  return workbook;
}

test('ids and phones stay text, numbers and days can be calculated with', async () => {
  const sheet = (await open([marni])).getWorksheet('Peserta');
  const cell = (address: string) => sheet?.getCell(address);
  expect(cell('A2')?.value).toBe('0012750417900001');
  expect(cell('A2')?.numFmt).toBe('@');
  expect(cell('B2')?.value).toBe('+6281275001275');
  expect(cell('D2')?.value).toEqual(new Date('2026-09-12T00:00:00Z'));
  expect(cell('E2')?.value).toBe(1_250_000);
  expect(cell('E2')?.numFmt).toBe('"Rp"#,##0');
  expect(cell('G2')?.value).toEqual(new Date('2026-11-25T01:05:00Z'));
});

test('the head is bold, frozen, filtered and repeated in print; widths are set', async () => {
  const sheet = (await open([marni])).getWorksheet('Peserta');
  expect(sheet?.getCell('A1').font.bold).toBe(true);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBe('A1:G1');
  expect(sheet?.pageSetup.printTitlesRow).toBe('1:1');
  expect(sheet?.getColumn(3).width).toBe(30);
});

test('hostile text neither breaks the file nor becomes a formula', async () => {
  const names = [
    '=HYPERLINK("http://x")',
    'a\u0000b\u000Bc\uFFFF',
    '\uD83D',
    '<b>&</b>',
    '😀 مرحبا',
    'x'.repeat(40_000),
  ];
  const sheet = (await open(names.map((name) => ({ ...marni, name })))).getWorksheet('Peserta');
  const read = names.map((_, index) => sheet?.getCell(index + 2, 3).value);
  expect(read.slice(0, 5)).toEqual(['=HYPERLINK("http://x")', 'abc', '\uFFFD', '<b>&</b>', '😀 مرحبا']);
  expect(read[5]).toHaveLength(32_767);
});

test('sheets get names that Excel takes, never twice the same', async () => {
  const workbook = await open(
    [marni],
    ['Peserta: angkatan 3/4', 'peserta  angkatan 3 4', '', 'y'.repeat(60), 'y'.repeat(61)],
  );
  const names = workbook.worksheets.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

test('rows may come from a slow source, and its failure ends the stream', async () => {
  async function* slow() {
    yield marni;
    throw new Error('the cursor broke');
  }
  await expect(
    buffer(writeXlsx({ title: 'x', madeAt, tables: [tableOf({ name: 'x', columns, rows: slow() })] })),
  ).rejects.toThrow('the cursor broke');
  await expect(buffer(writeCsv(tableOf({ name: 'x', columns, rows: slow() })))).rejects.toThrow('the cursor broke');
});

test('CSV keeps every text exactly but guards formulas', async () => {
  const rows = ['=1+1', '@cmd', '-Siti', 'Rumah "Marni", Binjai\nUtara', '-5', '+62812'].map((name) => ({
    ...marni,
    name,
  }));
  const text = String(await buffer(writeCsv(tableOf({ name: 'x', columns, rows }))));
  expect(text.startsWith('\uFEFFNIK,Telepon')).toBe(true);
  const records: string[][] = parse(text, { bom: true });
  expect(records.slice(1).map((record) => record[2])).toEqual([
    "'=1+1",
    "'@cmd",
    "'-Siti",
    'Rumah "Marni", Binjai\nUtara',
    '-5',
    '+62812',
  ]);
  expect(records[1]).toEqual([
    '0012750417900001',
    '+6281275001275',
    "'=1+1",
    '2026-09-12',
    '1250000',
    '82.5',
    '2026-11-24T18:05:00.000Z',
  ]);
});
