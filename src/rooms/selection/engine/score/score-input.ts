import { BadPool } from '../bad-pool.ts';
import type { Applicant, PoolInput } from '../pool.ts';

/** An applicant with points. Up to four decimals are kept exactly. */
export interface ScoredApplicant extends Applicant {
  score: number;
}

export type ScoreInput = PoolInput<ScoredApplicant>;

/** Points become whole numbers, so that equal totals are equal. Four decimals are more than any published criterion has. */
const UNITS = [1, 10, 100, 1000, 10_000];

/** The power of ten that makes every score whole. Throws {@link BadPool} for scores that are no usable numbers. */
export function pointUnit(applicants: readonly ScoredApplicant[]): number {
  for (const { id, score } of applicants) {
    if (Number.isFinite(score) && Math.abs(score) <= 1e6) continue;
    throw new BadPool('score', `The score of "${id}" is not a number of at most a million.`);
  }
  const fits = (unit: number) =>
    applicants.every(({ score }) => Math.abs(score * unit - Math.round(score * unit)) < 1e-6);
  return UNITS.find(fits) ?? 10_000;
}
