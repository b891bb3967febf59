import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { insertReminderWish } from './figures.store.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { planFigureReminder } from './remind-figures.ts';

/** Keeps whether an owner wants to be reminded each month. Without a yes nobody is. Refuses 404 another owner's business. */
export async function setFigureReminder(ctx: Ctx, input: { businessId: string; wanted: boolean }): Promise<void> {
  allow(ctx, 'mentoring.own');
  const { businessId, wanted } = input;
  await inTransaction(ctx, async (tx) => {
    const { phone, ownerId } = await getBusinessFacts(tx, businessId);
    if (!tx.actor.phone || tx.actor.phone !== phone) throw notFound();
    await insertReminderWish(tx, { businessId, ownerId, wanted });
    if (wanted) await planFigureReminder(tx, businessId);
    await record(tx, 'mentoring.figure-reminder', { type: 'business', id: businessId }, { wanted });
  });
}
