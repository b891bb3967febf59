import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeCsv } from '#platform/xlsx/write-csv.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { chooseSheet } from '../choose-sheet.ts';
import { importList } from '../import-list.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { reasonSentence } from '../imports/reason-words.ts';
import { countViews, findRow, listRows } from '../imports/rows.reads.ts';
import { COMMAND_LINE_LIMITS } from '../intake/table.ts';
import { receiveList } from '../receive-list.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { replaceRows } from '../replace-rows.ts';
import { sampleColumns } from '../sample-columns.ts';
import { seeImport } from '../see-import.ts';
import { checkedList, importScene, listOf, type Scene, writtenList } from './make-imports.ts';

const database = await testDatabase();
let scene: Scene;
beforeAll(async () => {
  scene = await importScene(database);
});

async function workbook(sheets: Record<string, string[][]>): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('lists as offices send them', () => {
  const text = 'Nama Usaha;Kelurahan;Alamat\nCafé Négara;Setia;Jl. Satu\n';
  test.each([
    ['semicolons and a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
  ])('%s', async (name, content) => {
    const batch = await checkedList(
      scene,
      Buffer.concat([
        content,
        Buffer.from(
          `Kios ${name};Setia;Jl. Dua`.replaceAll(';', name === 'tabs' ? '\t' : name === 'commas' ? ',' : ';'),
        ),
      ]),
    );
    expect(batch.names).toEqual(['Nama Usaha', 'Kelurahan', 'Alamat']);
    const row = await findRow(scene.by(), batch.id, 2);
    expect(row?.content.facts).toMatchObject({ name: 'Café Négara', area: '12.75.02.1003' });
  });

  it('a workbook: the sheet with the list is found, another can be chosen', async () => {
    const content = await workbook({
      Data: [
        ['Nama Usaha', 'Kelurahan', 'HP'],
        ['Kios Data', 'Setia', '0812 6070 0001'],
      ],
      Lama: [
        ['Nama Usaha', 'Pemilik'],
        ['Kios Lama', 'Ani'],
        ['Kios Tua', 'Ida'],
      ],
    });
    const id = await receiveList(scene.by(), { name: 'C:\\Kantor\\daftar\u202Excod.xlsx', content });
    expect(await getBatch(scene.by(), id)).toMatchObject({
      fileName: 'daftarxcod.xlsx',
      sheet: 'Data',
      sheets: ['Data', 'Lama'],
      rows: 1,
    });
    expect((await sampleColumns(scene.by(), id)).map(({ values }) => values)).toEqual([
      ['Kios Data'],
      ['Setia'],
      ['••••0001 (14)'],
    ]);
    await chooseSheet(scene.by(), id, 'Lama');
    expect(await getBatch(scene.by(), id)).toMatchObject({
      state: 'columns',
      sheet: 'Lama',
      rows: 2,
      names: ['Nama Usaha', 'Pemilik'],
    });
    await expect(chooseSheet(scene.by(), id, 'Tidak ada')).rejects.toMatchObject({ code: 'file-no-such-sheet' });
  });

  it('the result is seen by who sent it', async () => {
    const batch = await writtenList(scene, listOf('Nama Usaha;Kelurahan', 'Kios Dilihat;Setia'));
    await seeImport(database.ctx({ actor: actorAs('administrator') }), batch.id);
    expect((await getBatch(scene.by(), batch.id)).seenAt).toBeNull();
    await seeImport(scene.by(), batch.id);
    expect((await getBatch(scene.by(), batch.id)).seenAt).not.toBeNull();
  });

  it('faulty rows come back by their line and headings, whatever the order of columns', async () => {
    const batch = await checkedList(scene, listOf('Nama Usaha;Kelurahan', 'Kios Balik;Rambung', 'Kios Tetap;Setia'));
    const back = listOf(
      'Baris;Alasan;Kelurahan;Nama Usaha',
      '2;apa saja;Rambung Timur;Kios Balik Betul',
      '3;;Setia;Kios Tetap',
      'x;;;',
    );
    expect(await replaceRows(scene.by(), batch.id, back)).toBe(1);
    const row = await findRow(scene.by(), batch.id, 2);
    expect(row).toMatchObject({ verdict: 'ready', edited: true, name: 'Kios Balik Betul' });
  });
});

describe('a list from the command line', () => {
  it('is written in one go; faulty rows are named, and the same file again changes nothing', async () => {
    const content = listOf(
      'Nama Usaha;Pemilik;Kelurahan',
      'Kios Baris Satu;Ani;Setia',
      'Kios Baris Dua;Ida;Rambung',
      'Jumlah;;',
    );
    const options = { name: 'baris.csv', content, limits: COMMAND_LINE_LIMITS, doubles: 'new' } as const;
    const told: string[] = [];
    const result = await importList(scene.system(), { ...options, progress: (part, n) => told.push(`${part} ${n}`) });
    expect(result).toMatchObject({ rows: 3, written: 1, updated: 0, skipped: 1, faulty: [{ line: 3 }] });
    expect(result.faulty.flatMap((row) => row.reasons.map(reasonSentence))).toEqual([
      '“Rambung” ada di 3 tempat, pilih satu',
    ]);
    expect(told).toEqual(['check 3', 'write 1']);
    expect(await getBatch(scene.by(), result.batch)).toMatchObject({ state: 'done', source: 'baris.csv' });
    const again = await importList(scene.system(), options);
    expect(again).toMatchObject({ rows: 3, written: 0, updated: 0, skipped: 2 });
  });
});

describe('cells that want to do harm', () => {
  it('are kept as texts: formulas, tags, marks that turn text, faces, and what is far too long', async () => {
    const hostile = [
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
      'Kios \u202Etxt.exe',
      'Kedai 🍜👩‍🍳',
      "Robert'); DROP TABLE x;--",
    ];
    const batch = await writtenList(
      scene,
      listOf(
        'Nama Usaha,Kelurahan,Catatan',
        ...hostile.map((name, n) => `"${name.replaceAll('"', '""')}",Setia,+62${n}`),
      ),
    );
    expect(batch).toMatchObject({ rows: hostile.length });
    const names = await Promise.all(
      hostile.map(
        async (_, n) =>
          (await getBusinessRecord(scene.by(), (await findRow(scene.by(), batch.id, n + 2))?.businessId ?? '')).name,
      ),
    );
    expect(names).toEqual([
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
      'Kios txt.exe',
      'Kedai 🍜👩🍳',
      "Robert'); DROP TABLE x;--",
    ]);
    const csv = writeCsv(
      tableOf({ name: 'x', columns: [{ head: 'Nama', value: (row: string | null) => row }], rows: names }),
    );
    let written = '';
    for await (const part of csv) written += String(part);
    expect(written).toContain("'=HYPERLINK");
  });

  it('a cell of megabytes is a fault of its row and no more', async () => {
    const long = 'panjang '.repeat(100_000);
    const batch = await checkedList(scene, listOf('Nama Usaha;Kelurahan', `${long};Setia`, 'Kios Pendek;Setia'));
    expect(await countViews(scene.by(), batch.id)).toMatchObject({ faulty: 1, ready: 1 });
    const endless = listOf('Nama Usaha;Kelurahan', `${'panjang '.repeat(1_200_000)};Setia`);
    await expect(receiveList(scene.by(), { name: 'a.csv', content: endless })).rejects.toMatchObject({ status: 422 });
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/umkm/', import.meta.url));
describe.runIf(existsSync(shared))('real lists', { timeout: 120_000 }, () => {
  it('Malawele: exactly two rows are faulty, each named by line and reason; the rest is written', async () => {
    const batch = await writtenList(scene, readFileSync(`${shared}malawele-umkm.csv`));
    expect(batch).toMatchObject({ rows: 265, written: 263 });
    const faulty = await listRows(scene.by(), batch.id, { view: 'faulty', problem: '', page: 1, size: 10 });
    expect(faulty.map((row) => row.content.reasons[0])).toEqual([
      { code: 'row-cells', params: { expected: 5, found: 4 } },
      { code: 'row-cells', params: { expected: 5, found: 7 } },
    ]);
  });

  it('Bank Indonesia: all rows, amounts in the unit that is chosen', async () => {
    const batch = await writtenList(scene, readFileSync(`${shared}bi-umkm-jawa.csv`));
    expect(batch.rows).toBe(200);
    expect(batch.mapping.find((column) => column.field === 'annualSales')?.unitUnclear).toBe(false);
  });
});
