import type { LotteryResult } from './lottery/lottery.ts';
import type { QuotaPrice } from './lottery/quota-prices.ts';
import type { PoolInput } from './pool.ts';
import type { ScoreResult } from './score/score.ts';
import type { ScoreInput } from './score/score-input.ts';
import { inWorker, type JobLimits } from './solver/in-worker.ts';

export type { QuotaChange } from './advice.ts';
export { BadPool, type BadPoolCode } from './bad-pool.ts';
export { type Alternate, alternateFor } from './lottery/alternates.ts';
export type { Certificate } from './lottery/certificate.ts';
export { checkCertificate } from './lottery/check-certificate.ts';
export type { LotteryResult } from './lottery/lottery.ts';
export type { QuotaPrice } from './lottery/quota-prices.ts';
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

/**
 * The fairest lottery over lists that keep every quota: nobody's chance could be raised without lowering that of someone worse
 * off (leximin). Prepared as 1,000 numbered lists, of which a public draw takes one (see `draw.ts`). Runs in a worker thread.
 *
 * @param input applicants with `id`, `features`, optional `conflictKey` and `fixed`; `k`; quotas; seed (orders members of equal groups)
 * @param limits `signal` aborts, `seconds` (60) bounds the solving
 * @returns `lottery`, with `certified: false` and a `gap` when the proof is not complete; `impossible` with the smallest set of
 * changes; `unknown` when the time was too short for either. The same pool and seed give the same bytes whatever the row order
 * @throws BadPool for input that makes no sense, with one sentence
 */
export function selectByLottery(input: PoolInput, limits: JobLimits = {}): Promise<LotteryResult> {
  return inWorker('lottery', input, limits);
}

/** What each quota costs the least lucky applicant: the lowest chance with it, and without it. */
export function quotaPrices(input: PoolInput, limits: JobLimits = {}): Promise<QuotaPrice[]> {
  return inWorker('prices', input, limits);
}
