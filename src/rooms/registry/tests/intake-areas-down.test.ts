import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { areaInAddress, sectionArea, titledAreas } from '../intake/area-titles.ts';
import { checkFile } from '../intake/check-file.ts';
import { joinHeadings } from '../intake/header-rows.ts';
import { openTable } from '../intake/open-table.ts';
import { readRow } from '../intake/row-record.ts';
import { ALL_SHEETS, COMMAND_LINE_LIMITS } from '../intake/table.ts';
import { indexAreas } from '../normalise/area.ts';
import { odsOf, writeTemporary } from './make-files.ts';

const today = '2026-11-24';
const cellsOf = async (path: string, sheet?: string): Promise<[number, string[]][]> => {
  const rows: [number, string[]][] = [];
  for await (const { line, cells } of (await openTable(path, { limits: COMMAND_LINE_LIMITS, sheet })).rows())
    rows.push([line, cells]);
  return rows;
};
const text = (...lines: string[]) => writeTemporary('daftar.csv', lines.join('\n'));
async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return writeTemporary('daftar.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

describe('areas that are written once', () => {
  it('holds joined cells for each row beside them, but no amount, which is their sum', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['Kecamatan', 'Nama Pemilik', 'No HP', 'Nama Usaha', 'Omzet']);
      sheet.addRow(['Binjai Utara', 'Ratna Dewi', '081260010001', 'Warung Ratna', 1_500_000]);
      sheet.addRow([null, null, null, 'Laundry Ratna', null]);
      sheet.addRow([null, 'Joko', null, 'Bengkel Joko', 2_000_000]);
      for (const joined of ['A2:A4', 'B2:B3', 'C2:C3', 'E2:E3']) sheet.mergeCells(joined);
    });
    expect(await cellsOf(path)).toEqual([
      [2, ['Binjai Utara', 'Ratna Dewi', '081260010001', 'Warung Ratna', '1500000']],
      [3, ['Binjai Utara', 'Ratna Dewi', '081260010001', 'Laundry Ratna', '']],
      [4, ['Binjai Utara', 'Joko', '', 'Bengkel Joko', '2000000']],
    ]);
  });

  it('reads cells joined downwards in ODS', async () => {
    const cell = (inside: string, more = '') =>
      `<table:table-cell office:value-type="string"${more}><text:p>${inside}</text:p></table:table-cell>`;
    const rows = [
      `${cell('Kecamatan')}${cell('Nama Usaha')}`,
      `${cell('Binjai Kota', ' table:number-rows-spanned="2"')}${cell('Kedai Ali')}`,
      `<table:covered-table-cell/>${cell('Toko Laut')}`,
      `${cell('Binjai Barat')}${cell('Salon Ros')}`,
    ];
    const path = await writeTemporary(
      'd.ods',
      odsOf(rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')),
    );
    expect((await cellsOf(path)).map(([, [area]]) => area)).toEqual(['Binjai Kota', 'Binjai Kota', 'Binjai Barat']);
  });

  const heading = 'Kecamatan;Kelurahan;Nama Usaha';
  it('carries an area down where a list names each once, and forgets the ward when the district changes', async () => {
    const path = await text(heading, 'Utara;Damai;A1', ';;A2', ';Nangka;A3', ';;A4', 'Kota;;A5', ';;A6', 'JUMLAH;;6');
    expect((await cellsOf(path)).map(([, cells]) => cells.slice(0, 2).join('/'))).toEqual([
      'Utara/Damai',
      'Utara/Damai',
      'Utara/Nangka',
      'Utara/Nangka',
      'Kota/',
      'Kota/',
      'JUMLAH/',
    ]);
  });

  it('leaves gaps alone in a list that names its areas again and again', async () => {
    const path = await text(
      heading,
      'Utara;Damai;A1',
      'Utara;;A2',
      'Kota;Setia;A3',
      'Kota;;A4',
      'Utara;Damai;A5',
      ';;A6',
      ';;A7',
    );
    expect((await cellsOf(path)).map(([, cells]) => cells[1])).toEqual(['Damai', '', 'Setia', '', 'Damai', '', '']);
  });

  it('makes columns of what titles and sections say', async () => {
    const path = await text(
      'DATA UMKM KECAMATAN BINJAI KOTA TAHUN 2025;;',
      'No;Nama Usaha;Nama Pemilik',
      'A.;Kelurahan Satria;',
      '1;Kedai Ali;Ali',
      '2;Toko Laut;Butet',
      'Jumlah;2;',
      'B.;Kel. Setia;',
      'No;Nama Usaha;Nama Pemilik',
      '1;Salon Ros;Ros',
    );
    const found = await checkFile(path, { today });
    expect(found.columns.slice(3).map(({ name, field }) => [name, field])).toEqual([
      ['Kecamatan (dari judul)', 'district'],
      ['Kelurahan (dari judul)', 'ward'],
    ]);
    expect(found).toMatchObject({ ready: 3, faulty: [] });
    expect(found.skipped.map(({ line, reasons }) => [line, reasons[0]?.code])).toEqual([
      [3, 'row-section'],
      [6, 'row-total'],
      [7, 'row-section'],
      [8, 'row-heading'],
    ]);
    const rows = new Map(await cellsOf(path));
    expect([4, 5, 9].map((line) => rows.get(line)?.slice(3))).toEqual([
      ['BINJAI KOTA', 'Satria'],
      ['BINJAI KOTA', 'Satria'],
      ['BINJAI KOTA', 'Setia'],
    ]);
  });

  it('reads a sheet for each kecamatan as one list, each row with its sheet, lines counted on', async () => {
    const path = await workbook((book) => {
      for (const [name, ...shops] of [
        ['UTARA', 'Kedai Ali', 'Toko Laut'],
        ['KOTA', 'Salon Ros'],
      ] as const) {
        const sheet = book.addWorksheet(name);
        sheet.addRow(['Nama Usaha', 'No HP']);
        for (const shop of shops) sheet.addRow([shop, '081260010001']);
      }
      book.addWorksheet('Rekap').addRow(['Kecamatan', 'Jumlah']);
    });
    expect(await cellsOf(path, ALL_SHEETS)).toEqual([
      [2, ['Kedai Ali', '081260010001', 'UTARA']],
      [3, ['Toko Laut', '081260010001', 'UTARA']],
      [5, ['Salon Ros', '081260010001', 'KOTA']],
    ]);
    expect(await cellsOf(path)).toHaveLength(2);
  });

  test.each([
    [['II', 'KECAMATAN BINJAI KOTA', ''], 'district BINJAI KOTA'],
    [['', 'Kel. ', 'Satria'], 'ward Satria'],
    [['1', 'Kedai Kecamatan'], null],
    [['Desa Wisata Air Panas Sembahe Indah'], null],
    [['Kecamatan', 'Jumlah', '12'], null],
  ])('a section’s title: %j', (cells, expected) => {
    const found = sectionArea(cells);
    expect(found && `${found.level} ${found.name}`).toBe(expected);
  });

  test.each([
    ['DAFTAR UMKM KECAMATAN BINJAI KOTA KOTA BINJAI', ['BINJAI KOTA']],
    ['KANTOR KELURAHAN SATRIA KECAMATAN BINJAI KOTA', ['SATRIA', 'BINJAI KOTA']],
    ['REKAP PER KECAMATAN', []],
    ['UMKM PER KECAMATAN DAN KELURAHAN TAHUN 2025', []],
  ])('a title: %s', (title, names) =>
    expect(titledAreas([{ line: 1, cells: [title] }]).map(({ name }) => name)).toEqual(names),
  );

  test.each([
    ['Jl. Melati No. 1 Kel. Damai Kec. Binjai Utara', 'Damai', 'Binjai Utara'],
    ['Jl. Apel, Kelurahan Tanah Merah Lk. III', 'Tanah Merah', null],
    ['Jl. Kelinci 3', null, null],
  ])('an address: %s', (address, ward, district) => {
    expect(areaInAddress(address, 'ward')).toBe(ward);
    expect(areaInAddress(address, 'district')).toBe(district);
  });

  it('takes the area from the address only where no column says it', () => {
    const area = (code: string, name: string) => ({
      code,
      name,
      level: 'ward' as const,
      parent: '12.75.01',
      aliases: [],
    });
    const areas = indexAreas([area('12.75.01.1004', 'Damai'), area('12.75.01.1003', 'Nangka')]);
    const mapping = [
      { field: 'businessName', unit: 1 },
      { field: 'address', unit: 1 },
      { field: 'ward', unit: 1 },
    ] as const;
    const wardOf = (ward: string) =>
      readRow(['Kedai Ali', 'Jl. Apel 3 Kel. Damai', ward], [], mapping, { today, areas }).record.ward?.value?.name;
    expect([wardOf(''), wardOf('Nangka')]).toEqual(['Damai', 'Nangka']);
  });
});

