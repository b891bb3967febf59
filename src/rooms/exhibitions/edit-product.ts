import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { ProductInput } from './catalogue/product.schema.ts';
import { wordsOf } from './catalogue/product-words.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { openOwnProduct } from './product-access.ts';
import { holdProduct, settleProduct } from './product-moves.ts';

/**
 * An owner changes a product. Price, unit and number change at once; other words of a published product are checked again
 * before it is shown. Refuses another owner's (404), a stale page (409), a badge without certificate (422).
 */
export async function editProduct(ctx: Ctx, id: string, input: ProductInput & { version: number }): Promise<void> {
  allow(ctx, 'exhibitions.own');
  await inTransaction(ctx, async (tx) => {
    await holdProduct(tx, id);
    const { product, facts } = await openOwnProduct(tx, id);
    const { version, ...rest } = input;
    if (version !== product.version) throw refuse('stale', { who: product.changedBy });
    const words = await wordsOf(tx, rest, facts);
    const same =
      words.name === product.name &&
      words.about === product.about &&
      words.kind === product.kind &&
      words.halalNumber === product.halalNumber;
    await settleProduct(tx, product, { move: same ? 'reprice' : 'edit', by: 'owner', change: { words } });
  });
}
