import {
  BY_VALUE,
  CLASSES,
  EXPECTED,
  EXPECTED_PER_RECORD,
  isAsStrangers,
  LEARNED_LEVELS,
  type LinkClass,
  sharesOf,
} from './classes.ts';
import { type Comparison, FIELDS, LEVELS } from './levels.ts';

/**
 * Fellegi–Sunter weights for several classes (Fellegi & Sunter 1969, with the classes' shares learned by EM as in Winkler 1988). `shares`
 * is class × field × level, `priors` the share of each class among all pairs of the list; `logs` holds their logarithms for reckoning.
 */
export type Model = {
  shares: Record<LinkClass, number[][]>;
  priors: Record<LinkClass, number>;
  records: number;
  /** A list of people, in which no business has a name: who stands in it twice was written down twice. */
  people: boolean;
  logs: Float64Array;
};

/** No level is impossible: one in ten million. */
const FLOOR = 1e-7;
/** How many pairs the shipped expectations are worth against what the list shows. */
const TRUST = 60;
/**
 * How far a list's own habits of writing names are believed beside the shipped ones. They are learned from the doubles that are easily seen, which are those
 * written with the fewest mistakes: believed alone, they would say that nobody mistypes a name.
 */
const LEARNED_TRUST = 0.5;
/** The classes that are not strangers. */
const KINDS = CLASSES.slice(0, -1) as Exclude<LinkClass, 'strangers'>[];
const C = CLASSES.length;
/** Levels of a field take so many places in `logs`, level 0 (no evidence) among them. */
const STEP = 6;
/** By field and level: which classes take the chance of the very value (one bit each), where it is known. */
const BY_CHANCE = FIELDS.map((field) =>
  Array.from({ length: STEP }, (_, level) =>
    level === 0 || level > (BY_VALUE[field] ?? 0)
      ? 0
      : CLASSES.reduce((bits, kind, c) => bits | (isAsStrangers(kind, field, level) ? 1 << c : 0), 0),
  ),
);

/** Second businesses for each double in a list of people: someone may be listed once for each of two trades. */
const SECOND_OF_PEOPLE = 0.1;

const pairsOf = (records: number): number => Math.max(1, (records * (records - 1)) / 2);

/** The shipped model for a list of so many records; `strangers` are the levels seen among random pairs of it. */
export function shippedModel(strangers: number[][], { records, people }: Pick<Model, 'records' | 'people'>): Model {
  const shares = { strangers } as Model['shares'];
  const priors = { strangers: 1 } as Model['priors'];
  for (const kind of KINDS) {
    shares[kind] = sharesOf(kind, strangers);
    priors[kind] = Math.max(1, EXPECTED_PER_RECORD[kind] * records) / pairsOf(records);
  }
  if (people) priors.owner = priors.same * SECOND_OF_PEOPLE;
  return withLogs({ shares, priors, records, people });
}

/** Shares of levels among pairs taken at random, smoothed so that none is zero. */
export function strangersShares(comparisons: Iterable<Comparison>): number[][] {
  const counts: number[][] = FIELDS.map((field) => LEVELS[field].map(() => 0.001));
  for (const { levels } of comparisons) addLevels(counts, levels, 1);
  return counts.map(normalised);
}

function withLogs(model: Omit<Model, 'logs'>): Model {
  const logs = new Float64Array(C + FIELDS.length * STEP * C);
  CLASSES.forEach((kind, c) => {
    logs[c] = Math.log(model.priors[kind]);
    FIELDS.forEach((_, f) => {
      model.shares[kind][f]?.forEach((share, level) => {
        logs[C + (f * STEP + level + 1) * C + c] = Math.log(Math.max(FLOOR, share));
      });
    });
  });
  return { ...model, logs };
}

/** Probability of each class for a pair, in the order of `CLASSES`, written into `out`. */
export function probabilities(model: Model, pair: Comparison, out: Float64Array): void {
  const { logs } = model;
  for (let c = 0; c < C; c++) out[c] = logs[c] ?? 0;
  for (let f = 0; f < FIELDS.length; f++) {
    const level = pair.levels[f] ?? 0;
    if (level === 0) continue;
    const chance = pair.chance[f] ?? 0;
    const byChance = chance === 0 ? 0 : (BY_CHANCE[f]?.[level] ?? 0);
    const row = C + (f * STEP + level) * C;
    for (let c = 0; c < C; c++) out[c] = (out[c] ?? 0) + (byChance & (1 << c) ? chance : (logs[row + c] ?? 0));
  }
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < C; c++) top = Math.max(top, out[c] ?? 0);
  let sum = 0;
  for (let c = 0; c < C; c++) {
    out[c] = Math.exp((out[c] ?? 0) - top);
    sum += out[c] ?? 0;
  }
  for (let c = 0; c < C; c++) out[c] = (out[c] ?? 0) / sum;
}

/**
 * One round of EM over the candidate pairs: how many pairs of each class there are, and how the levels of doubles are spread. Candidates
 * hold practically all doubles, so their expected number over all pairs of the list is the prior.
 */
export function learn(model: Model, candidates: Iterable<Comparison>): Model {
  const sums = new Float64Array(C);
  const counts = FIELDS.map((field) => (EXPECTED[field].same ?? []).map((share) => (share ?? 0) * TRUST));
  const out = new Float64Array(C);
  for (const pair of candidates) {
    probabilities(model, pair, out);
    for (let c = 0; c < C; c++) sums[c] = (sums[c] ?? 0) + (out[c] ?? 0);
    const same = out[0] ?? 0;
    if (same > 1e-6) addLevels(counts, pair.levels, same);
  }
  const priors = { strangers: 1 } as Model['priors'];
  KINDS.forEach((kind, c) => {
    priors[kind] = Math.max(1, sums[c] ?? 0) / pairsOf(model.records);
  });
  // Where a list has no places a branch looks just like a double: how many there are for each double is not learned.
  priors.branch = (priors.same * EXPECTED_PER_RECORD.branch) / EXPECTED_PER_RECORD.same;
  if (model.people) priors.owner = priors.same * SECOND_OF_PEOPLE;
  return withLogs({ ...model, priors, shares: { ...model.shares, same: counts.map(withShippedRest) } });
}

/** Learned shares of one field; levels that are not learned keep what was shipped, the others share the rest. */
function withShippedRest(counts: readonly number[], f: number): number[] {
  const field = FIELDS[f] ?? 'name';
  const shipped = (EXPECTED[field].same ?? []).map((share) => share ?? 0);
  const learned = LEARNED_LEVELS[field] ?? counts.length;
  const room = shipped.slice(0, learned).reduce((sum, share) => sum + share, 0);
  const spread = normalised(counts.slice(0, learned));
  const trust = field === 'name' || field === 'owner' ? LEARNED_TRUST : 1;
  return shipped.map((share, level) =>
    level < learned ? trust * (spread[level] ?? 0) * room + (1 - trust) * share : share,
  );
}

function addLevels(counts: number[][], levels: Uint8Array, weight: number): void {
  for (let f = 0; f < levels.length; f++) {
    const level = levels[f] ?? 0;
    const row = counts[f];
    if (level > 0 && row) row[level - 1] = (row[level - 1] ?? 0) + weight;
  }
}

function normalised(row: readonly number[]): number[] {
  const sum = row.reduce((all, share) => all + share, 0) || 1;
  return row.map((share) => share / sum);
}
