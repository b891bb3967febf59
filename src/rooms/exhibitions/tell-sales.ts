import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveDiary } from './event/diary.store.ts';
import { begunDays } from './event/event.rules.ts';
import { actsAs, holdExhibitor } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/** Three figures of one day in whole rupiah and pieces; null = not answered, which is not 0. */
export interface SalesInput {
  day: string;
  amount: number | null;
  orders: number | null;
  contacts: number | null;
  withhold: boolean;
}

/**
 * An exhibitor, or an officer for them, says what was sold on a day: three figures, where 0 is an answer, or that they
 * rather not say. Said again it replaces the earlier. Refuses another owner's (404), a day not begun, a figure left out
 * (422), someone without a stall and a closed exhibition (409).
 */
export async function tellSales(ctx: Ctx, exhibitorId: string, input: SalesInput): Promise<void> {
  const by = actsAs(ctx) === 'owner' ? 'owner' : 'officer';
  allow(ctx, by === 'owner' ? 'exhibitions.own' : 'exhibitions.attend');
  await inTransaction(ctx, async (tx) => {
    const { exhibitor, days } = await holdExhibitor(tx, exhibitorId, 'sell');
    if (!exhibitor.stallId) throw refuse('event-act');
    const { day, withhold } = input;
    if (!begunDays(days, tx.now).some((one) => one.day === day)) throw refuse('no-day');
    await saveDiary(tx, { exhibitorId, day, by, told: !withhold, ...figuresOf(input) });
    await record(tx, 'exhibitions.sales-told', { type: 'exhibitor', id: exhibitorId }, { day, told: !withhold, by });
  });
}

function figuresOf({ withhold, amount, orders, contacts }: SalesInput) {
  if (withhold) return { amount: null, orders: null, contacts: null };
  if (amount === null) throw refuse('amount-missing');
  if (orders === null) throw refuse('orders-missing');
  if (contacts === null) throw refuse('contacts-missing');
  return { amount, orders, contacts };
}
