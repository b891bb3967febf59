import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import type { Product } from './catalogue/product.reads.ts';
import { type ProductActor, type ProductMove, type ProductState, stateAfter } from './catalogue/product.rules.ts';
import { addProductEvent, lockProduct, type ProductChange, saveProduct } from './catalogue/product.store.ts';
import { record } from './exhibitions.events.ts';
import { refuse } from './exhibitions.refusals.ts';

/** Lets whoever else changes this product wait; refuses 404 when it is not of this city. */
export async function holdProduct(tx: Ctx, id: string): Promise<void> {
  if (!(await lockProduct(tx, id))) throw notFound();
}

/**
 * Carries out a move on a held product: state, change, history, audit. What was checked and is changed must be sent
 * again, so an edit of a published product counts as sent. Refuses (409) what its state or the actor does not allow.
 */
export async function settleProduct(
  tx: Ctx,
  product: Product,
  { move, by, change = {} }: { move: ProductMove; by: ProductActor; change?: ProductChange },
): Promise<ProductState> {
  const { id, state: from } = product;
  const to = stateAfter(from, move, by);
  if (!to) throw refuse('not-possible');
  await saveProduct(tx, id, to, { sent: to === 'waiting' && from !== 'waiting', ...change });
  await addProductEvent(tx, { productId: id, move, text: change.note ?? null });
  await record(tx, 'exhibitions.product-moved', { type: 'product', id }, { move, from, to });
  return to;
}
