import { forEachCandidate } from './blocking.ts';
import { CLASSES } from './classes.ts';
import { comparePair } from './compare.ts';
import { explain, type LinkReason } from './explain.ts';
import { countFrequencies, type Frequencies } from './frequencies.ts';
import { comparisonsOf, emptyPairs, type KeptPairs, keep } from './kept-pairs.ts';
import { type Comparison, emptyComparison } from './levels.ts';
import { learn, type Model, probabilities, shippedModel, strangersShares } from './model.ts';
import type { Pool } from './pool.ts';

/** Pairs at or above this probability are proposed by themselves; below, down to `UNSURE`, they are shown only to be looked at. */
export const THRESHOLD = 0.6;
const UNSURE = 0.2;

/** Two records (numbers in the pool, `a` before `b`) that may be one business. */
export type LinkedPair = { a: number; b: number; probability: number; reasons: LinkReason[] };
/** `candidates` counts the comparisons made. */
export type Linkage = {
  records: number;
  candidates: number;
  threshold: number;
  pairs: LinkedPair[];
  unsure: LinkedPair[];
  model: Model;
};

const RANDOM_PAIRS = 40_000;
const ROUNDS = 10;
/** Candidates that are less likely than this to be anything but strangers are not kept: they would only fill memory. */
const HOPELESS = 1e-3;
/** Room for the second record's number beside the first in one double. */
const ROOM = 2 ** 21;

/**
 * Finds the doubles among all records of the pool: brings likely pairs together, compares them field by field, learns from the list how doubles
 * and strangers look in it, and returns those that are probably one business with the reasons, best first. Deterministic.
 */
export function findPairs(pool: Pool, options: { threshold?: number } = {}): Linkage {
  const threshold = options.threshold ?? THRESHOLD;
  const counts = countFrequencies(pool);
  const first = shippedModel(strangersShares(randomPairs(pool, counts)), {
    records: pool.size,
    people: pool.name.values.length === 0,
  });
  const { kept, met } = keepCandidates(pool, counts, first);
  let model = first;
  for (let round = 0; round < ROUNDS; round++) model = learn(model, comparisonsOf(kept));

  const found: LinkedPair[] = [];
  const out = new Float64Array(CLASSES.length);
  let at = 0;
  for (const comparison of comparisonsOf(kept)) {
    probabilities(model, comparison, out);
    const [probability = 0] = out;
    if (probability >= Math.min(UNSURE, threshold))
      found.push({ a: kept.a[at] ?? 0, b: kept.b[at] ?? 0, probability, reasons: explain(model, comparison) });
    at++;
  }
  found.sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  const sure = found.findIndex((pair) => pair.probability < threshold);
  const cut = sure < 0 ? found.length : sure;
  return {
    records: pool.size,
    candidates: met,
    threshold,
    pairs: found.slice(0, cut),
    unsure: found.slice(cut),
    model,
  };
}

function keepCandidates(pool: Pool, counts: Frequencies, model: Model): { kept: KeptPairs; met: number } {
  const kept = emptyPairs();
  const seen = new Set<number>();
  const comparison = emptyComparison();
  const out = new Float64Array(CLASSES.length);
  let met = 0;
  forEachCandidate(pool, (x, y) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = a * ROOM + b;
    if (seen.has(key)) return;
    met++;
    comparePair({ pool, counts, a, b }, comparison);
    probabilities(model, comparison, out);
    if ((out[0] ?? 0) < HOPELESS && (out[CLASSES.length - 1] ?? 0) > 0.5) return;
    seen.add(key);
    keep(kept, a, b, comparison);
  });
  return { kept, met };
}

/** Records far apart in a fixed pseudo-random order: what strangers have in common in this list. */
function* randomPairs(pool: Pool, counts: Frequencies): Generator<Comparison> {
  if (pool.size < 2) return;
  const comparison = emptyComparison();
  let state = 0x9e3779b9;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * pool.size);
  };
  for (let times = 0; times < RANDOM_PAIRS; times++) {
    const [a, b] = [next(), next()];
    if (a === b) continue;
    comparePair({ pool, counts, a, b }, comparison);
    yield comparison;
  }
}
