import type { Ctx } from '#platform/ctx.ts';
import type { ConsentSubject, Purpose } from '#rooms/identity/index.ts';
import { getProduct, listProducts } from './catalogue/product.reads.ts';
import { holdProduct, settleProduct } from './product-moves.ts';

/**
 * An owner took back the yes to show photos and number: none of their products is shown any more, in the same
 * transaction (UU 27/2022 art. 40 gives 3 x 24 hours).
 */
export async function hideWithoutConsent(
  tx: Ctx,
  { subject, purpose }: { subject: ConsentSubject; purpose: Purpose },
): Promise<void> {
  if (purpose !== 'catalogue-photo' || subject.type !== 'owner') return;
  const shown = await listProducts(tx, { ownerId: subject.id, states: ['published', 'waiting'] }, { limit: 1000 });
  for (const { id } of shown) {
    await holdProduct(tx, id);
    await settleProduct(tx, await getProduct(tx, id), { move: 'withdraw', by: 'system' });
  }
}
