import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listOutcomes } from './event/diary.reads.ts';
import { saveOutcome } from './event/diary.store.ts';
import type { OutcomeDays } from './event/sales.rules.ts';
import { actsAs, holdExhibitor } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/**
 * What came of an exhibition 30 or 90 days later: orders since then and what they brought, or rather not say. Refuses another
 * owner's and one that is not asked (404), one asked before its day (409), a figure left out (422).
 */
export async function tellOutcome(
  ctx: Ctx,
  exhibitorId: string,
  input: { after: OutcomeDays; orders: number | null; amount: number | null; withhold: boolean },
): Promise<void> {
  allow(ctx, actsAs(ctx) === 'owner' ? 'exhibitions.own' : 'exhibitions.attend');
  await inTransaction(ctx, async (tx) => {
    await holdExhibitor(tx, exhibitorId, 'tell-outcome');
    const { after: afterDays, withhold } = input;
    const asked = (await listOutcomes(tx, [exhibitorId])).find((one) => one.afterDays === afterDays);
    if (!asked) throw notFound();
    if (asked.dueOn > dayOf(tx.now)) throw refuse('event-too-early');
    const { orders, amount } = withhold ? { orders: null, amount: null } : input;
    if (!withhold && orders === null) throw refuse('orders-missing');
    if (!withhold && amount === null) throw refuse('amount-missing');
    await saveOutcome(tx, { exhibitorId, afterDays, told: !withhold, orders, amount });
    const detail = { afterDays, told: !withhold };
    await record(tx, 'exhibitions.outcome-told', { type: 'exhibitor', id: exhibitorId }, detail);
  });
}
