import { csvRows } from './csv-rows.ts';
import { delimiterOf } from './delimiter.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { type FileHead, headOf } from './file-kind.ts';
import { refuse } from './file-refusals.ts';
import { findHeader, HEADER_SEARCH } from './header.ts';
import { htmlRows } from './html-rows.ts';
import { odsRows, odsSheets } from './ods-rows.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { IntakeLimits, RawRow, Table } from './table.ts';
import { openPackage, type Package } from './unzip.ts';
import { xlsxMerges } from './xlsx-merges.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import { xml2003Rows, xml2003Sheets } from './xml-2003-rows.ts';

/** A file as rows of text, before anybody knows which of them is the heading. */
export type Source = Pick<Table, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'alike'> & {
  raw: () => AsyncGenerator<RawRow>;
};
type Options = { limits: IntakeLimits; sheet?: string };
type SheetReader = (sheet: string) => AsyncGenerator<RawRow>;

/** Opens a file as what it is by its content. Refuses with `file-…` codes. */
export async function sourceOf(path: string, options: Options): Promise<Source> {
  const head = await headOf(path, options.limits);
  if (head.kind === 'zip') return packageSource(path, options);
  if (head.kind === 'xml-2003')
    return sheetsSource('xml', await xml2003Sheets(path), (sheet) => xml2003Rows(path, sheet), options.sheet);
  return head.kind === 'html' ? htmlSource(path, head) : textSource(path, head.sample);
}

const oneSheet = { sheets: [], alike: [] };

async function textSource(path: string, sample: Buffer): Promise<Source> {
  const encoding: Encoding = await encodingOf(path, sample);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(sample));
  return { format: 'csv', encoding, delimiter, ...oneSheet, raw: () => csvRows(path, { encoding, delimiter }) };
}

/** A page without a table of several rows is no list. */
async function htmlSource(path: string, { sample }: FileHead): Promise<Source> {
  const encoding = await encodingOf(path, sample);
  const raw = () => htmlRows(path, encoding);
  if ((await firstRows(raw(), 2)).length < 2) throw refuse('file-not-table', { kind: 'HTML' });
  return { format: 'html', encoding, ...oneSheet, raw };
}

async function packageSource(path: string, { limits, sheet }: Options): Promise<Source> {
  const zip = await openPackage(path, limits);
  const isExcel = zip.names.has('xl/workbook.xml');
  const isOds = !isExcel && ((await zip.text('mimetype')) ?? '').includes('opendocument.spreadsheet');
  const sheets = isExcel
    ? (await readWorkbook(zip)).sheets.filter((one) => !one.hidden).map((one) => one.name)
    : isOds
      ? await odsSheets(zip)
      : [];
  zip.close();
  if (!isExcel && !isOds) throw refuse('file-not-table', { kind: zip.names.has('word/document.xml') ? 'Word' : 'ZIP' });
  const read: SheetReader = (name) =>
    withPackage(path, limits, (one) => (isExcel ? excelSheet(one, name) : odsRows(one, name)));
  return sheetsSource(isExcel ? 'xlsx' : 'ods', sheets, read, sheet);
}

async function sheetsSource(
  format: Table['format'],
  sheets: string[],
  read: SheetReader,
  wanted?: string,
): Promise<Source> {
  if (wanted !== undefined && !sheets.includes(wanted)) throw refuse('file-no-such-sheet', { sheet: wanted });
  const seen = wanted !== undefined && sheets.length === 1 ? [] : await lookAtSheets(sheets, read);
  const best = seen.reduce<SeenSheet | null>((top, one) => (top === null || one.score > top.score ? one : top), null);
  const sheet = wanted ?? best?.sheet;
  if (sheet === undefined) throw refuse('file-no-rows');
  const headings = seen.find((one) => one.sheet === sheet)?.headings ?? '';
  const alike = headings === '' ? [] : seen.filter((one) => one.headings === headings).map((one) => one.sheet);
  return { format, sheet, sheets, alike, raw: () => read(sheet) };
}

async function* excelSheet(zip: Package, sheet: string): AsyncGenerator<RawRow> {
  const workbook = await readWorkbook(zip);
  const part = workbook.sheets.find((one) => one.name === sheet)?.part;
  if (part === undefined) throw refuse('file-no-such-sheet', { sheet });
  yield* xlsxRows(zip, part, { workbook, strings: await readSharedStrings(zip), merges: await xlsxMerges(zip, part) });
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

/** A sheet by its first rows: `score` counts its named columns, `headings` is '' where it has no heading of several. */
type SeenSheet = { sheet: string; score: number; headings: string };

async function lookAtSheets(sheets: readonly string[], read: SheetReader): Promise<SeenSheet[]> {
  const seen: SeenSheet[] = [];
  for (const sheet of sheets.slice(0, 40)) {
    const rows = await firstRows(read(sheet), HEADER_SEARCH);
    if (rows.length === 0) continue;
    const { line, names } = findHeader(rows);
    const named = names.filter(Boolean);
    const score = line === null ? 0 : named.length + Math.min(rows.length, 5) / 10;
    seen.push({ sheet, score, headings: line === null || named.length < 2 ? '' : names.join('\u001f').toLowerCase() });
  }
  return seen;
}

/** The first rows of a file; it is not read further. */
export async function firstRows(rows: AsyncGenerator<RawRow>, count: number): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= count) break;
  }
  return first;
}
