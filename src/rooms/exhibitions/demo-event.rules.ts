import type { Wish } from './event/allot.rules.ts';
import type { RowPlan } from './event/layout.rules.ts';

/** The invented ground plan: food with electricity at half, goods, and one shared stall. */
export const demoRows: RowPlan[] = [
  { zone: 'food', count: 6, powered: 3, room: 1, price: 0 },
  { zone: 'goods', count: 6, powered: 2, room: 1, price: 0 },
  { zone: 'goods', count: 1, powered: 1, room: 4, price: 0 },
];

/** What the n-th exhibitor needs: every fourth electricity, every fifth a shared stall. */
export function demoWish(n: number): Wish {
  if (n % 5 === 4) return { zone: null, power: false, shared: true };
  return { zone: n % 2 === 0 ? 'food' : null, power: n % 4 === 0, shared: false };
}

/** What the n-th exhibitor says of a day: one nothing at all, one rather not, one 0; nothing = no answer. */
export function demoSales(n: number, day: string) {
  if (n === 11) return undefined;
  if (n === 7) return { amount: null, orders: null, contacts: null, withhold: true };
  const spread = (n * 37 + Number(day.slice(-2)) * 13) % 17;
  const amount = n === 3 ? 0 : 180_000 + spread * 45_000;
  return { amount, orders: n === 3 ? 0 : spread % 5, contacts: 1 + (spread % 4), withhold: false };
}

/** What the n-th exhibitor says after 30 days. */
export function demoOutcome(n: number) {
  if (n % 6 === 5) return undefined;
  if (n % 6 === 4) return { orders: null, amount: null, withhold: true };
  return { orders: n % 4, amount: (n % 4) * 160_000, withhold: false };
}
