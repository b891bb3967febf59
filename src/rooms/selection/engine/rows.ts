import type { Applicant, Pool, Quota } from './pool.ts';
import { countingRow, type Row } from './solver/program.ts';

/** Row number of quota number `at` in the pool's order. */
export const quotaRow = (at: number): number => at + 1;

/** The rows every list must keep, one column for each applicant of the pool. Quotas without effect keep their row. */
export function personRows(pool: Pool): Row[] {
  const everyone = pool.applicants.map((_, at) => at);
  return [
    countingRow(everyone, pool.k, pool.k),
    ...pool.quotas.map((quota, at) => countingRow(pool.counted[at]!, quota.min, quota.max)),
    ...pool.conflicts.map((group) => countingRow(group, 0, 1)),
  ];
}

/** One limit that a list breaks, or that holds someone back. `bound` is the number of the limit, `count` the list's. */
export interface QuotaLimit {
  feature: string;
  value: string;
  side: 'min' | 'max';
  bound: number;
  count: number;
}

/** Every quota that `chosen` breaks; nobody's conflicts are looked at. */
export function brokenQuotas(quotas: readonly Quota[], chosen: readonly Applicant[]): QuotaLimit[] {
  return quotas.flatMap((quota): QuotaLimit[] => {
    const count = chosen.filter((applicant) => applicant.features[quota.feature] === quota.value).length;
    const { feature, value } = quota;
    if (count < quota.min) return [{ feature, value, side: 'min', bound: quota.min, count }];
    if (count > quota.max) return [{ feature, value, side: 'max', bound: quota.max, count }];
    return [];
  });
}

/** Whether two of `chosen` exclude each other. */
export function hasConflict(chosen: readonly Applicant[]): boolean {
  const keys = chosen.flatMap(({ conflictKey }) => (conflictKey === undefined ? [] : [conflictKey]));
  return new Set(keys).size < keys.length;
}
