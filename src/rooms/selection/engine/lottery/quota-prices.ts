import type { Highs } from 'highs';
import { type PoolInput, preparePool } from '../pool.ts';
import { groupPool } from './groups.ts';
import { relaxedLeximin } from './relaxed.ts';

/** What one quota costs the least lucky: the lowest chance with it and without it. */
export interface QuotaPrice {
  feature: string;
  value: string;
  lowest: number;
  without: number;
}

/**
 * The price of each quota, from the relaxation solved again without it. Upper bounds on both sides; nearly always had exactly
 * (the lottery itself says so), so the difference is what the officer wants to see. Quotas that cannot bind are left out.
 */
export function priceQuotas(highs: Highs, input: PoolInput): QuotaPrice[] {
  const lowestOf = (quotas: PoolInput['quotas']) =>
    Math.min(...relaxedLeximin(highs, groupPool(preparePool({ ...input, quotas })), { most: 1 }).chances);
  const pool = preparePool(input);
  const lowest = lowestOf(input.quotas);
  return pool.quotas.flatMap(({ feature, value, min, max }, at): QuotaPrice[] => {
    if (min === 0 && max >= Math.min(pool.k, pool.counted[at]!.length)) return [];
    const others = input.quotas.filter((quota) => quota.feature !== feature || quota.value !== value);
    return [{ feature, value, lowest, without: lowestOf(others) }];
  });
}
