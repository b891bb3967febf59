/** How much of a file is read before it is refused. All are upper bounds, inclusive. */
export type IntakeLimits = {
  maxBytes: number;
  maxRows: number;
  /** Bytes a zipped file (XLSX, ODS) may hold when unpacked. */
  maxUnpackedBytes: number;
  /** Unpacked : packed beyond which a zipped file is taken for a bomb; judged only above 20 MB unpacked. */
  maxRatio: number;
};

/** For files given on the command line of the office's own machine: just under 200 MB, a million businesses. */
export const COMMAND_LINE_LIMITS: IntakeLimits = {
  maxBytes: 199_000_000,
  maxRows: 1_048_576,
  maxUnpackedBytes: 2_000_000_000,
  maxRatio: 100,
};

/** For lists sent from a browser: 10 MB and 25.000 rows, what a city's office keeps in one file. */
export const UPLOAD_LIMITS: IntakeLimits = {
  maxBytes: 10_000_000,
  maxRows: 25_000,
  maxUnpackedBytes: 300_000_000,
  maxRatio: 100,
};

/** In place of a sheet's name: all sheets with the same heading. No sheet can bear it: Excel forbids the sign. */
export const ALL_SHEETS = '*';

/** A row as it stands in the file. `line` counts as the file does (first line or sheet row = 1). */
export type RawRow = { line: number; cells: string[]; lossy?: number[] };

/** A row fitted to the header: one cell per column. `fault` says why it cannot be fitted; `cells` is then as found. */
export type TableRow = RawRow & { fault?: TableFault };
export type TableFault = { code: 'row-cells'; params: { expected: number; found: number } };

/**
 * The heading of the columns. `line` is null where the file has none; `lastLine` is the last line that is not data; `unit` is what a title says
 * all amounts are counted in (rupiah per 1).
 */
export type Header = { line: number | null; lastLine: number; names: string[]; unit: 1 | 1_000 | 1_000_000 };

export type Table = {
  format: 'csv' | 'xlsx' | 'ods' | 'html' | 'xml';
  /** For CSV: how the text is coded and parted. */
  encoding?: string;
  delimiter?: string;
  /** For workbooks: the sheet that is read, and all visible ones. */
  sheet?: string;
  sheets: string[];
  /** Sheets with the same heading as the one that is read, itself among them; empty where nobody looked or it has none. */
  alike: string[];
  header: Header;
  /** Columns whose empty cells take what stands above them. */
  carried: number[];
  /** Reads the file again from the start, row by row; memory does not grow with the file. */
  rows: () => AsyncGenerator<TableRow>;
};
