import type { Zone } from './allot.rules.ts';

/** One row of stalls as an officer describes it. */
export interface RowPlan {
  zone: Zone;
  count: number;
  /** The first so many have electricity. */
  powered: number;
  /** Businesses per stall; more than one = shared (titip). */
  room: number;
  /** Rupiah for all days; 0 = free. */
  price: number;
}

/** A stall to be. */
export interface PlannedStall {
  code: string;
  row: number;
  column: number;
  zone: Zone;
  room: number;
  power: boolean;
  price: number;
}

/** Most rows of a plan: one a letter of the form. */
export const mostRows = 6;

/** The stalls of a plan: rows A, B, C from the entrance, numbered from the left. Rows without stalls take no letter. */
export function stallsOf(rows: readonly RowPlan[]): PlannedStall[] {
  return rows
    .filter(({ count }) => count > 0)
    .flatMap(({ zone, count, powered, room, price }, row) =>
      Array.from({ length: count }, (_, at) => ({
        code: `${String.fromCharCode(65 + row)}${at + 1}`,
        row: row + 1,
        column: at + 1,
        zone,
        room,
        power: at < powered,
        price,
      })),
    );
}

/** The rows a plan was made from, for the form that changes it. */
export function rowsOf(stalls: readonly PlannedStall[]): RowPlan[] {
  const rows = new Map<number, RowPlan>();
  for (const { row, zone, room, price, power } of stalls) {
    const known = rows.get(row) ?? { zone, count: 0, powered: 0, room, price };
    rows.set(row, { ...known, count: known.count + 1, powered: known.powered + (power ? 1 : 0) });
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, plan]) => plan);
}
