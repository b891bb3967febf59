import { sectionArea } from './area-titles.ts';
import { type AreasDown, areasDown, carrier } from './areas-down.ts';
import { fieldsOfHeading } from './column-names.ts';
import { refuse } from './file-refusals.ts';
import { findHeader, HEADER_SEARCH } from './header.ts';
import { firstRows, sourceOf } from './sources.ts';
import { ALL_SHEETS, type IntakeLimits, type RawRow, type Table, type TableRow } from './table.ts';

type Options = { limits: IntakeLimits; sheet?: string };

/**
 * Opens a list: XLSX, ODS, delimited text, or a table that a program wrote under the name .xls, told by content. Nothing is kept in memory but
 * the first rows. `sheet` picks a sheet of a workbook, `ALL_SHEETS` all that have the same heading; without it the visible sheet whose
 * heading is known best is read. Refuses with `file-…` codes (see `file-refusals.ts`).
 */
export const openTable = (path: string, options: Options): Promise<Table> =>
  options.sheet === ALL_SHEETS ? openSheets(path, options.limits) : openSheet(path, options);

async function openSheet(path: string, options: Options): Promise<Table> {
  const { raw, ...source } = await sourceOf(path, options);
  const first = await firstRows(raw(), HEADER_SEARCH * 4);
  if (first.length === 0) throw refuse('file-no-rows');
  const header = findHeader(first);
  if (!first.some((row) => row.line > header.lastLine)) throw refuse('file-no-rows');
  const narrow = header.names.length < 2;
  const isText = header.line === null ? (narrow ? !isNames(first) : isProse(first)) : narrow && !isWordList(first);
  const isPage = source.format === 'html' && header.line === null;
  if ((source.format === 'csv' && isText) || isPage) throw refuse('file-not-table', { kind: isPage ? 'HTML' : 'teks' });
  if (isForm(first)) throw refuse('file-form');
  const areas = areasDown(header, first);
  const width = header.names.length;
  const fit = { width, from: header.lastLine, ragged: source.format === 'csv', maxRows: options.limits.maxRows };
  return {
    ...source,
    header: { ...header, names: areas.names },
    carried: areas.carried,
    rows: () => fitRows(raw(), areas, fit),
  };
}

/**
 * The sheets with the same heading one below the other, each row with the name of its sheet. Lines are counted on from sheet to sheet.
 * A workbook that has no such sheets is read as if none had been named.
 */
async function openSheets(path: string, limits: IntakeLimits): Promise<Table> {
  const main = await openSheet(path, { limits });
  if (main.alike.length < 2) return main;
  const parts: Table[] = [];
  for (const sheet of main.alike) parts.push(await openSheet(path, { limits, sheet }));
  const [longest = main] = [...parts].sort((a, b) => b.header.names.length - a.header.names.length);
  const names = [...longest.header.names, 'Lembar'];
  const carried = [...new Set(parts.flatMap((part) => part.carried))];
  return {
    ...main,
    sheet: ALL_SHEETS,
    header: { ...main.header, names },
    carried,
    rows: () => rowsOfAll(parts, names.length),
  };
}

async function* rowsOfAll(parts: readonly Table[], width: number): AsyncGenerator<TableRow> {
  let before = 0;
  for (const part of parts) {
    let last = 0;
    for await (const row of part.rows()) {
      last = row.line;
      const cells = [...row.cells];
      while (cells.length < width - 1) cells.push('');
      yield { ...row, line: before + row.line, cells: [...cells.slice(0, width - 1), part.sheet ?? ''] };
    }
    before += last;
  }
}

/** Sentences parted at their commas: no row has a number, and most cells are long. */
const isProse = (rows: readonly RawRow[]): boolean => {
  const cells = rows.flatMap((row) => row.cells);
  return !cells.some((cell) => /\d/.test(cell)) && cells.filter((cell) => cell.length > 30).length > cells.length / 2;
};

/** One column of short lines is a list of names; long lines are prose, and words with gaps are columns nobody can part surely. */
function isWordList(rows: readonly RawRow[]): boolean {
  const lines = rows.map((row) => row.cells[0] ?? '');
  return lines.every((line) => line.length <= 120) && !lines.every((line) => /\S {2,}\S/.test(line));
}

/** A form for each business, one below the other ("Nama Usaha | Warung Siti", "Pemilik | Siti"): headings go down, not across. */
function isForm(rows: readonly RawRow[]): boolean {
  const labels = rows.map((row) => (row.cells.find((cell) => cell.trim() !== '') ?? '').replace(/[\s:]+$/, ''));
  const known = labels.filter(
    (label) => label.length > 1 && !/\d/.test(label) && Math.max(0, ...fieldsOfHeading(label).values()) >= 0.8,
  );
  return known.length >= 6 && known.length >= labels.length * 0.7 && new Set(known).size <= known.length / 2;
}

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

/**
 * Data rows, each with one cell per column. In delimited text a row must have as many cells as the heading (empty ones at the
 * end may be missing or surplus only if the row otherwise fits): else a comma was lost or added and no cell can be trusted.
 */
async function* fitRows(
  rows: AsyncGenerator<RawRow>,
  areas: AreasDown,
  { width, from, ragged, maxRows }: { width: number; from: number; ragged: boolean; maxRows: number },
): AsyncGenerator<TableRow> {
  const carry = carrier(areas);
  let count = 0;
  for await (const row of rows) {
    if (row.line <= from) continue;
    if (++count > maxRows) throw refuse('file-too-many-rows', { limit: maxRows });
    const cells = row.cells.slice(0, Math.max(width, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1));
    if (ragged && cells.length !== width && sectionArea(cells) === null) {
      yield { ...row, cells, fault: { code: 'row-cells', params: { expected: width, found: cells.length } } };
      continue;
    }
    while (cells.length < areas.names.length) cells.push('');
    carry({ line: row.line, cells });
    yield { ...row, cells };
  }
}
