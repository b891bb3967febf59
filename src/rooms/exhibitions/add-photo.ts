import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { keepPhoto, type Upload } from '#platform/files/index.ts';
import { listPhotos } from './catalogue/product.reads.ts';
import { mostPhotos } from './catalogue/product.rules.ts';
import { insertPhoto } from './catalogue/product.store.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { openOwnProduct } from './product-access.ts';
import { holdProduct, settleProduct } from './product-moves.ts';

/**
 * An owner adds a photo with its description; it is redrawn in every size pages need. Counts as a change of the product.
 * Refuses another owner's (404), a fifth photo, and what the file store refuses (422).
 */
export async function addPhoto(ctx: Ctx, input: { productId: string; alt: string; upload?: Upload }): Promise<void> {
  allow(ctx, 'exhibitions.own');
  await inTransaction(ctx, async (tx) => {
    const { productId, alt, upload } = input;
    await holdProduct(tx, productId);
    const { product } = await openOwnProduct(tx, productId);
    const taken = (await listPhotos(tx, productId)).map(({ position }) => position);
    const position = [1, 2, 3, 4].find((place) => !taken.includes(place));
    if (!position || taken.length >= mostPhotos) throw refuse('enough-photos');
    const drawn = await keepPhoto(upload, 'photo');
    const photoId = await insertPhoto(tx, { productId, position, alt, ...drawn });
    await settleProduct(tx, product, { move: 'edit', by: 'owner' });
    await record(tx, 'exhibitions.photo-added', { type: 'product', id: productId }, { photoId });
  });
}
