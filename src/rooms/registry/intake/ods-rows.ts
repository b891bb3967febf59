import { refuse } from './file-refusals.ts';
import { fillSpans, type Span } from './spans.ts';
import type { RawRow } from './table.ts';
import type { Package } from './unzip.ts';
import { walkXml } from './xml.ts';

const MAX_COLUMNS = 2000;

/** Names of the sheets of an ODS, in order. Refuses a locked one (its manifest says so). */
export async function odsSheets(zip: Package): Promise<string[]> {
  if ((await zip.text('META-INF/manifest.xml'))?.includes('encryption-data')) throw refuse('file-locked');
  const names: string[] = [];
  const stream = await zip.stream('content.xml');
  if (!stream) throw refuse('file-damaged');
  const walk = walkXml(stream, {
    open: (name, attributes) => {
      if (name === 'table') names.push(attributes['table:name'] ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const _ of walk);
  return names;
}

/**
 * Rows of one sheet of an ODS (ODF 1.3 part 3, §9): repeated rows and cells are counted, empty rows left out. Numbers and days
 * are taken from their value, other cells from what is shown; notes on cells are left out.
 */
export async function* odsRows(zip: Package, sheet: string): AsyncGenerator<RawRow> {
  const stream = await zip.stream('content.xml');
  if (!stream) throw refuse('file-damaged');
  let ready: RawRow[] = [];
  let [line, depth, notes] = [1, 0, 0];
  let inside = false;
  let row: { cells: string[]; repeat: number } | null = null;
  let cell: { value: string | null; text: string; repeat: number; tall: number } | null = null;
  let spans: Span[] = [];

  const finishCell = () => {
    if (!row || !cell) return;
    const text = cell.value ?? cell.text;
    // The last cell of a row is often "empty, sixteen thousand times".
    if (cell.tall > 1) spans.push({ column: row.cells.length, text, last: line + cell.tall - 1 });
    const times = Math.min(cell.repeat, text === '' ? MAX_COLUMNS - row.cells.length : MAX_COLUMNS);
    for (let time = 0; time < times && row.cells.length < MAX_COLUMNS; time++) row.cells.push(text);
  };
  const finishRow = () => {
    if (!row) return;
    while (row.cells.at(-1) === '') row.cells.pop();
    const full = row.cells.some((text) => text.trim() !== '');
    spans = fillSpans({ line, cells: row.cells }, spans);
    if (full) for (let time = 0; time < row.repeat; time++) ready.push({ line: line + time, cells: [...row.cells] });
    line += row.repeat;
    row = null;
  };
  const walk = walkXml(stream, {
    open: (name, attributes) => {
      if (name === 'table') {
        depth++;
        if (depth === 1) inside = attributes['table:name'] === sheet;
        return;
      }
      if (!inside || depth !== 1) return;
      if (name === 'table-row') row = { cells: [], repeat: Number(attributes['table:number-rows-repeated'] ?? 1) };
      else if (name === 'table-cell' || name === 'covered-table-cell')
        cell = {
          value: statedValue(attributes),
          text: '',
          repeat: Number(attributes['table:number-columns-repeated'] ?? 1),
          tall: Number(attributes['table:number-rows-spanned'] ?? 1),
        };
      else if (name === 'annotation') notes++;
      else if (cell && notes === 0 && name === 'p' && cell.text !== '') cell.text += '\n';
      else if (cell && notes === 0 && name === 's')
        cell.text += ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1)));
    },
    close: (name) => {
      if (name === 'table') depth--;
      if (!inside) return;
      if (name === 'annotation') notes--;
      else if (name === 'table-cell' || name === 'covered-table-cell') finishCell();
      else if (name === 'table-row') finishRow();
      if (name === 'table-cell' || name === 'covered-table-cell') cell = null;
    },
    text: (text) => {
      if (inside && cell && notes === 0) cell.text += text;
    },
  });
  for await (const _ of walk) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

function statedValue(attributes: Record<string, string>): string | null {
  const type = attributes['office:value-type'];
  if (type === 'date') return (attributes['office:date-value'] ?? '').slice(0, 10);
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'ya' : 'tidak';
  if (type !== 'float' && type !== 'currency') return null;
  const number = Number(attributes['office:value']);
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}
