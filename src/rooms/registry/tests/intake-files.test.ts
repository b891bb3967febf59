import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { checkFile } from '../intake/check-file.ts';
import { openTable } from '../intake/open-table.ts';
import { COMMAND_LINE_LIMITS, type TableRow } from '../intake/table.ts';
import { odsOf, writeTemporary, zipOf } from './make-files.ts';

const today = '2026-11-24';
const limits = COMMAND_LINE_LIMITS;
async function rowsOf(path: string, sheet?: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of (await openTable(path, { limits, sheet })).rows()) rows.push(row);
  return rows;
}
async function workbookFile(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return writeTemporary('daftar.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

describe('delimited text', () => {
  const table = 'Nama Usaha;Kelurahan\nWarung Bu Ali;Setia\nKedai Kopi "Enak";Tangsi\n';
  test.each([
    ['comma', table.replaceAll(';', ','), ','],
    ['semicolon', table, ';'],
    ['tab', table.replaceAll(';', '\t'), '\t'],
    ['bar', table.replaceAll(';', '|'), '|'],
    ['line ends of Windows', table.replaceAll('\n', '\r\n'), ';'],
  ])('%s', async (_, text, delimiter) => {
    const opened = await openTable(await writeTemporary('a.csv', text), { limits });
    expect(opened).toMatchObject({ format: 'csv', delimiter, header: { line: 1, names: ['Nama Usaha', 'Kelurahan'] } });
    expect(await rowsOf(await writeTemporary('a.csv', text))).toMatchObject([
      { line: 2, cells: ['Warung Bu Ali', 'Setia'] },
      { line: 3, cells: ['Kedai Kopi "Enak"', 'Tangsi'] },
    ]);
  });
  test.each([
    ['utf-8', Buffer.from('Nama Usaha;Kota\nCafé Négara;Binjai\n')],
    ['utf-8', Buffer.from('\uFEFFNama Usaha;Kota\nCafé Négara;Binjai\n')],
    ['windows-1252', Buffer.from('Nama Usaha;Kota\nCafé Négara;Binjai\n', 'latin1')],
    ['utf-16le', Buffer.from('\uFEFFNama Usaha;Kota\nCafé Négara;Binjai\n', 'utf16le')],
    ['utf-16le', Buffer.from('Nama Usaha;Kota\nCafé Négara;Binjai\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFNama Usaha;Kota\nCafé Négara;Binjai\n', 'utf16le').swap16()],
  ])('%s', async (encoding, bytes) => {
    const path = await writeTemporary('a.csv', bytes);
    expect(await openTable(path, { limits })).toMatchObject({ encoding, header: { names: ['Nama Usaha', 'Kota'] } });
    expect((await rowsOf(path))[0]?.cells).toEqual(['Café Négara', 'Binjai']);
  });
  it('finds a Windows-1252 sign far behind the beginning', async () => {
    const text = `Nama Usaha;Kota\n${'Warung Biasa;Binjai\n'.repeat(9000)}Café;Binjai\n`;
    expect((await rowsOf(await writeTemporary('a.csv', Buffer.from(text, 'latin1')))).at(-1)).toMatchObject({
      line: 9002,
      cells: ['Café', 'Binjai'],
    });
  });
  it('counts lines as the file does: blank lines, line breaks in quotes', async () => {
    const path = await writeTemporary('a.csv', 'nama usaha,kegiatan\n\nA,"satu\ndua"\n,\nB,tiga\n\n\nC,empat\n');
    expect((await rowsOf(path)).map((row) => [row.line, row.cells[0]])).toEqual([
      [3, 'A'],
      [6, 'B'],
      [9, 'C'],
    ]);
  });
  it('says which rows have the wrong number of cells, and forgives empty ones at the end', async () => {
    const path = await writeTemporary(
      'a.csv',
      'nama usaha,alamat,telepon\nA,Jl. Satu,0812\nB,Jl. Dua, No. 2,0813\nC,Jl. Tiga\nD,Jl. Empat,0814,,\n',
    );
    const faults = (await rowsOf(path)).map((row) => [row.line, row.fault?.params]);
    expect(faults).toEqual([
      [2, undefined],
      [3, { expected: 3, found: 4 }],
      [4, { expected: 3, found: 2 }],
      [5, undefined],
    ]);
  });
  it('reads a list without heading, and one under titles', async () => {
    const bare = await openTable(
      await writeTemporary(
        'a.csv',
        'Warung Bu Ali,1275014107900001,081234567890\nToko Maju,1275020107900001,081234567891\n',
      ),
      { limits },
    );
    expect(bare.header).toMatchObject({ line: null, lastLine: 0, names: ['', '', ''] });
    const titled = await openTable(
      await writeTemporary(
        'a.csv',
        'DATA UMKM KOTA BINJAI;;\nTAHUN 2026;;\n;;\nNo;Nama Usaha;Alamat\n1;Warung Bu Ali;Jl. Satu\n2;Toko Maju;Jl. Dua\n',
      ),
      { limits },
    );
    expect(titled.header).toMatchObject({ line: 4, names: ['No', 'Nama Usaha', 'Alamat'] });
  });
});

describe('workbooks', () => {
  it('reads titles, joined and double headings, texts, numbers, days, formulas, rich text', async () => {
    const path = await workbookFile((book) => {
      book.addWorksheet('Catatan').addRow(['bukan data']);
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['DATA UMKM KOTA BINJAI']);
      sheet.mergeCells('A1:G1');
      sheet.addRow([]);
      sheet.addRow(['No', 'Nama Usaha', 'NIK', 'Alamat', null, 'Tanggal Lahir', 'Omzet']);
      sheet.addRow([null, null, null, 'Kelurahan', 'Kecamatan', null, null]);
      sheet.mergeCells('D3:E3');
      sheet.addRow([1, 2, 3, 4, 5, 6, 7]);
      sheet.addRow([
        1,
        { richText: [{ text: 'Warung ' }, { text: 'Bu Ali', font: { bold: true } }] },
        '1275014107900001',
        'Setia',
        'Binjai Kota',
        new Date(Date.UTC(1990, 6, 1)),
        { formula: '1000000*2', result: 2_000_000 },
      ]);
      sheet.addRow([]);
      const row = sheet.addRow([2, "'Toko Maju", 1275014107900000, 'Tangsi', 'Binjai Kota', '1 Juli 1990', 1250000.5]);
      row.getCell(6).numFmt = '@';
      sheet.addRow(['Jumlah', null, null, null, null, null, 3_250_000]);
    });
    const table = await openTable(path, { limits });
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Data', sheets: ['Catatan', 'Data'] });
    expect(table.header).toMatchObject({
      line: 3,
      lastLine: 5,
      names: ['No', 'Nama Usaha', 'NIK', 'Kelurahan', 'Kecamatan', 'Tanggal Lahir', 'Omzet'],
    });
    const rows = await rowsOf(path);
    expect(rows[0]).toEqual({
      line: 6,
      cells: ['1', 'Warung Bu Ali', '1275014107900001', 'Setia', 'Binjai Kota', '1990-07-01', '2000000'],
    });
    expect(rows[1]).toMatchObject({
      line: 8,
      cells: ['2', "'Toko Maju", '1275014107900000', 'Tangsi', 'Binjai Kota', '1 Juli 1990', '1250000.5'],
      lossy: [2],
    });
    const check = await checkFile(path, { today });
    expect(check).toMatchObject({
      rows: 3,
      ready: 2,
      skipped: [{ line: 9, reasons: [{ code: 'row-total' }] }],
      warnings: { 'nik-digit-lost': 1 },
    });
  });
  it('fills digits up to the width a format of zeros shows', async () => {
    const path = await workbookFile((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['Nama Usaha', 'NIB']);
      sheet.addRow(['Warung Bu Ali', 220_101_012_345]).getCell(2).numFmt = '0000000000000';
    });
    expect((await rowsOf(path))[0]?.cells).toEqual(['Warung Bu Ali', '0220101012345']);
  });
  it('reads the sheet asked for and refuses one that is not there', async () => {
    const path = await workbookFile((book) => {
      book.addWorksheet('Satu').addRows([
        ['Nama Usaha', 'Alamat'],
        ['A', 'Jl. A'],
      ]);
      book.addWorksheet('Dua').addRows([
        ['Nama Usaha', 'Alamat'],
        ['B', 'Jl. B'],
      ]);
    });
    expect((await rowsOf(path, 'Dua'))[0]?.cells).toEqual(['B', 'Jl. B']);
    await expect(openTable(path, { limits, sheet: 'Tiga' })).rejects.toMatchObject({ code: 'file-no-such-sheet' });
  });
  it('reads ODS with repeated cells and rows, days and numbers', async () => {
    const text = (value: string) => `<table:table-cell><text:p>${value}</text:p></table:table-cell>`;
    const path = await writeTemporary(
      'a.ods',
      odsOf(
        `<table:table-row>${text('Nama Usaha')}${text('Lahir')}${text('Omzet')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>` +
          '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>' +
          `<table:table-row>${text('Warung &amp; Kedai')}<table:table-cell office:value-type="date" office:date-value="1990-07-01"><text:p>1 Juli</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1250000"><text:p>1,25 jt</text:p></table:table-cell></table:table-row>` +
          '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>',
      ),
    );
    expect(await rowsOf(path)).toEqual([{ line: 5, cells: ['Warung & Kedai', '1990-07-01', '1250000'] }]);
  });
});