describe('headings of several rows', () => {
  test.each<[string[][], string[]]>([
    [
      [
        ['No', 'Nama', '', 'Tenaga Kerja', '', 'Omzet'],
        ['', 'Usaha', 'Pemilik', 'L', 'P', ''],
      ],
      ['No', 'Nama Usaha', 'Nama Pemilik', 'Tenaga Kerja L', 'Tenaga Kerja P', 'Omzet'],
    ],
    [
      [
        ['Pemilik', '', 'Lokasi', ''],
        ['Nama', 'Kontak', 'Wilayah', ''],
        ['', 'HP', 'Kel', 'Kec'],
      ],
      ['Pemilik Nama', 'HP', 'Kel', 'Kec'],
    ],
    [
      [
        ['Keuangan (dalam juta)', '', 'Alamat', ''],
        ['Omzet', 'Aset', 'Jalan', 'Kelurahan'],
      ],
      ['Omzet (juta)', 'Aset (juta)', 'Jalan', 'Kelurahan'],
    ],
  ])('%j', (rows, names) => expect(joinHeadings(rows)).toEqual(names));
});

describe('lists under the name .xls that are none', () => {
  it('reads the table of a web page: joined cells, breaks, signs by name, tags left open', async () => {
    const page = `<html><head><meta charset="utf-8"><style>td { color: red }</style></head><body><!-- <td>no</td> -->
<table><tr><td colspan=3><b>LAPORAN</b></td></tr></table>
<table border=1><tr><th>Kecamatan</th><th>Nama Usaha</th><th>Omzet</th></tr>
<tr><td rowspan="2">Binjai&nbsp;Utara<td>Kedai Ali &amp; Anak<br>Cabang<td x:num="1500000">1.500.000
<tr><td>Toko &#76;aut</td><td></td></tr></table></body></html>`;
    const path = await writeTemporary('laporan.xls', page);
    expect(await cellsOf(path)).toEqual([
      [3, ['Binjai Utara', 'Kedai Ali & Anak\nCabang', '1500000']],
      [4, ['Binjai Utara', 'Toko Laut', '']],
    ]);
  });

  it('reads an XML spreadsheet of 2003', async () => {
    const cell = (type: string, value: string, more = '') =>
      `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="UMKM"><Table>
<Row>${cell('String', 'Kecamatan')}${cell('String', 'Nama Usaha')}${cell('String', 'Tanggal Pendataan', ' ss:Index="4"')}</Row>
<Row ss:Index="5">${cell('String', 'Binjai Kota', ' ss:MergeDown="1"')}${cell('String', 'Kedai Ali')}${cell('DateTime', '2025-03-01T00:00:00.000', ' ss:Index="4"')}</Row>
<Row>${cell('String', 'Toko Laut', ' ss:Index="2"')}</Row></Table></Worksheet></Workbook>`;
    expect(await cellsOf(await writeTemporary('lama.xls', xml))).toEqual([
      [5, ['Binjai Kota', 'Kedai Ali', '', '2025-03-01']],
      [6, ['Binjai Kota', 'Toko Laut', '', '']],
    ]);
  });

  it.each([
    ['halaman.html', '<html><body><p>Selamat datang di situs kami</p></body></html>', 'file-not-table'],
    [
      'formulir.csv',
      Array.from({ length: 4 }, (_, n) => `Nama Usaha;Kedai ${n}\nPemilik;Ali\nNo HP;0812`).join('\n'),
      'file-form',
    ],
    ['jarak.txt', 'No  Nama Usaha    Pemilik\n1   Kedai Ali     Ali\n2   Toko Laut     Butet\n', 'file-not-table'],
  ])('%s is answered with a sentence', async (name, content, code) => {
    await expect(checkFile(await writeTemporary(name, content), { today })).rejects.toMatchObject({ code });
  });
});

it('reads a list as it is written in a message', async () => {
  const path = await text(
    'Assalamualaikum, ini peserta besok:',
    '1. Kedai Ali - Ali - 081260010001',
    '2. Toko Laut - Butet - 081260010002',
    '3. Warung Siti - Siti - 081260010003',
  );
  const found = await checkFile(path, { today });
  expect(found).toMatchObject({ rows: 3, ready: 3, headingLine: null });
  expect(found.columns.map(({ field }) => field)).toEqual(['businessName', 'ownerName', 'phone']);
});
