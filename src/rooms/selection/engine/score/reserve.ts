import { type PoolInput, preparePool } from '../pool.ts';
import { brokenQuotas, hasConflict, type QuotaLimit } from '../rows.ts';
import type { ScoredApplicant } from './score-input.ts';

/** Who takes a free seat: the first reserve with whom every quota still holds, or the quotas that nobody can keep. */
export type Reserve = { kind: 'reserve'; id: string } | { kind: 'none'; missed: QuotaLimit[] };

/**
 * Walks down the reserves after `dropped` leaves `chosen`. Applicants in `unavailable` (dropped earlier, declined) are passed
 * over. Never breaks a quota silently: when no single reserve fits, the answer names what the list without them misses.
 */
export function nextReserve(ask: {
  input: PoolInput<ScoredApplicant>;
  chosen: readonly string[];
  dropped: string;
  unavailable?: readonly string[];
}): Reserve {
  const pool = preparePool(ask.input, (a, b) => b.score - a.score);
  const inside = new Set(ask.chosen);
  inside.delete(ask.dropped);
  const out = new Set([...(ask.unavailable ?? []), ask.dropped]);
  const staying = pool.applicants.filter((applicant) => inside.has(applicant.id));
  for (const candidate of pool.applicants) {
    if (inside.has(candidate.id) || out.has(candidate.id)) continue;
    const list = [...staying, candidate];
    if (!hasConflict(list) && brokenQuotas(pool.quotas, list).length === 0)
      return { kind: 'reserve', id: candidate.id };
  }
  return { kind: 'none', missed: brokenQuotas(pool.quotas, staying) };
}
