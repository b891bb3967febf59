import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { deletePhoto } from './catalogue/product.store.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { openOwnProduct } from './product-access.ts';
import { holdProduct, settleProduct } from './product-moves.ts';

/** An owner takes a photo away. Counts as a change of the product. Refuses another owner's product or photo (404). */
export async function removePhoto(ctx: Ctx, input: { productId: string; photoId: string }): Promise<void> {
  allow(ctx, 'exhibitions.own');
  await inTransaction(ctx, async (tx) => {
    const { productId, photoId } = input;
    await holdProduct(tx, productId);
    const { product } = await openOwnProduct(tx, productId);
    if (!(await deletePhoto(tx, productId, photoId))) throw notFound();
    await settleProduct(tx, product, { move: 'edit', by: 'owner' });
    await record(tx, 'exhibitions.photo-removed', { type: 'product', id: productId }, { photoId });
  });
}
