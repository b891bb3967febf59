import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { listBusinessFacts } from '#rooms/registry/index.ts';
import { formatMonth } from '#ui/format.ts';
import { m } from '#words';
import { findReminderWish, listFigures } from './figures.reads.ts';
import { monthsBefore, nextReminder } from './figures.rules.ts';
import { allow } from './mentoring.permissions.ts';

/** Puts the reminder of the next third of a month into the queue; there is one of a business at a time. */
export async function planFigureReminder(tx: Ctx, businessId: string): Promise<void> {
  const runAt = instantOf(nextReminder(dayOf(tx.now)), '09:00');
  const key = `mentoring.remind-figures:${tx.city}:${businessId}`;
  await enqueue(tx, 'mentoring.remind-figures', { businessId }, { runAt, key });
}

/**
 * Reminds an owner who wants it of last month's figure, unless it was told, and plans the next reminder. Whoever took the
 * yes back, and another owner of the business, is left alone for good. Tells whether a message went out.
 */
export async function remindFigures(ctx: Ctx, businessId: string): Promise<boolean> {
  allow(ctx, 'mentoring.remind');
  return inTransaction(ctx, async (tx) => {
    const facts = (await listBusinessFacts(tx, [businessId])).get(businessId);
    const wish = await findReminderWish(tx, businessId);
    if (!facts || !wish?.wanted || wish.ownerId !== facts.ownerId) return false;
    await planFigureReminder(tx, businessId);
    const [month = ''] = monthsBefore(dayOf(tx.now), 1);
    const told = (await listFigures(tx, [businessId])).some((one) => one.month === month);
    if (told || !facts.phone) return false;
    const about = { name: facts.ownerName, month: formatMonth(month), business: facts.displayName };
    await sendMessage(tx, {
      to: { phone: facts.phone, ownerId: facts.ownerId },
      template: 'mentoring.figures',
      purpose: 'utility',
      text: `${m.mentoring_message_figures(about)}\n${tx.office.baseUrl}/saya/omzet?usaha=${businessId}`,
      about: { type: 'business', id: businessId },
    });
    return true;
  });
}
