import { createReadStream } from 'node:fs';
import { fillSpans, type Span } from './spans.ts';
import type { RawRow } from './table.ts';
import { walkXml } from './xml.ts';

const MAX_COLUMNS = 2000;

/** Names of the sheets of an "XML Spreadsheet 2003", in their order. */
export async function xml2003Sheets(path: string): Promise<string[]> {
  const names: string[] = [];
  const walk = walkXml(createReadStream(path), {
    open: (name, attributes) => {
      if (name === 'Worksheet') names.push(attributes['ss:Name'] ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const _ of walk);
  return names;
}

/** Rows of one sheet of an "XML Spreadsheet 2003", which older programs write under the name .xls; empty ones are left out. */
export async function* xml2003Rows(path: string, sheet: string): AsyncGenerator<RawRow> {
  let ready: RawRow[] = [];
  let row: RawRow = { line: 0, cells: [] };
  let spans: Span[] = [];
  let [inside, inData, text, type, down] = [false, false, '', '', 0];
  const position = (attributes: Record<string, string>, before: number) =>
    attributes['ss:Index'] ? Number(attributes['ss:Index']) : before + 1;
  const walk = walkXml(createReadStream(path), {
    open: (name, attributes) => {
      if (name === 'Worksheet') {
        inside = attributes['ss:Name'] === sheet;
        row = { line: 0, cells: [] };
      } else if (!inside) return;
      else if (name === 'Row') row = { line: position(attributes, row.line), cells: [] };
      else if (name === 'Cell') {
        const column = Math.min(MAX_COLUMNS, position(attributes, row.cells.length)) - 1;
        while (row.cells.length < column) row.cells.push('');
        [text, type, down] = ['', '', Number(attributes['ss:MergeDown'] ?? 0)];
      } else if (name === 'Data') [inData, type] = [true, attributes['ss:Type'] ?? ''];
    },
    close: (name) => {
      if (!inside) return;
      if (name === 'Data') inData = false;
      else if (name === 'Cell') {
        if (down > 0) spans.push({ column: row.cells.length, text, last: row.line + down });
        row.cells.push(type === 'DateTime' ? text.slice(0, 10) : text);
      } else if (name === 'Row') {
        const full = row.cells.some((cell) => cell.trim() !== '');
        spans = fillSpans(row, spans);
        if (full) ready.push(row);
      }
    },
    text: (part) => {
      if (inData) text += part;
    },
  });
  for await (const _ of walk) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}
