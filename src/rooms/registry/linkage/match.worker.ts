import { parentPort } from 'node:worker_threads';
import { findPairs, type LinkedPair } from './find-pairs.ts';
import type { LinkRecord } from './link-record.ts';
import { addRecord, emptyPool } from './pool.ts';

/** Less certain pairs are not worth an officer's look. */
const WORTH_A_LOOK = 0.4;
const REASONS_KEPT = 6;

/** A newcomer (its number among the newcomers) with its most probable partner: a known record or an earlier newcomer. */
export interface Match {
  row: number;
  known?: number;
  earlier?: number;
  probability: number;
  /** The strongest first; `weight` is in bits, negative where it speaks against. */
  reasons: { code: string; weight: number }[];
}

/** What the thread is told: records to keep, then how many of the first are known already. */
export type MatchJob = { add: LinkRecord[] } | { known: number };

const pool = emptyPool();

/** For each newcomer its most probable partner: a known record before an earlier newcomer. */
function bestMatches(pairs: readonly LinkedPair[], known: number): Match[] {
  const best = new Map<number, Match>();
  for (const { a, b, probability, reasons } of pairs) {
    if (b < known || probability < WORTH_A_LOOK) continue;
    const match: Match = {
      row: b - known,
      ...(a < known ? { known: a } : { earlier: a - known }),
      probability: Math.round(probability * 1000) / 1000,
      reasons: reasons.slice(0, REASONS_KEPT).map(({ code, weight }) => ({ code, weight })),
    };
    const before = best.get(match.row);
    if (!before || (before.known === undefined && match.known !== undefined)) best.set(match.row, match);
  }
  return [...best.values()];
}

parentPort?.on('message', (job: MatchJob) => {
  if ('add' in job) {
    for (const record of job.add) addRecord(pool, record);
    return;
  }
  const { pairs, unsure } = findPairs(pool);
  parentPort?.postMessage(bestMatches([...pairs, ...unsure], job.known));
});
