import { plainLetters } from '../normalise/text.ts';
import { fieldsOfHeading, PLAIN_NAME, unitOfHeading } from './column-names.ts';
import type { Header, RawRow } from './table.ts';

/** Rows at the beginning among which the heading is looked for: lists often start with titles, a date and blank lines. */
export const HEADER_SEARCH = 30;

/**
 * Finds the heading in the first rows of a table: the row with most cells that read as headings. A second heading row under
 * joined cells ("Alamat" over "Kelurahan" and "Kecamatan") and a row of column numbers (1 2 3 …) belong to it. A table whose
 * first row is plainly data has no heading; its columns are then named by their number.
 */
export function findHeader(rows: readonly RawRow[]): Header {
  const scores = rows.slice(0, HEADER_SEARCH).map((row) => headingScore(row.cells));
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  const width = usualWidth(rows);
  const row = rows[best];
  const top = scores[best] ?? 0;
  if (!row || (top < 1 && !looksLikeHeading(row.cells)))
    return { line: null, lastLine: (rows[0]?.line ?? 1) - 1, names: numbered([], width), unit: 1 };

  let names = fillFromAbove(row.cells.map(plainName), rows[best - 1]?.cells.map(plainName) ?? []);
  let last = row;
  const below = rows[best + 1];
  if (below && isSecondHeading(names, below.cells)) {
    names = joinHeadings(names, below.cells);
    last = below;
  }
  const units = rows[rows.indexOf(last) + 1];
  if (units && isUnits(names, units.cells)) {
    names = names.map((name, at) =>
      isUnit(units.cells[at] ?? '') ? `${name} ${plainName(units.cells[at] ?? '')}` : name,
    );
    last = units;
  }
  const numbersRow = rows[rows.indexOf(last) + 1];
  if (numbersRow && isColumnNumbers(numbersRow.cells)) last = numbersRow;
  while (names.length > width && names.at(-1) === '') names.pop();
  return { line: row.line, lastLine: last.line, names: numbered(names, width), unit: unitAbove(rows.slice(0, best)) };
}

const plainName = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** Cells joined downwards ("No" beside "Alamat" over "Jalan" and "Kelurahan") stand in the row above; a title there is one cell alone. */
function fillFromAbove(names: readonly string[], above: readonly string[]): string[] {
  const filled = above.filter(Boolean);
  const isTitle = new Set(filled).size < 2 || filled.some((cell) => cell.length > 60 || /\d{4,}/.test(cell));
  const gaps = !isTitle && names.some((name, at) => name === '' && isHeadingCell(above[at] ?? ''));
  if (!gaps) return [...names];
  return Array.from({ length: Math.max(names.length, above.length) }, (_, at) => names[at] || (above[at] ?? ''));
}

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

const isHeadingCell = (cell: string): boolean => fieldsOfHeading(cell).size > 0 || PLAIN_NAME.has(plainLetters(cell));

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

function isSecondHeading(names: readonly string[], below: readonly string[]): boolean {
  const filled = below.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.some((cell) => /\d{3,}/.test(cell))) return false;
  const underGaps = below.some((cell, at) => cell.trim() !== '' && (names[at] ?? '') === '');
  const known = filled.filter(isHeadingCell).length;
  return underGaps && known >= Math.max(2, filled.length / 2);
}

/** "Alamat" spread over its columns, then joined with what stands below: "Alamat Kelurahan". */
function joinHeadings(names: readonly string[], below: readonly string[]): string[] {
  const joined: string[] = [];
  let above = '';
  for (let at = 0; at < Math.max(names.length, below.length); at++) {
    const under = below[at]?.trim() ?? '';
    above = names[at] || above;
    // The word below is the telling one where it is known by itself.
    joined.push(under === '' ? (names[at] ?? '') : isHeadingCell(under) ? under : `${above} ${under}`);
  }
  return joined;
}

const isColumnNumbers = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return filled.length >= 2 && filled.every((cell, at) => cell === String(at + 1) || cell === `(${at + 1})`);
};

const numbered = (names: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, names.length) }, (_, at) => names[at] ?? '');
