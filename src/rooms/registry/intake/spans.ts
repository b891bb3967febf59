import type { RawRow } from './table.ts';

/** A cell that stands for the rows below it too: joined downwards in the sheet. `last` is the last line it stands for. */
export type Span = { column: number; text: string; last: number };

/** Words and long numbers (a phone, a NIK) hold for each row they stand beside; an amount is the sum of those rows. */
const holdsForEach = (text: string): boolean => /\p{L}/u.test(text) || text.replace(/\D/g, '').length >= 11;

/** Puts joined cells into a row below their first, where it has nothing of its own. Returns those that go on further down. */
export function fillSpans(row: RawRow, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  const hasOwn = row.cells.some((cell) => cell.trim() !== '');
  for (const { column, text, last } of spans) {
    if (!hasOwn || row.line > last || !holdsForEach(text) || (row.cells[column] ?? '').trim() !== '') continue;
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = text;
  }
  return spans.filter(({ last }) => last > row.line);
}
