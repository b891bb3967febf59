/**
 * How a column's values are written.
 * - `text`: as it stands, also in Excel: ids, phones and codes keep their zeros and plus signs (the default)
 * - `number`, `percent` (0–100), `rupiah` (whole rupiah): numbers one can add up
 * - `day`: 'YYYY-MM-DD'; `instant`: a Date, shown in Asia/Jakarta
 */
export type ColumnKind = 'text' | 'number' | 'percent' | 'rupiah' | 'day' | 'instant';

/** A cell's value; nothing leaves the cell empty. */
export type CellValue = string | number | Date | null | undefined;

/** One column: its head in the reader's words, how it is written, how wide, and where its value comes from. */
export interface Column<Row> {
  head: string;
  kind?: ColumnKind;
  /** In characters; not given: fits the head and the kind. */
  width?: number;
  value: (row: Row) => CellValue;
}

/** A table to export. Rows may come from a cursor: they are written as they arrive and never held together. */
export interface TableOf<Row> {
  /** Name of the sheet. */
  name: string;
  columns: readonly Column<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

/** A table whose kind of row is forgotten, so that different ones can stand in one workbook. */
export interface Table {
  name: string;
  columns: readonly Omit<Column<unknown>, 'value'>[];
  /** The cells, row by row; can be read once. */
  cells: AsyncIterable<CellValue[]>;
}

/** Makes a table for the writers: each column's value is checked against the rows here. */
export const tableOf = <Row>({ name, columns, rows }: TableOf<Row>): Table => ({
  name,
  columns,
  cells: cellsOf(columns, rows),
});

async function* cellsOf<Row>(columns: readonly Column<Row>[], rows: TableOf<Row>['rows']): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield columns.map((column) => column.value(row));
}
