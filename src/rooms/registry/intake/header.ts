import { unitOfHeading } from './column-names.ts';
import { isHeadingAbove, isHeadingBelow, isHeadingCell, joinHeadings } from './header-rows.ts';
import type { Header, RawRow } from './table.ts';

/** Rows at the beginning among which the heading is looked for: lists often start with titles, a date and blank lines. */
export const HEADER_SEARCH = 30;

/** Headings of one table stand in at most so many rows above and below the fullest one. */
const MORE_ROWS = 2;

/**
 * Finds the heading in the first rows of a table: the row with most cells that read as headings, and the rows beside it that are
 * headings too ("Alamat" over "Kelurahan" and "Kecamatan"); a row of units or of column numbers (1 2 3 …) belongs to it. A table whose
 * first row is plainly data has no heading; its columns are then named by their number.
 */
export function findHeader(rows: readonly RawRow[]): Header {
  const scores = rows.slice(0, HEADER_SEARCH).map((row) => headingScore(row.cells));
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  const width = usualWidth(rows);
  const row = rows[best];
  const top = scores[best] ?? 0;
  if (!row || (top < 1 && !looksLikeHeading(row.cells)))
    return { line: null, lastLine: (firstData(rows, width)?.line ?? 1) - 1, names: numbered([], width), unit: 1 };

  const cellsOf = (at: number) => rows[at]?.cells.map(plainName) ?? [];
  let block = [cellsOf(best)];
  let first = best;
  while (best - first < MORE_ROWS && isHeadingAbove(block, cellsOf(first - 1))) block = [cellsOf(--first), ...block];
  let last = best;
  while (last - best < MORE_ROWS && isHeadingBelow(block, cellsOf(last + 1))) block.push(cellsOf(++last));
  let names = joinHeadings(block);
  const units = cellsOf(last + 1);
  if (isUnits(names, units)) {
    names = names.map((name, at) => (isUnit(units[at] ?? '') ? `${name} ${units[at]}` : name));
    last++;
  }
  if (isColumnNumbers(cellsOf(last + 1))) last++;
  while (names.length > width && names.at(-1) === '') names.pop();
  return {
    line: row.line,
    lastLine: rows[last]?.line ?? row.line,
    names: numbered(names, width),
    unit: unitAbove(rows.slice(0, first)),
  };
}

const plainName = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** The first row of a table without heading: lines of one cell before it are a title or a greeting. */
const firstData = (rows: readonly RawRow[], width: number): RawRow | undefined =>
  (width < 2 ? undefined : rows.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)) ?? rows[0];

/** "(juta/thn)", "(Rp)", "Rp 000", "orang": what a column is counted in. */
const isUnit = (cell: string): boolean =>
  /^\(.{1,30}\)$|^(?:dalam )?(?:rp|rupiah|idr|juta|ribu|jutaan|ribuan|orang|tahun|bulan|unit|kg|%)[\s./a-z0]*$/i.test(
    cell.trim(),
  );

/** A row under the heading that only says in what its columns are counted, or repeats cells joined downwards. */
function isUnits(names: readonly string[], cells: readonly string[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cell.trim() !== '');
  const units = filled.filter(([, cell]) => isUnit(cell));
  return units.length > 0 && filled.every(([at, cell]) => isUnit(cell) || plainName(cell) === names[at]);
}

/** "dalam jutaan rupiah" in a title above the table holds for all its amounts. */
function unitAbove(titles: readonly RawRow[]): 1 | 1_000 | 1_000_000 {
  const said = titles
    .flatMap((row) => row.cells)
    .find((cell) => /\b(?:dalam|dlm|satuan|in)\b/i.test(cell) && unitOfHeading(cell) > 1);
  return said === undefined ? 1 : unitOfHeading(said);
}

/** Cells known as headings, less cells that are clearly data (long digits, coordinates, addresses of mail). */
function headingScore(cells: readonly string[]): number {
  let score = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (/\d{5,}|@|^-?\d+[.,]\d+$/.test(cell.trim())) score -= 1;
    else if (cell.length <= 80 && isHeadingCell(cell)) score += 1;
  }
  return score;
}

/** Unknown words can still be headings: short, without digits, all different, in a row of at least two. */
function looksLikeHeading(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return (
    filled.length >= 2 &&
    filled.every((cell) => cell.length <= 30 && !/\d/.test(cell)) &&
    new Set(filled.map((cell) => cell.toLowerCase())).size === filled.length &&
    filled.some((cell) => /^[a-z]+(?:[_ ][a-z]+)*$/.test(cell))
  );
}

/** The width most rows have; a heading that is narrower has columns without a name. */
function usualWidth(rows: readonly RawRow[]): number {
  const times = new Map<number, number>();
  for (const row of rows) {
    const width = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    times.set(width, (times.get(width) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const isColumnNumbers = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return filled.length >= 2 && filled.every((cell, at) => cell === String(at + 1) || cell === `(${at + 1})`);
};

const numbered = (names: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, names.length) }, (_, at) => names[at] ?? '');
