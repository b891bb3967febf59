import { PassThrough, type Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { CellValue, ColumnKind, Table } from '#platform/xlsx/table.ts';

const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  number: '#,##0.##',
  percent: '0.0"%"',
  rupiah: '"Rp"#,##0',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
};
const WIDTHS: Record<ColumnKind, number> = { text: 24, number: 12, percent: 10, rupiah: 18, day: 12, instant: 17 };
const JAKARTA = 7 * 3_600_000;
/** Excel holds no longer text in one cell. */
const LONGEST_CELL = 32_767;

const HEAD: Partial<exceljs.Style> = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3ECE1' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF1D1714' } } },
  alignment: { vertical: 'top', wrapText: true },
};

/** A workbook to write: its title and time of making stand in the file's properties. */
export interface Workbook {
  title: string;
  madeAt: Date;
  tables: readonly Table[];
}

/**
 * Writes an Excel file as a stream: head in bold and frozen, filter, widths, number formats, head repeated in print.
 * Text is never a formula, whatever it begins with. A failing row source ends the stream with its error.
 */
export function writeXlsx(workbook: Workbook): Readable {
  const out = new PassThrough();
  fill(workbook, out).catch((fault: Error) => out.destroy(fault));
  return out;
}

async function fill({ title, madeAt, tables }: Workbook, out: PassThrough): Promise<void> {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  writer.title = title;
  writer.creator = 'Berdaya';
  writer.created = madeAt;
  writer.modified = madeAt;
  const names = new Set<string>();
  for (const table of tables) await addSheet(writer, table, sheetName(table.name, names));
  await writer.commit();
}

async function addSheet(writer: exceljs.stream.xlsx.WorkbookWriter, table: Table, name: string): Promise<void> {
  const last = table.columns.length;
  const sheet = writer.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = table.columns.map((column) => ({
    width: column.width ?? Math.max(WIDTHS[column.kind ?? 'text'], Math.min(column.head.length + 2, 40)),
    style: { numFmt: FORMATS[column.kind ?? 'text'] },
  }));
  const head = sheet.addRow(table.columns.map((column) => cleanText(column.head)));
  head.eachCell((cell) => {
    cell.style = HEAD;
  });
  head.commit();
  for await (const row of table.cells) {
    sheet.addRow(row.map((value, index) => cellOf(value, table.columns[index]?.kind ?? 'text'))).commit();
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: last } };
  sheet.commit();
}

function cellOf(value: CellValue, kind: ColumnKind): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'text') return cleanText(String(value));
  if (kind === 'day') return new Date(`${String(value)}T00:00:00Z`);
  // Excel knows no zones: the clock of Jakarta is written as if it were UTC.
  if (kind === 'instant' && value instanceof Date) return new Date(value.getTime() + JAKARTA);
  return Number(value);
}

// Signs that XML cannot hold would make the whole file unreadable.
const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .slice(0, LONGEST_CELL);

/** Excel takes 31 signs, none of []:*?/\, and no name twice. */
function sheetName(wished: string, taken: Set<string>): string {
  const plain =
    cleanText(wished)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || 'Data';
  let name = plain;
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain} ${copy}`;
  taken.add(name.toLowerCase());
  return name;
}
