import type { ScoreResult } from './score/score.ts';
import type { ScoreInput } from './score/score-input.ts';
import { inWorker, type JobLimits } from './solver/in-worker.ts';

export type { QuotaChange } from './advice.ts';
export { BadPool, type BadPoolCode } from './bad-pool.ts';
export type { Applicant, PoolInput, Quota } from './pool.ts';
export type { QuotaLimit } from './rows.ts';
export type { Displaced, Explained } from './score/explain.ts';
export { nextReserve, type Reserve } from './score/reserve.ts';
export type { ScoreResult } from './score/score.ts';
export type { ScoredApplicant, ScoreInput } from './score/score-input.ts';
export type { JobLimits } from './solver/in-worker.ts';

/**
 * Chooses k applicants with the greatest total of points under quota floors and ceilings, at most one of each conflict key,
 * and with every fixed applicant. Exact; runs in a worker thread.
 *
 * Among lists of equal total the first in the ranking wins, compared place by place; the ranking is points, then SHA-256 of
 * seed and id, so publish the seed before anyone applies.
 *
 * @param input applicants with `id`, `score` (up to four decimals), `features`, optional `conflictKey` and `fixed`; `k`; quotas; seed
 * @param limits `signal` aborts, `seconds` (60) bounds the solving; a result that ends early has `certified: false` and a `gap` in points
 * @returns `chosen` with displaced applicants explained and the reserve order; `impossible` with the smallest set of changes;
 * `unknown` when the time was too short for either
 * @throws BadPool for input that makes no sense, with one sentence
 */
export function selectByScore(input: ScoreInput, limits: JobLimits = {}): Promise<ScoreResult> {
  return inWorker('score', input, limits);
}
