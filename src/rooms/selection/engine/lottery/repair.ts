import { keepsExactly, type Program } from '../solver/program.ts';

/** So many exchanges are tried; more would cost as much as asking the solver. */
const MOST_EXCHANGES = 1500;
/** How many who leave and who enter are weighed against each other for one exchange. */
const LEAVERS = 20;
const ENTRANTS = 100;
/** An entry that was just changed rests for so many exchanges. */
const REST = 4;

interface Repair {
  program: Program;
  counts: number[];
  /** Rows of each column. */
  rowsOf: number[][];
  /** How much a broken row counts: more the longer it stays broken, so that the search leaves dead ends. */
  weight: number[];
  /** Present value of each row, how far it is broken, and what that changes by with one more or one less (weighted). */
  values: number[];
  broken: number[];
  up: number[];
  down: number[];
  /** Which columns a row holds, filled when first needed. */
  inRow: Uint8Array[];
  restsUntil: number[];
  random: () => number;
}

/**
 * Turns a nearly right list into one that keeps every row by exchanging members: picks a broken row, weighs some exchanges
 * that help it, takes the one that breaks least, and lets both entries rest so that it does not go in circles.
 * All coefficients must be one and row 0 must fix the number of seats. Undefined when it did not succeed.
 */
export function repair(program: Program, start: ArrayLike<number>, random: () => number): number[] | undefined {
  const state: Repair = {
    program,
    counts: Array.from(start, (value, at) =>
      Math.min(program.upper[at]!, Math.max(program.lower[at]!, Math.round(value))),
    ),
    rowsOf: program.costs.map(() => []),
    weight: program.rows.map(() => 1),
    values: program.rows.map(() => 0),
    broken: program.rows.map(() => 0),
    up: program.rows.map(() => 0),
    down: program.rows.map(() => 0),
    inRow: [],
    restsUntil: program.costs.map(() => -1),
    random,
  };
  for (const [at, row] of program.rows.entries()) {
    for (const column of row.columns) state.rowsOf[column]!.push(at);
    setRow(
      state,
      at,
      row.columns.reduce((sum, column) => sum + state.counts[column]!, 0),
    );
  }
  fillSeats(state, start);
  for (let step = 0; step < MOST_EXCHANGES; step++) {
    const broken = state.broken.flatMap((by, at) => (by > 0 ? [at] : []));
    if (broken.length === 0) return keepsExactly(program, state.counts) ? state.counts : undefined;
    if (!exchange(state, broken[Math.floor(random() * broken.length)]!, step)) return undefined;
  }
  return undefined;
}

const beyond = (lower: number, value: number, upper: number): number =>
  value < lower ? lower - value : value > upper ? value - upper : 0;

function setRow(state: Repair, at: number, value: number): void {
  const { lower, upper } = state.program.rows[at]!;
  const broken = beyond(lower, value, upper);
  state.values[at] = value;
  state.broken[at] = broken;
  state.up[at] = state.weight[at]! * (beyond(lower, value + 1, upper) - broken);
  state.down[at] = state.weight[at]! * (beyond(lower, value - 1, upper) - broken);
}

/** What the sum of all breaks changes by when a column moves by one. */
function effect(rows: readonly number[], perRow: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += perRow[rows[at]!]!;
  return sum;
}

function move(state: Repair, column: number, change: 1 | -1): void {
  state.counts[column]! += change;
  for (const row of state.rowsOf[column]!) setRow(state, row, state.values[row]! + change);
}

/** Brings the number of members to the number of seats, the largest leftover fractions first. */
function fillSeats(state: Repair, start: ArrayLike<number>): void {
  const { program, counts } = state;
  const seats = program.rows[0]!.lower;
  const byLeftover = counts.map((_, at) => at).sort((a, b) => start[b]! - counts[b]! - (start[a]! - counts[a]!));
  for (const at of byLeftover) if (state.values[0]! < seats && counts[at]! < program.upper[at]!) move(state, at, 1);
  for (const at of byLeftover.toReversed())
    if (state.values[0]! > seats && counts[at]! > program.lower[at]!) move(state, at, -1);
}

/** Takes the best of some sampled exchanges that help one broken row. False when there is none. */
function exchange(state: Repair, row: number, step: number): boolean {
  const { program, counts, random, inRow } = state;
  const inside = inRow[row] ?? markColumns(program, row);
  inRow[row] = inside;
  const short = state.values[row]! < program.rows[row]!.lower ? 1 : 0;
  const leavers: number[] = [];
  const entrants: number[] = [];
  for (let at = 0; at < counts.length; at++) {
    if (inside[at] === short) {
      if (counts[at]! < program.upper[at]!) entrants.push(at);
    } else if (counts[at]! > program.lower[at]!) leavers.push(at);
  }
  let best: { leaves: number; enters: number; change: number } | undefined;
  for (const leaves of sample(leavers, LEAVERS, random)) {
    const freed = effect(state.rowsOf[leaves]!, state.down);
    move(state, leaves, -1);
    for (const enters of sample(entrants, ENTRANTS, random)) {
      if (state.restsUntil[enters]! > step || state.restsUntil[leaves]! > step) continue;
      const change = freed + effect(state.rowsOf[enters]!, state.up);
      if (!best || change < best.change || (change === best.change && random() < 0.3))
        best = { leaves, enters, change };
    }
    move(state, leaves, 1);
  }
  if (!best) return leavers.length > 0 && entrants.length > 0;
  if (best.change >= 0) weighBroken(state);
  move(state, best.leaves, -1);
  move(state, best.enters, 1);
  state.restsUntil[best.leaves] = state.restsUntil[best.enters] = step + REST;
  return true;
}

/** No sampled exchange helps: every broken row counts for more from now on. */
function weighBroken(state: Repair): void {
  for (const [at, by] of state.broken.entries()) {
    if (by === 0) continue;
    state.weight[at]! += 1;
    setRow(state, at, state.values[at]!);
  }
}

function markColumns(program: Program, row: number): Uint8Array {
  const marks = new Uint8Array(program.costs.length);
  for (const column of program.rows[row]!.columns) marks[column] = 1;
  return marks;
}

function sample(from: readonly number[], size: number, random: () => number): readonly number[] {
  if (from.length <= size) return from;
  return Array.from({ length: size }, () => from[Math.floor(random() * from.length)]!);
}
