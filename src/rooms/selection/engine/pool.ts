import { BadPool } from './bad-pool.ts';
import { hashOrder } from './order.ts';

/** One person (or business) who may be chosen. */
export interface Applicant {
  /** Unique in the pool; the only name the engine ever prints. */
  id: string;
  /** What quotas look at, e.g. `{ gender: 'P', nib: 'tidak' }`. A feature without quota is ignored. */
  features: Record<string, string>;
  /** Applicants with the same key (one owner, one household) exclude each other: at most one of them is chosen. */
  conflictKey?: string;
  /** Already promised a seat: part of every list. */
  fixed?: boolean;
}

/** Of the chosen, at least `min` and at most `max` have `value` as their `feature`. Whole numbers. */
export interface Quota {
  feature: string;
  value: string;
  min: number;
  max: number;
  /** How far advice may lower the floor when the quotas are impossible; 0 when absent. */
  minFlex?: number;
  /** How far advice may raise the ceiling; the number of seats when absent. */
  maxFlex?: number;
}

/** What both ways of choosing start from. `seed` fixes every tie and order; publish it before anyone applies. */
export interface PoolInput<A extends Applicant = Applicant> {
  applicants: readonly A[];
  /** Seats. */
  k: number;
  quotas: readonly Quota[];
  seed: string;
}

/** A checked pool in canonical order, so that the order of rows in a file can never change a result. */
export interface Pool<A extends Applicant = Applicant> {
  /** In hash order of (seed, id). */
  applicants: A[];
  k: number;
  /** Sorted by feature, then value. */
  quotas: Quota[];
  /** For every quota, the positions of the applicants it counts. */
  counted: number[][];
  /** Positions of applicants that exclude each other; only groups of two or more. */
  conflicts: number[][];
  seed: string;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether `quota` counts this applicant. */
export function isCounted(quota: Quota, applicant: Applicant): boolean {
  return applicant.features[quota.feature] === quota.value;
}

/**
 * Checks the input and puts it in canonical order: by `compare` when given, then by hash of seed and id. Throws
 * {@link BadPool} with one plain sentence.
 */
export function preparePool<A extends Applicant>(
  { applicants, k, quotas, seed }: PoolInput<A>,
  compare: (a: A, b: A) => number = () => 0,
): Pool<A> {
  if (!Number.isInteger(k) || k < 1)
    throw new BadPool('seats', `The number of seats must be a whole number of at least 1, not ${k}.`);
  if (applicants.length === 0) throw new BadPool('empty', 'There are no applicants.');
  checkIds(applicants);
  checkQuotas(quotas);
  const sorted = hashOrder(applicants, seed, (applicant) => applicant.id).sort(compare);
  const ordered = [...quotas].sort((a, b) => compareText(a.feature, b.feature) || compareText(a.value, b.value));
  const pool: Pool<A> = {
    applicants: sorted,
    k,
    quotas: ordered,
    counted: ordered.map((quota) => sorted.flatMap((applicant, at) => (isCounted(quota, applicant) ? [at] : []))),
    conflicts: conflictGroups(sorted),
    seed,
  };
  checkFixed(pool);
  return pool;
}

function checkIds(applicants: readonly Applicant[]): void {
  const seen = new Set<string>();
  for (const { id } of applicants) {
    if (id === '') throw new BadPool('id', 'An applicant has no id.');
    if (seen.has(id)) throw new BadPool('id', `The id "${id}" is used by more than one applicant.`);
    seen.add(id);
  }
}

function checkQuotas(quotas: readonly Quota[]): void {
  const seen = new Set<string>();
  for (const { feature, value, min, max } of quotas) {
    const name = `${feature} = ${value}`;
    if (![min, max].every((bound) => Number.isInteger(bound) && bound >= 0)) {
      throw new BadPool('quota', `The quota of ${name} must have whole numbers of 0 or more, not ${min} and ${max}.`);
    }
    if (min > max) throw new BadPool('quota', `The quota of ${name} asks for at least ${min} but at most ${max}.`);
    const key = JSON.stringify([feature, value]);
    if (seen.has(key)) throw new BadPool('quota', `There are two quotas for ${name}.`);
    seen.add(key);
  }
}

function conflictGroups(applicants: readonly Applicant[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [at, { conflictKey }] of applicants.entries()) {
    if (conflictKey === undefined) continue;
    const group = groups.get(conflictKey);
    if (group) group.push(at);
    else groups.set(conflictKey, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function checkFixed({ applicants, conflicts, k }: Pool): void {
  const fixed = applicants.filter((applicant) => applicant.fixed).length;
  if (fixed > k) throw new BadPool('fixed', `${fixed} applicants are fixed, but there are only ${k} seats.`);
  for (const group of conflicts) {
    const both = group.map((at) => applicants[at]!).filter((applicant) => applicant.fixed);
    if (both.length > 1)
      throw new BadPool('fixed', `${both[0]!.id} and ${both[1]!.id} are both fixed, but exclude each other.`);
  }
}
