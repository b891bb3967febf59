import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Encoding, textOf } from './encoding.ts';
import { refuse } from './file-refusals.ts';
import type { RawRow } from './table.ts';

type Parsed = { record: string[]; info: { lines: number } };

/** A record longer than this is a quotation mark that was never closed, not a row. */
const MAX_RECORD = 1_000_000;

/**
 * Rows of a delimited text with the line on which each begins (line breaks inside quotes count). Lines without a
 * letter or digit are left out. Quotes inside unquoted cells are taken as they are.
 */
export async function* csvRows(
  path: string,
  options: { encoding: Encoding; delimiter: string },
): AsyncGenerator<RawRow> {
  const parser = parse({
    bom: true,
    delimiter: options.delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD,
  });
  const source = Readable.from(textOf(path, options.encoding));
  source.on('error', (fault) => parser.destroy(fault));
  let lastLine = 0;
  const records = source.pipe(parser) as AsyncIterable<Parsed>;
  const iterator = records[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch((fault: unknown) => {
      if (fault instanceof CsvError && (fault.code === 'CSV_QUOTE_NOT_CLOSED' || fault.code === 'CSV_MAX_RECORD_SIZE'))
        throw refuse('file-open-quote', { line: lastLine + 1 });
      throw fault;
    });
    if (next.done) return;
    const { record, info } = next.value;
    const line = lastLine + 1;
    lastLine = info.lines;
    if (record.some((cell) => /[\p{L}\p{N}]/u.test(cell))) yield { line, cells: record.map(withoutFormula) };
  }
}

/** A cell written as `="0812…"`, by which programs keep Excel from eating a zero, is the text inside. */
const withoutFormula = (cell: string): string =>
  cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1).replaceAll('""', '"') : cell;
