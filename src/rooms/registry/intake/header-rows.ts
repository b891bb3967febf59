import { plainLetters } from '../normalise/text.ts';
import { fieldsOfHeading, PLAIN_NAME, unitOfHeading } from './column-names.ts';

/** Rows of a heading as texts, from top to bottom. */
type Block = readonly (readonly string[])[];

/** Whether a cell is known as a heading. */
export const isHeadingCell = (cell: string): boolean => headingFit(cell) > 0;

/** How well a cell fits any field, 0 to 1; "Nama" alone says less than a whole name of a column. */
const headingFit = (cell: string): number =>
  PLAIN_NAME.has(plainLetters(cell)) ? 0.8 : Math.max(0, ...fieldsOfHeading(cell).values());

const widthOf = (block: Block): number => Math.max(0, ...block.map((row) => row.length));
const isGap = (block: Block, at: number): boolean => block.every((row) => (row[at] ?? '') === '');
const isPlain = (cell: string): boolean => cell.length <= 60 && !/\d{3,}/.test(cell);

/** A row over the heading that belongs to it: several cells, at least half of them known; a title is one cell alone. */
export function isHeadingAbove(block: Block, above: readonly string[]): boolean {
  const told = [...new Set(above.filter(Boolean))];
  const known = told.filter(isHeadingCell).length;
  return (
    told.length >= 2 &&
    told.every((cell) => isPlain(cell) && !cell.includes(':')) &&
    known >= 2 &&
    known >= told.length / 2 &&
    fillsOrSpreads(block, above)
  );
}

/** Cells joined downwards fill gaps of the row below; cells joined sideways stand over several of its cells. */
function fillsOrSpreads(block: Block, above: readonly string[]): boolean {
  const at = Array.from({ length: Math.max(widthOf(block), above.length) }, (_, column) => column);
  const fills = at.some((column) => isGap(block, column) && isHeadingCell(above[column] ?? ''));
  return fills || at.some((column) => !isGap(block, column) && (above[column] ?? '') === '' && column > 0);
}

/** A row under the heading that belongs to it: it fills gaps, and most of its own words are known as headings. */
export function isHeadingBelow(block: Block, below: readonly string[]): boolean {
  const above = block.at(-1) ?? [];
  const filled = [...below.entries()].filter(([at, cell]) => cell !== '' && cell !== above[at]);
  if (filled.length === 0 || !filled.every(([, cell]) => isPlain(cell))) return false;
  const underGaps = filled.some(([at]) => (above[at] ?? '') === '');
  const known = filled.filter(([, cell]) => isHeadingCell(cell)).length;
  return underGaps && known >= Math.max(2, filled.length / 2);
}

/**
 * One name for each column out of the rows of a heading: a cell over several columns is said with each of them, as far as that makes the name
 * tell more ("Tenaga Kerja" over "L"; but "Kelurahan", not "Alamat Kelurahan"). The unit said in any row is kept.
 */
export function joinHeadings(block: Block): string[] {
  if (block.length < 2) return [...(block[0] ?? [])];
  return Array.from({ length: widthOf(block) }, (_, at) => {
    const parts = block
      .map((row, r) => row[at] || parentOf(block, r, at))
      .filter((part, r, all) => part !== '' && part !== all[r - 1]);
    const whole = parts.join(' ');
    let best = { name: whole, fit: headingFit(whole) };
    for (let from = 1; from < parts.length; from++) {
      const name = parts.slice(from).join(' ');
      const fit = headingFit(name);
      if (fit > best.fit) best = { name, fit };
    }
    const unit = unitOfHeading(whole);
    return unit > unitOfHeading(best.name) ? `${best.name} (${unit === 1_000 ? 'ribu' : 'juta'})` : best.name;
  });
}

/** The cell to the left that stands over this column too: only over columns that say something below, beside one that does. */
function parentOf(block: Block, row: number, at: number): string {
  const cells = block[row] ?? [];
  const below = block.slice(row + 1);
  const hasChild = (column: number) => below.some((one) => (one[column] ?? '') !== '' && one[column] !== cells[column]);
  if (!hasChild(at)) return '';
  for (let left = at - 1; left >= 0; left--)
    if ((cells[left] ?? '') !== '') return hasChild(left) ? (cells[left] ?? '') : '';
  return '';
}
