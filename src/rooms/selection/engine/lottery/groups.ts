import type { Pool } from '../pool.ts';
import { countingRow, type Row } from '../solver/program.ts';

/** Applicants whom no quota and no conflict tells apart: a fair lottery gives them the same chance. */
export interface Group {
  /** Positions in the pool, in published hash order. */
  members: number[];
  /** Promised a seat: always chosen. */
  fixed: boolean;
}

/** The pool seen as groups: a list is then a count for each group. Independent of row order and of the seed. */
export interface Grouped {
  groups: Group[];
  /** Seats first, then quotas in the pool's order (ineffective ones too), then conflicts. One column for each group. */
  rows: Row[];
  /** Keys of the conflict rows, in their order. */
  conflictKeys: string[];
  /** Least and most members of each group in one list. */
  lower: number[];
  upper: number[];
}

/** Groups the pool. Members of a conflict group are told apart by it; a quota that cannot bind tells nobody apart. */
export function groupPool(pool: Pool): Grouped {
  const binding = pool.quotas.map(({ min, max }, at) => min > 0 || max < Math.min(pool.k, pool.counted[at]!.length));
  const cells = pool.applicants.map((): number[] => []);
  for (const [at, counted] of pool.counted.entries()) if (binding[at]) for (const one of counted) cells[one]!.push(at);
  const rivals = new Set(pool.conflicts.flat());
  const byKey = new Map<string, Group & { cells: number[]; conflictKey?: string }>();
  for (const [at, applicant] of pool.applicants.entries()) {
    const conflictKey = rivals.has(at) ? applicant.conflictKey : undefined;
    const fixed = applicant.fixed === true;
    const key = JSON.stringify([cells[at], fixed, conflictKey ?? null]);
    const group = byKey.get(key);
    if (group) group.members.push(at);
    else byKey.set(key, { members: [at], fixed, cells: cells[at]!, conflictKey });
  }
  const groups = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const positions = groups.map((_, at) => at);
  const keys = [
    ...new Set(groups.flatMap(({ conflictKey }) => (conflictKey === undefined ? [] : [conflictKey]))),
  ].sort();
  return {
    groups,
    rows: [
      countingRow(positions, pool.k, pool.k),
      ...pool.quotas.map((quota, cell) =>
        countingRow(
          binding[cell] ? positions.filter((at) => groups[at]!.cells.includes(cell)) : [],
          binding[cell] ? quota.min : 0,
          binding[cell] ? quota.max : pool.k,
        ),
      ),
      ...keys.map((key) =>
        countingRow(
          positions.filter((at) => groups[at]!.conflictKey === key),
          0,
          1,
        ),
      ),
    ],
    conflictKeys: keys,
    lower: groups.map(({ members, fixed }) => (fixed ? members.length : 0)),
    upper: groups.map(({ members, conflictKey }) => (conflictKey === undefined ? members.length : 1)),
  };
}
