import { type CheckedRow, checkRows } from './check-rows.ts';
import { type ColumnGuess, guessColumns, sampleRows } from './columns.ts';
import { openTable } from './open-table.ts';
import type { ReadContext } from './readers.ts';
import type { RowReason } from './row-reasons.ts';
import { COMMAND_LINE_LIMITS, type IntakeLimits, type Table } from './table.ts';

export type FileCheck = {
  format: Table['format'];
  /** The sheet that is read, and all visible ones of the workbook. */
  sheet?: string;
  sheets: string[];
  encoding?: string;
  delimiter?: string;
  /** Line of the heading; null where the file has none. */
  headingLine: number | null;
  columns: ColumnGuess[];
  /** All rows of data; `ready` + `faulty` + `skipped`. */
  rows: number;
  /** Rows that can be written, those of `maybeSame` among them. */
  ready: number;
  faulty: { line: number; reasons: RowReason[] }[];
  maybeSame: { line: number; reasons: RowReason[] }[];
  skipped: { line: number; reasons: RowReason[] }[];
  /** Rows that can be written but should be looked at, by reason. */
  warnings: Record<string, number>;
};
export type CheckFileOptions = { today: string; limits?: IntakeLimits; sheet?: string } & Partial<
  Omit<ReadContext, 'unit' | 'today'>
>;

/**
 * Checks a list without writing anything and without a database: opens it, guesses its columns, judges each row.
 * Lines are those of the file (first line, or row of the sheet = 1). Refuses with `file-…` codes. `today` is `YYYY-MM-DD`.
 */
export async function checkFile(path: string, options: CheckFileOptions): Promise<FileCheck> {
  const { limits = COMMAND_LINE_LIMITS, sheet, ...context } = options;
  const table = await openTable(path, { limits, sheet });
  const columns = guessColumns(table.header.names, await sampleRows(table), options.areas, table.header.unit);
  const check: FileCheck = {
    format: table.format,
    sheet: table.sheet,
    sheets: table.sheets,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headingLine: table.header.line,
    columns,
    rows: 0,
    ready: 0,
    faulty: [],
    maybeSame: [],
    skipped: [],
    warnings: {},
  };
  for await (const row of checkRows(table.rows(), { mapping: columns, names: table.header.names, context }))
    count(check, row);
  return check;
}

function count(check: FileCheck, { line, verdict, reasons }: CheckedRow): void {
  check.rows++;
  if (verdict === 'faulty') check.faulty.push({ line, reasons });
  else if (verdict === 'skipped') check.skipped.push({ line, reasons });
  else {
    check.ready++;
    if (verdict === 'maybe-same') check.maybeSame.push({ line, reasons: reasons.slice(0, 1) });
    for (const { code } of reasons) if (code !== 'same-as-line') check.warnings[code] = (check.warnings[code] ?? 0) + 1;
  }
}
