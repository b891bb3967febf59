/** One row of a linear programme: `lower <= sum of values[i] * x[columns[i]] <= upper`. */
export interface Row {
  lower: number;
  upper: number;
  columns: number[];
  values: number[];
}

/** A linear programme to be maximised. Columns hold cost and bounds, rows the rest. */
export interface Program {
  costs: number[];
  lower: number[];
  upper: number[];
  rows: Row[];
}

/** A row that counts: every coefficient is one. */
export function countingRow(columns: number[], lower: number, upper: number): Row {
  return { lower, upper, columns, values: columns.map(() => 1) };
}

/** The value of a row at `x`; exact when both are whole numbers below 2^53. */
export function rowValue(row: Row, x: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < row.columns.length; at++) sum += row.values[at]! * x[row.columns[at]!]!;
  return sum;
}

/** The objective at `x`. */
export function objectiveOf(costs: readonly number[], x: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < costs.length; at++) sum += costs[at]! * x[at]!;
  return sum;
}

/** Whether whole numbers `x` keep every bound and row, with no tolerance at all. */
export function keepsExactly(program: Program, x: ArrayLike<number>): boolean {
  for (let at = 0; at < program.costs.length; at++) {
    const value = x[at]!;
    if (!Number.isInteger(value) || value < program.lower[at]! || value > program.upper[at]!) return false;
  }
  return program.rows.every((row) => {
    const value = rowValue(row, x);
    return value >= row.lower && value <= row.upper;
  });
}
