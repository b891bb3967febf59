import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { firstAnswerDays } from './catalogue/lead.rules.ts';
import { insertLead } from './catalogue/lead.store.ts';
import { getPublished } from './catalogue/product.reads.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { sayAsked } from './owner-messages.ts';

/** Version of the sentence a buyer agrees to (`exhibitions_lead_consent`). */
const consentText = '2026-11';

/**
 * A buyer asks the seller of a published product to get in touch: name, phone (E.164), what is wished. The seller is told
 * and has three days. Refuses 404 for a product the public may not see, 409 while this phone has an open question about it.
 */
export async function askSeller(
  ctx: Ctx,
  slug: string,
  input: { buyer: string; phone: string; wish: string },
): Promise<void> {
  allow(ctx, 'exhibitions.ask');
  await inTransaction(ctx, async (tx) => {
    const product = await getPublished(tx, slug);
    const { id: productId, name: productName, businessId, businessName, area } = product;
    const dueOn = addDays(dayOf(tx.now), firstAnswerDays);
    const about = { productId, productName, businessId, businessName, area };
    const leadId = await insertLead(tx, { ...about, ...input, consentText, dueOn });
    if (!leadId) throw refuse('asked-already');
    await record(tx, 'exhibitions.lead-left', { type: 'lead', id: leadId }, { productId, businessId });
    await sayAsked(tx, { leadId, product, to: await getBusinessFacts(tx, businessId) });
  });
}
