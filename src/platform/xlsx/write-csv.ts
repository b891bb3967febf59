import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CellValue, Table } from '#platform/xlsx/table.ts';

/** Text that a spreadsheet would run as a formula; a plain number or phone is not one. */
const FORMULA = /^[=+\-@\t\r](?![\d ().-]*$)/;

/**
 * Writes a table as CSV (RFC 4180: comma, CRLF) in UTF-8 with a byte order mark, so that Excel reads the letters right.
 * Numbers are bare (1250000, 82.5), days 'YYYY-MM-DD', instants ISO 8601. Text that would become a formula in a
 * spreadsheet gets an apostrophe in front.
 */
export function writeCsv(table: Table): Readable {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  const records = Readable.from(recordsOf(table));
  records.on('error', (fault) => csv.destroy(fault));
  return records.pipe(csv);
}

async function* recordsOf({ columns, cells }: Table): AsyncGenerator<string[]> {
  yield columns.map((column) => guarded(column.head));
  for await (const row of cells) yield row.map(cellOf);
}

function cellOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? String(value) : guarded(value);
}

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
