import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { slugOf } from './catalogue/product.rules.ts';
import type { ProductInput } from './catalogue/product.schema.ts';
import { addProductEvent, insertProduct } from './catalogue/product.store.ts';
import { wordsOf } from './catalogue/product-words.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { openOwnBusiness } from './product-access.ts';

/**
 * An owner begins a product: its words, price in rupiah and unit. Photos follow; nobody sees it before the office has
 * checked it. Refuses another owner's business (404) and a halal badge without a certificate on record (422).
 */
export async function draftProduct(ctx: Ctx, businessId: string, input: ProductInput): Promise<string> {
  allow(ctx, 'exhibitions.own');
  return inTransaction(ctx, async (tx) => {
    const facts = await openOwnBusiness(tx, businessId);
    const { ownerId, displayName: businessName, area } = facts;
    const id = newId();
    const words = await wordsOf(tx, input, facts);
    await insertProduct(tx, { ...words, id, slug: slugOf(input.name, id), businessId, ownerId, businessName, area });
    await addProductEvent(tx, { productId: id, move: 'begin' });
    await record(tx, 'exhibitions.product-begun', { type: 'product', id }, { businessId });
    return id;
  });
}
