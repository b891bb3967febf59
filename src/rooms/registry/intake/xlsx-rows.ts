import { dayOfSerial } from '../normalise/date.ts';
import { refuse } from './file-refusals.ts';
import { type SharedStrings, unescapeControls } from './shared-strings.ts';
import { fillSpans, type Span } from './spans.ts';
import type { RawRow } from './table.ts';
import type { Package } from './unzip.ts';
import { columnOf, type Merges } from './xlsx-merges.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { walkXml } from './xml.ts';

const MAX_COLUMNS = 2000;

/**
 * Rows of one sheet, in chunks, empty ones left out. A cell's text is what the workbook holds: cached results of formulas,
 * days as `YYYY-MM-DD`, whole numbers without exponent, rich text joined. Numbers of sixteen digits or more have lost their
 * end in Excel and are named in `lossy`. Cells joined downwards hold for each row they stand beside.
 */
export async function* xlsxRows(
  zip: Package,
  part: string,
  { workbook, strings, merges }: { workbook: Workbook; strings: SharedStrings; merges: Merges },
): AsyncGenerator<RawRow> {
  const stream = await zip.stream(part);
  if (!stream) throw refuse('file-damaged');
  let ready: RawRow[] = [];
  let spans: Span[] = [];
  let row: RawRow = { line: 0, cells: [] };
  let cell = { column: 0, type: '', style: 0, text: '' };
  let [inValue, inInline] = [false, false];

  const finishCell = () => {
    if (cell.column >= MAX_COLUMNS) return;
    while (row.cells.length < cell.column) row.cells.push('');
    if (isLossy(cell.type, cell.text)) row.lossy = [...(row.lossy ?? []), cell.column];
    row.cells[cell.column] = cellText(cell, workbook, strings);
  };
  const finishRow = () => {
    const full = row.cells.some((text) => text.trim() !== '');
    spans = fillSpans(row, spans);
    for (const { column, last } of merges.get(row.line) ?? [])
      spans.push({ column, text: row.cells[column] ?? '', last });
    if (full) ready.push(row);
  };
  const walk = walkXml(stream, {
    open: (name, attributes) => {
      if (name === 'row') row = { line: attributes.r ? Number(attributes.r) : row.line + 1, cells: [] };
      else if (name === 'c')
        cell = {
          column: placeOf(attributes.r) ?? row.cells.length,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          text: '',
        };
      else if (name === 'v') inValue = true;
      else if (name === 't') inInline = cell.type === 'inlineStr';
      else if (name === 'rPh') inInline = false;
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 't') inInline = false;
      else if (name === 'c') finishCell();
      else if (name === 'row') finishRow();
    },
    text: (text) => {
      if (inValue || inInline) cell.text += text;
    },
  });
  for await (const _ of walk) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

function cellText(
  cell: { type: string; style: number; text: string },
  workbook: Workbook,
  strings: SharedStrings,
): string {
  if (cell.type === 's') return strings(Number(cell.text));
  if (cell.type === 'b') return cell.text === '1' ? 'ya' : 'tidak';
  if (cell.type === 'd') return cell.text.slice(0, 10);
  if (cell.type !== 'n' || cell.text === '') return unescapeControls(cell.text);
  const number = Number(cell.text);
  if (!Number.isFinite(number)) return cell.text;
  const form = workbook.forms[cell.style];
  if (form?.kind === 'date') return dayOfSerial(number, { date1904: workbook.date1904 }) ?? plainNumber(number);
  return form?.kind === 'padded' ? plainNumber(number).padStart(form.width, '0') : plainNumber(number);
}

/** Without exponent, and without the noise of binary fractions ("1250000.0000000002"). */
function plainNumber(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString();
  const short = Number(number.toPrecision(15));
  return Math.abs(short) < 1e-6 ? short.toFixed(12) : String(short);
}

const isLossy = (type: string, text: string): boolean =>
  type === 'n' && text.length >= 12 && Math.abs(Number(text)) >= 1e15;

/** "BC12" → 54 (columns from 0). */
function placeOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  return letters ? columnOf(letters) : null;
}
