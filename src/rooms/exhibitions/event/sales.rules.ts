import { addDays } from '#platform/clock.ts';

/** What an exhibitor said of one day; `told` false = rather not say. */
export interface DiaryFigures {
  told: boolean;
  amount: number | null;
  orders: number | null;
  contacts: number | null;
}

/** The sums of a day or of all days. Who rather not says and who has not answered are counted apart from 0. */
export interface Sums {
  told: number;
  withheld: number;
  /** Answers that were due and are not there. */
  missing: number;
  /** Told, and nothing sold. */
  zero: number;
  amount: number;
  orders: number;
  contacts: number;
}

/** Adds up diaries; `due` is how many answers there should be. */
export function sumsOf(entries: readonly DiaryFigures[], due: number): Sums {
  const told = entries.filter((entry) => entry.told);
  const sum = (key: 'amount' | 'orders' | 'contacts') => told.reduce((all, entry) => all + (entry[key] ?? 0), 0);
  return {
    told: told.length,
    withheld: entries.length - told.length,
    missing: Math.max(0, due - entries.length),
    zero: told.filter(({ amount }) => amount === 0).length,
    amount: sum('amount'),
    orders: sum('orders'),
    contacts: sum('contacts'),
  };
}

/** Fewest businesses behind a public sum, so that nobody's own figure can be read off it. */
export const fewestForSum = 5;

/**
 * Whether a sum may be public: enough businesses told, and no single one makes up most of it (over 80 in 100), since then
 * the sum is that one's figure.
 */
export function mayPublish(perBusiness: readonly number[]): boolean {
  const all = perBusiness.reduce((sum, one) => sum + one, 0);
  return perBusiness.length >= fewestForSum && (all === 0 || Math.max(...perBusiness) <= all * 0.8);
}

/** Days after the last one at which exhibitors are asked what came of it. */
export const outcomeDays = [30, 90] as const;
export type OutcomeDays = (typeof outcomeDays)[number];

export const outcomeDue = (lastDay: string, after: OutcomeDays): string => addDays(lastDay, after);
