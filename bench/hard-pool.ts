import { repeatable } from '#rooms/selection/engine/order.ts';
import type { PoolInput, Quota } from '#rooms/selection/engine/pool.ts';

/** What a hard made-up pool is like: who applies differs from the city, traits hang together, and quotas follow the city. */
export interface HardPool {
  n: number;
  k: number;
  features: number;
  seed: number;
  /** Seats each quota may be off the city's share: 0 is exact. */
  spread: number;
  /** How much who applies differs from the city: 0 not at all, 1 much. */
  skew: number;
}

/** A hard made-up pool: two to six values for each feature, random shares, traits drawn together by a hidden one. */
export function hardPool({ n, k, features, seed, spread, skew }: HardPool): PoolInput {
  const random = repeatable(seed * 40503 + n * 7 + k * 3 + features);
  for (let spin = 0; spin < 30; spin++) random();
  const bell = () => random() + random() + random() + random() - 2;
  const traits = Array.from({ length: features }, (_, feature) => {
    const weights = Array.from({ length: 2 + Math.floor(random() * 5) }, () => Math.exp(0.8 * bell() * 1.7));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const city = weights.map((weight) => weight / sum);
    return {
      feature: `f${feature}`,
      city,
      applying: city.map((share) => share * Math.exp(skew * 1.7 * bell())),
      leaning: city.map(() => 0.6 * bell()),
    };
  });
  const applicants = Array.from({ length: n }, (_, at) => {
    const hidden = bell();
    const value = ({ applying, leaning }: (typeof traits)[number]) => {
      const weights = applying.map((share, value) => share * Math.exp(leaning[value]! * hidden));
      const point = random() * weights.reduce((total, weight) => total + weight, 0);
      let reached = 0;
      return weights.findIndex((weight) => {
        reached += weight;
        return point < reached;
      });
    };
    return {
      id: `P-${String(at + 1).padStart(4, '0')}`,
      features: Object.fromEntries(traits.map((trait) => [trait.feature, `v${Math.max(0, value(trait))}`])),
    };
  });
  const some = likeTheCity(applicants, traits, k, random);
  const quotas = traits.flatMap(({ feature, city }) =>
    city.map((_, at): Quota => {
      const value = `v${at}`;
      const seats = some.filter((one) => one.features[feature] === value).length;
      return { feature, value, min: Math.max(0, seats - spread), max: seats + spread };
    }),
  );
  return { applicants, k, quotas, seed: `hard ${seed}` };
}

interface Trait {
  feature: string;
  city: number[];
  applying: number[];
}

/** Some k applicants, drawn so that they look like the city as far as the pool allows: their numbers are quotas that some list keeps. */
function likeTheCity<A extends { features: Record<string, string> }>(
  applicants: readonly A[],
  traits: readonly Trait[],
  k: number,
  random: () => number,
): A[] {
  const weightOf = ({ features }: A) =>
    traits.reduce((weight, { feature, city, applying }) => {
      const at = Number(features[feature]!.slice(1));
      return weight * (city[at]! / applying[at]!);
    }, 1);
  return applicants
    .map((one) => ({ one, time: -Math.log(random()) / weightOf(one) }))
    .sort((a, b) => a.time - b.time)
    .slice(0, k)
    .map(({ one }) => one);
}
