import type { Pool } from '../pool.ts';
import type { Fairest } from './fairest.ts';
import type { Grouped } from './groups.ts';

/** One step of the proof, in terms of the certificate's groups; see `Stage`. */
export interface ProvedLevel {
  level: number;
  weights: [group: number, weight: number][];
  held: [group: number, weight: number][];
  /** Multipliers of the seats, the quotas and the conflict keys; absent when the proof is over lists. */
  prices?: {
    seats: number;
    quotas: [feature: string, value: string, price: number][];
    conflicts: [key: string, price: number][];
  };
}

/** All that is needed to check a lottery without this engine: who is alike, the lists with their shares, and the proof. */
export interface Certificate {
  groups: string[][];
  chances: number[];
  lists: { share: number; seats: [group: number, count: number][] }[];
  stages: ProvedLevel[];
}

/** Writes down what was found so that `checkCertificate` can check it from the pool alone. */
export function writeCertificate(pool: Pool, grouped: Grouped, found: Fairest): Certificate {
  const { quotas, applicants } = pool;
  return {
    groups: grouped.groups.map(({ members }) => members.map((at) => applicants[at]!.id)),
    chances: found.chances,
    lists: found.lists.map(({ counts, weight }) => ({
      share: weight,
      seats: counts.flatMap((count, at): [number, number][] => (count > 0 ? [[at, count]] : [])),
    })),
    stages: found.stages.map(({ level, weights, held, prices }) => {
      if (prices.length === 0) return { level, weights, held };
      const keys = grouped.conflictKeys;
      return {
        level,
        weights,
        held,
        prices: {
          seats: prices[0]!,
          quotas: quotas.flatMap(({ feature, value }, at): [string, string, number][] => {
            const price = prices[at + 1]!;
            return price === 0 ? [] : [[feature, value, price]];
          }),
          conflicts: keys.flatMap((key, at): [string, number][] => {
            const price = prices[at + 1 + quotas.length]!;
            return price === 0 ? [] : [[key, price]];
          }),
        },
      };
    }),
  };
}
