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
 * An owner adds a photo with its description; it is redrawn in every size pages need. Drawing takes seconds, so it is done
 * before anything is locked; the same photo sent twice stands there once. Counts as a change of the product. Refuses
 * another owner's (404), a fifth photo, and what the file store refuses (422).
 */
export async function addPhoto(ctx: Ctx, input: { productId: string; alt: string; upload?: Upload }): Promise<void> {
  allow(ctx, 'exhibitions.own');
  const { productId, alt, upload } = input;
  await openOwnProduct(ctx, productId);
  const drawn = await keepPhoto(upload, 'photo');
  await inTransaction(ctx, async (tx) => {
    await holdProduct(tx, productId);
    const { product } = await openOwnProduct(tx, productId);
    const photos = await listPhotos(tx, productId);
    const print = (sizes: typeof drawn.sizes) => sizes.map(({ sha256 }) => sha256).join();
    if (photos.some(({ sizes }) => print(sizes) === print(drawn.sizes))) return;
    const position = [1, 2, 3, 4].find((place) => !photos.some((photo) => photo.position === place));
    if (!position || photos.length >= mostPhotos) throw refuse('enough-photos');
    const photoId = await insertPhoto(tx, { productId, position, alt, ...drawn });
    await settleProduct(tx, product, { move: 'edit', by: 'owner' });
    await record(tx, 'exhibitions.photo-added', { type: 'product', id: productId }, { photoId });
  });
}
