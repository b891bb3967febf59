import { BY_VALUE } from './classes.ts';
import { type Comparison, FIELDS, LEVELS, type LinkField } from './levels.ts';
import type { Model } from './model.ts';

/**
 * One fact that speaks for or against two records being one business: `code` is field and level ("phone-same", "name-near"), `weight` the
 * binary logarithm of how much likelier it is among doubles than among strangers. Pages turn codes into words.
 */
export type LinkReason = { code: `${LinkField}-${string}`; field: LinkField; level: string; weight: number };

/** The reasons of one pair, the strongest first, whichever way they point. */
export function explain(model: Model, pair: Comparison): LinkReason[] {
  const reasons: LinkReason[] = [];
  FIELDS.forEach((field, at) => {
    const number = pair.levels[at] ?? 0;
    const level = LEVELS[field][number - 1];
    if (level === undefined) return;
    const chance = pair.chance[at] ?? 0;
    const among =
      number <= (BY_VALUE[field] ?? 0) && chance !== 0
        ? chance
        : Math.log(model.shares.strangers[at]?.[number - 1] ?? 1e-7);
    const weight = (Math.log(model.shares.same[at]?.[number - 1] ?? 1e-7) - among) / Math.LN2;
    reasons.push({ code: `${field}-${level}`, field, level, weight: Math.round(weight * 10) / 10 });
  });
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