describe('files that cannot be read', () => {
  const ole = (inside: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000), Buffer.from(inside, 'utf16le')]);
  test.each<[string, string, string | Buffer]>([
    ['empty', 'file-empty', ''],
    ['heading only', 'file-no-rows', 'Nama Usaha,Alamat\n'],
    ['blank lines only', 'file-no-rows', '\n\n ,\n'],
    ['locked workbook', 'file-locked', ole('EncryptedPackage')],
    ['old workbook', 'file-old-excel', ole('Workbook')],
    ['encrypted zip', 'file-locked', zipOf({ 'xl/workbook.xml': '<workbook/>' }, { encryptedFlag: true })],
    ['picture', 'file-not-table', Buffer.concat([Buffer.from('ffd8ffe000104a464946000101', 'hex'), Buffer.alloc(500)])],
    ['PDF', 'file-not-table', '%PDF-1.7\n1 0 obj\n'],
    ['web page', 'file-not-table', '<html><table><tr><td>Nama</td></tr></table></html>'],
    ['document', 'file-not-table', zipOf({ 'word/document.xml': '<w/>' })],
    ['prose', 'file-not-table', 'Yth. Bapak Kepala Dinas\nDengan hormat kami sampaikan\n'],
    ['bytes', 'file-not-table', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))],
    ['bomb', 'file-swells', zipOf({ 'xl/workbook.xml': Buffer.alloc(30_000_000) })],
    ['broken XML', 'file-damaged', zipOf({ 'xl/workbook.xml': '<workbook><sheets>' })],
    [
      'document type with entities',
      'file-damaged',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      }),
    ],
    ['quote never closed', 'file-open-quote', `nama usaha,alamat\nA,"Jl. Satu\n${'B,Jl. Dua\n'.repeat(50)}`],
  ])('%s is refused as %s', async (_, code, content) => {
    const path = await writeTemporary('daftar.xlsx', content);
    await expect(checkFile(path, { today })).rejects.toMatchObject({ code });
  });
  it('a workbook cut off anywhere is damaged', async () => {
    const whole = zipOf({ 'xl/workbook.xml': `<workbook>${'<a/>'.repeat(2000)}</workbook>`, 'xl/b.xml': '<b/>' });
    for (const share of [0.2, 0.6, 0.95]) {
      const path = await writeTemporary('a.xlsx', whole.subarray(0, Math.floor(whole.length * share)));
      await expect(checkFile(path, { today })).rejects.toMatchObject({ code: 'file-damaged' });
    }
  });
  it('keeps to the limits of size and rows', async () => {
    const path = await writeTemporary('a.csv', `nama usaha,alamat\n${'A,Jl. Satu\n'.repeat(20)}`);
    await expect(checkFile(path, { today, limits: { ...limits, maxBytes: 100 } })).rejects.toMatchObject({
      code: 'file-too-big',
    });
    await expect(checkFile(path, { today, limits: { ...limits, maxRows: 10 } })).rejects.toMatchObject({
      code: 'file-too-many-rows',
    });
  });
});
