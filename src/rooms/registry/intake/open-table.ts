import { csvRows } from './csv-rows.ts';
import { delimiterOf } from './delimiter.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { headOf } from './file-kind.ts';
import { refuse } from './file-refusals.ts';
import { findHeader, HEADER_SEARCH } from './header.ts';
import { odsRows, odsSheets } from './ods-rows.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { Header, IntakeLimits, RawRow, Table, TableRow } from './table.ts';
import { openPackage, type Package } from './unzip.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { readWorkbook } from './xlsx-workbook.ts';

type Source = Omit<Table, 'header' | 'rows'> & { raw: () => AsyncGenerator<RawRow> };

/**
 * Opens a list: XLSX, ODS or delimited text, told by content. Nothing is kept in memory but the first rows. `sheet` picks a sheet
 * of a workbook; without it the visible sheet whose heading is known best is read.
 * Refuses with `file-…` codes (see `file-refusals.ts`).
 */
export async function openTable(path: string, options: { limits: IntakeLimits; sheet?: string }): Promise<Table> {
  const head = await headOf(path, options.limits);
  const source = head.kind === 'zip' ? await packageSource(path, options) : await textSource(path, head.sample);
  const first = await firstRows(source.raw(), HEADER_SEARCH * 4);
  if (first.length === 0) throw refuse('file-no-rows');
  const header = findHeader(first);
  if (!first.some((row) => row.line > header.lastLine)) throw refuse('file-no-rows');
  const narrow = header.names.length < 2;
  const isText = header.line === null ? (narrow ? !isNames(first) : isProse(first)) : narrow && !isWordList(first);
  if (source.format === 'csv' && isText) throw refuse('file-not-table', { kind: 'teks' });
  const { raw, ...rest } = source;
  return {
    ...rest,
    header,
    rows: () => fitRows(raw(), header, { ragged: source.format === 'csv', maxRows: options.limits.maxRows }),
  };
}

/** Sentences parted at their commas: no row has a number, and most cells are long. */
const isProse = (rows: readonly RawRow[]): boolean => {
  const cells = rows.flatMap((row) => row.cells);
  return !cells.some((cell) => /\d/.test(cell)) && cells.filter((cell) => cell.length > 30).length > cells.length / 2;
};

/** One column of short lines is a list of names; long lines are prose. */
const isWordList = (rows: readonly RawRow[]): boolean => rows.every((row) => (row.cells[0] ?? '').length <= 120);

/** One column without a heading: lines that are names, not sentences, code or marks of another kind of file. */
function isNames(rows: readonly RawRow[]): boolean {
  const lines = rows.map((row) => (row.cells[0] ?? '').trim());
  const isName = (text: string) =>
    text.length <= 80 &&
    /\p{L}{3}/u.test(text) &&
    !/[<>{}[\]=\\]|[.!?:;]$/.test(text) &&
    text.split(/\s+/).length <= 12;
  return lines.length >= 3 && lines.filter(isName).length >= lines.length * 0.9;
}

async function textSource(path: string, sample: Buffer): Promise<Source> {
  const encoding: Encoding = await encodingOf(path, sample);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(sample));
  return { format: 'csv', encoding, delimiter, sheets: [], raw: () => csvRows(path, { encoding, delimiter }) };
}

async function packageSource(path: string, options: { limits: IntakeLimits; sheet?: string }): Promise<Source> {
  const zip = await openPackage(path, options.limits);
  const isExcel = zip.names.has('xl/workbook.xml');
  const isOds = !isExcel && ((await zip.text('mimetype')) ?? '').includes('opendocument.spreadsheet');
  const sheets = isExcel
    ? (await readWorkbook(zip)).sheets.filter((one) => !one.hidden).map((one) => one.name)
    : isOds
      ? await odsSheets(zip)
      : [];
  zip.close();
  if (!isExcel && !isOds) throw refuse('file-not-table', { kind: zip.names.has('word/document.xml') ? 'Word' : 'ZIP' });
  if (options.sheet !== undefined && !sheets.includes(options.sheet))
    throw refuse('file-no-such-sheet', { sheet: options.sheet });

  const read = (sheet: string) =>
    withPackage(path, options.limits, (one) => (isExcel ? excelSheet(one, sheet) : odsRows(one, sheet)));
  const sheet = options.sheet ?? (await bestSheet(sheets, read));
  if (sheet === null) throw refuse('file-no-rows');
  return { format: isExcel ? 'xlsx' : 'ods', sheet, sheets, raw: () => read(sheet) };
}

async function* excelSheet(zip: Package, sheet: string): AsyncGenerator<RawRow> {
  const workbook = await readWorkbook(zip);
  const part = workbook.sheets.find((one) => one.name === sheet)?.part;
  if (part === undefined) throw refuse('file-no-such-sheet', { sheet });
  yield* xlsxRows(zip, part, workbook, await readSharedStrings(zip));
}

async function* withPackage(
  path: string,
  limits: IntakeLimits,
  rows: (zip: Package) => AsyncGenerator<RawRow>,
): AsyncGenerator<RawRow> {
  const zip = await openPackage(path, limits);
  try {
    yield* rows(zip);
  } finally {
    zip.close();
  }
}

/** The sheet with most named columns; the first of equals. Null where no sheet has a row. */
async function bestSheet(
  sheets: readonly string[],
  read: (sheet: string) => AsyncGenerator<RawRow>,
): Promise<string | null> {
  let best: { sheet: string; score: number } | null = null;
  for (const sheet of sheets.slice(0, 40)) {
    const rows = await firstRows(read(sheet), HEADER_SEARCH);
    if (rows.length === 0) continue;
    const header = findHeader(rows);
    const score = header.line === null ? 0 : header.names.filter(Boolean).length + Math.min(rows.length, 5) / 10;
    if (!best || score > best.score) best = { sheet, score };
  }
  return best?.sheet ?? null;
}

async function firstRows(rows: AsyncGenerator<RawRow>, count: number): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= count) break;
  }
  return first;
}

/**
 * Data rows, each with one cell per column. In delimited text a row must have as many cells as the heading (empty ones at the
 * end may be missing or surplus only if the row otherwise fits): else a comma was lost or added and no cell can be trusted.
 */
async function* fitRows(
  rows: AsyncGenerator<RawRow>,
  header: Header,
  options: { ragged: boolean; maxRows: number },
): AsyncGenerator<TableRow> {
  const expected = header.names.length;
  let count = 0;
  for await (const row of rows) {
    if (row.line <= header.lastLine) continue;
    if (++count > options.maxRows) throw refuse('file-too-many-rows', { limit: options.maxRows });
    const cells = row.cells.slice(0, Math.max(expected, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1));
    if (options.ragged && cells.length !== expected) {
      yield { ...row, cells, fault: { code: 'row-cells', params: { expected, found: cells.length } } };
      continue;
    }
    while (cells.length < expected) cells.push('');
    yield { ...row, cells };
  }
}
