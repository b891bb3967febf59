import { repeatable } from '#rooms/selection/engine/order.ts';
import type { PoolInput, Quota } from '#rooms/selection/engine/pool.ts';

interface Trait {
  feature: string;
  /** Share of each value among all businesses of the city. */
  city: number[];
  /** Share of each value among those who apply: not everyone hears of a programme. */
  applying: number[];
}

const TRAITS: Trait[] = [
  { feature: 'assisted', city: [0.7, 0.3], applying: [0.45, 0.55] },
  { feature: 'gender', city: [0.55, 0.45], applying: [0.68, 0.32] },
  { feature: 'kecamatan', city: [0.28, 0.2, 0.2, 0.16, 0.16], applying: [0.4, 0.25, 0.15, 0.12, 0.08] },
  { feature: 'nib', city: [0.45, 0.55], applying: [0.3, 0.7] },
  { feature: 'age', city: [0.2, 0.35, 0.3, 0.15], applying: [0.35, 0.4, 0.18, 0.07] },
  { feature: 'sector', city: [0.35, 0.2, 0.15, 0.12, 0.1, 0.08], applying: [0.5, 0.15, 0.12, 0.1, 0.08, 0.05] },
  { feature: 'disability', city: [0.95, 0.05], applying: [0.96, 0.04] },
  { feature: 'size', city: [0.6, 0.3, 0.1], applying: [0.5, 0.4, 0.1] },
];

/** What a made-up pool is like: `loose` has floors and wide bands, `tight` bands of one around the city's share. */
export interface SyntheticPool {
  n: number;
  k: number;
  features: number;
  quotas: 'loose' | 'tight';
  seed: number;
}

/** A made-up pool of applicants; the same description always gives the same pool. */
export function syntheticPool({ n, k, features, quotas, seed }: SyntheticPool): PoolInput {
  const random = repeatable(seed * 2654435761 + n * 31 + k);
  for (let spin = 0; spin < 20; spin++) random();
  const traits = TRAITS.slice(0, features);
  const draw = (shares: number[]) => {
    const point = random();
    const reached = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0));
    return Math.max(
      0,
      reached.findIndex((sum) => point < sum),
    );
  };
  const applicants = Array.from({ length: n }, (_, at) => ({
    id: `P-${String(at + 1).padStart(4, '0')}`,
    features: Object.fromEntries(traits.map(({ feature, applying }) => [feature, `${feature}-${draw(applying)}`])),
  }));
  const have = (feature: string, value: string) => applicants.filter((one) => one.features[feature] === value).length;
  const bands = traits.flatMap(({ feature, city }) =>
    city.map((share, at): Quota => {
      const value = `${feature}-${at}`;
      const seats = share * k;
      const [min, max] =
        quotas === 'tight'
          ? [Math.max(0, Math.round(seats) - 1), Math.round(seats) + 1]
          : [Math.floor(seats * 0.6), Math.max(1, Math.ceil(city.length > 2 ? seats * 1.5 : k))];
      return { feature, value, min: Math.min(min, have(feature, value)), max };
    }),
  );
  return { applicants, k, quotas: bands, seed: `pool ${seed}` };
}
