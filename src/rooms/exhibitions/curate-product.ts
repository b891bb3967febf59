import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { findHalalCertificate, getBusinessFacts, noteOnTimeline } from '#rooms/registry/index.ts';
import { getProduct } from './catalogue/product.reads.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { sayCurated } from './owner-messages.ts';
import { holdProduct, settleProduct } from './product-moves.ts';
import { mayShow } from './show-consent.ts';

/**
 * The office publishes a product, or gives it back with a note; with `mentor` the note becomes a mentor's work. The owner
 * is told. Refuses an area outside the remit (403), a stale page or state (409), a return without a note, publishing
 * after the owner's yes was taken back or with a halal badge whose certificate is no longer on record (422).
 */
export async function curateProduct(
  ctx: Ctx,
  id: string,
  input: { move: 'publish' | 'return'; version: number; note: string; mentor: boolean },
): Promise<void> {
  allow(ctx, 'exhibitions.curate');
  await inTransaction(ctx, async (tx) => {
    await holdProduct(tx, id);
    const product = await getProduct(tx, id);
    allow(tx, 'exhibitions.curate', { area: product.area });
    const { move, version, note, mentor } = input;
    if (version !== product.version) throw refuse('stale', { who: product.changedBy });
    if (move === 'return' && note === '') throw refuse('note-missing');
    if (move === 'publish') {
      if (!(await mayShow(tx, product.ownerId))) throw refuse('no-consent');
      const certificate = product.halalNumber && (await findHalalCertificate(tx, product.businessId));
      if (product.halalNumber && certificate !== product.halalNumber) throw refuse('no-certificate');
    }
    const published = move === 'publish';
    const change = published ? { note: null, needsMentor: false, published } : { note, needsMentor: mentor };
    await settleProduct(tx, product, { move, by: 'officer', change });
    await noteOnTimeline(tx, {
      businessId: product.businessId,
      at: tx.now,
      kind: 'exhibitions',
      text: published
        ? { key: 'exhibitions_timeline_published', params: { product: product.name } }
        : { key: 'exhibitions_timeline_returned', params: { product: product.name } },
      href: `/kerja/produk/${id}`,
      ...(published && { step: 'market' as const }),
    });
    await sayCurated(tx, { product, to: await getBusinessFacts(tx, product.businessId), move, note });
  });
}
