import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts, noteOnTimeline } from '#rooms/registry/index.ts';
import { listFigures } from './figures.reads.ts';
import { bandOf, monthsBefore, monthsTold } from './figures.rules.ts';
import { insertFigure, type NewFigure } from './figures.store.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';

/**
 * Keeps what an owner tells of a month that is over, at most twelve back: a band, or the exact amount, which then decides
 * the band. Told again is one more row. The first figure out of a book or receipts marks the step "books" of the business.
 * Refuses 404 another owner's business, 422 a month that is not over or too long ago.
 */
export async function recordFigure(ctx: Ctx, input: NewFigure & { businessId: string }): Promise<void> {
  allow(ctx, 'mentoring.own');
  const { businessId, month, exact, basis } = input;
  await inTransaction(ctx, async (tx) => {
    const { phone } = await getBusinessFacts(tx, businessId);
    if (!tx.actor.phone || tx.actor.phone !== phone) throw notFound();
    if (!monthsBefore(dayOf(tx.now), monthsTold).includes(month)) throw refuse('month-not-told');
    const before = await listFigures(tx, [businessId]);
    const band = exact === null ? input.band : bandOf(exact);
    await insertFigure(tx, businessId, { month, band, exact, basis });
    if (basis !== 'self-report' && before.every((one) => one.basis === 'self-report'))
      await noteOnTimeline(tx, {
        businessId,
        at: tx.now,
        kind: 'mentoring',
        text: { key: 'mentoring_timeline_books', params: {} },
        href: `/kerja/usaha/${businessId}/omzet`,
        step: 'books',
      });
    await record(tx, 'mentoring.figure-told', { type: 'business', id: businessId }, { month, basis });
  });
}
