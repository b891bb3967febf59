import { repeatable } from '../order.ts';
import type { Applicant, Quota } from '../pool.ts';
import type { ScoredApplicant } from '../score/score-input.ts';

/** All ways to take k of n positions. */
export function subsets(n: number, k: number): number[][] {
  const all: number[][] = [];
  const extend = (from: number, taken: number[]) => {
    if (taken.length === k) all.push(taken);
    else for (let at = from; at <= n - (k - taken.length); at++) extend(at + 1, [...taken, at]);
  };
  extend(0, []);
  return all;
}

/** Whether these applicants form a list: quotas, conflicts and fixed seats. Written apart from the engine on purpose. */
export function isList(
  everyone: readonly Applicant[],
  chosen: readonly Applicant[],
  quotas: readonly Quota[],
): boolean {
  for (const { feature, value, min, max } of quotas) {
    let count = 0;
    for (const applicant of chosen) if (applicant.features[feature] === value) count += 1;
    if (count < min || count > max) return false;
  }
  const homes = chosen.map((applicant) => applicant.conflictKey).filter((key) => key !== undefined);
  if (new Set(homes).size !== homes.length) return false;
  return everyone.every((applicant) => !applicant.fixed || chosen.includes(applicant));
}

export interface TinyPool {
  applicants: ScoredApplicant[];
  k: number;
  quotas: Quota[];
  seed: string;
}

/** A small random pool; `kind` says what is special about it. Tight pools: exact quotas, with odd numbers often impossible. */
export function tinyPool(number: number, kind: 'loose' | 'tight' | 'households' | 'fixed' = 'loose'): TinyPool {
  const random = repeatable(number * 7919 + 13);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const n = whole(7, 11);
  const k = whole(3, 5);
  const features = ['a', 'b', 'c'].slice(0, whole(1, 3));
  const applicants = Array.from(
    { length: n },
    (_, at): ScoredApplicant => ({
      id: `p${at}`,
      score: whole(1, 6) * 5,
      features: Object.fromEntries(features.map((feature) => [feature, `v${whole(0, whole(1, 2))}`])),
      conflictKey: kind === 'households' && random() < 0.6 ? `h${whole(0, 3)}` : undefined,
      fixed: kind === 'fixed' && at === 0,
    }),
  );
  const quotas = features.flatMap((feature) =>
    ['v0', 'v1', 'v2'].map((value): Quota => {
      if (kind === 'tight' && number % 2 === 0) {
        const count = applicants.slice(0, k).filter((one) => one.features[feature] === value).length;
        return { feature, value, min: count, max: count };
      }
      const share = (applicants.filter((one) => one.features[feature] === value).length / n) * k;
      const spread = kind === 'tight' ? 0 : 1;
      const middle = Math.round(share + (random() - 0.5) * 1.5);
      const min = Math.max(0, middle - spread);
      return { feature, value, min, max: Math.max(min, middle + spread) };
    }),
  );
  return { applicants, k, quotas, seed: `seed ${number}` };
}

/** A pool of any size with bands of `spread` around seats that some list really fills, so that it is tight and possible; 0 is exact. */
export function middlePool({
  n,
  k,
  features,
  seed,
  spread = 1,
}: {
  n: number;
  k: number;
  features: number;
  seed: number;
  spread?: number;
}): TinyPool {
  const random = repeatable(seed * 104729 + n);
  for (let spin = 0; spin < 10; spin++) random();
  const sizes = [2, 2, 5, 2, 4, 6, 2, 3].slice(0, features);
  const applicants = Array.from(
    { length: n },
    (_, at): ScoredApplicant => ({
      id: `p${at}`,
      score: 0,
      features: Object.fromEntries(
        sizes.map((size, feature) => [`f${feature}`, `v${Math.floor(random() ** 1.6 * size)}`]),
      ),
    }),
  );
  const some = applicants.filter((_, at) => at % Math.floor(n / k) === 0).slice(0, k);
  const quotas = sizes.flatMap((size, feature) =>
    Array.from({ length: size }, (_, value): Quota => {
      const count = some.filter((one) => one.features[`f${feature}`] === `v${value}`).length;
      return { feature: `f${feature}`, value: `v${value}`, min: Math.max(0, count - spread), max: count + spread };
    }),
  );
  return { applicants, k, quotas, seed: 'published' };
}
