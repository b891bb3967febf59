import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getLead } from './catalogue/lead.reads.ts';
import { dueAfter, isOpen, type LeadAnswer } from './catalogue/lead.rules.ts';
import { lockLead, saveLead } from './catalogue/lead.store.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { openOwnLead } from './product-access.ts';

/**
 * The seller, or an officer who asked the seller, says what came of a buyer's question: still talking (asked again after
 * 30 and 90 days), sold (with the amount in rupiah when it is told), nothing. Refuses another seller's (404), an area
 * outside the remit (403), a question that is over and a stale page (409).
 */
export async function answerLead(
  ctx: Ctx,
  id: string,
  input: { answer: LeadAnswer; amount: number | null; version: number },
): Promise<void> {
  const own = ctx.actor.kind === 'owner';
  allow(ctx, own ? 'exhibitions.own' : 'exhibitions.follow');
  await inTransaction(ctx, async (tx) => {
    if (!(await lockLead(tx, id))) throw notFound();
    const lead = own ? await openOwnLead(tx, id) : await getLead(tx, id);
    if (!own) allow(tx, 'exhibitions.follow', { area: lead.area });
    const { answer, version } = input;
    if (version !== lead.version) throw refuse('stale', { who: lead.changedBy });
    if (!isOpen(lead.state)) throw refuse('not-possible');
    const amount = answer === 'sold' ? input.amount : null;
    const dueOn = dueAfter(answer, { askedOn: dayOf(lead.at), today: dayOf(tx.now) });
    await saveLead(tx, id, { state: answer, amount, dueOn });
    await record(tx, 'exhibitions.lead-answered', { type: 'lead', id }, { answer, from: lead.state });
  });
}
