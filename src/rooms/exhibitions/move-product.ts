import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPhotos, type Product } from './catalogue/product.reads.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { openOwnProduct } from './product-access.ts';
import { holdProduct, settleProduct } from './product-moves.ts';
import { agreeToShow, mayShow } from './show-consent.ts';

/**
 * An owner sends a product to be checked, hides it, or shows it again. Sending needs a photo and the yes to show photos
 * and number, which is kept in the consent ledger. Refuses another owner's (404), what its state does not allow and a
 * stale page (409), a product without photo, showing without consent (422).
 */
export async function moveProduct(
  ctx: Ctx,
  id: string,
  input: { move: 'send' | 'hide' | 'show'; version: number; consent: boolean },
): Promise<void> {
  allow(ctx, 'exhibitions.own');
  await inTransaction(ctx, async (tx) => {
    await holdProduct(tx, id);
    const { product } = await openOwnProduct(tx, id);
    const { move, version, consent } = input;
    if (version !== product.version) throw refuse('stale', { who: product.changedBy });
    if (move !== 'hide') await guardShowing(tx, product, consent);
    const sending = move === 'send';
    await settleProduct(tx, product, { move, by: 'owner', change: sending ? { needsMentor: false } : {} });
  });
}

async function guardShowing(tx: Ctx, product: Product, consent: boolean): Promise<void> {
  if ((await listPhotos(tx, product.id)).length === 0) throw refuse('no-photo');
  if (await mayShow(tx, product.ownerId)) return;
  if (!consent) throw refuse('no-consent');
  await agreeToShow(tx, product.ownerId);
}
