import type { Ctx } from '#platform/ctx.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { m } from '#words';
import type { Product } from './catalogue/product.reads.ts';

type Reader = Pick<BusinessFacts, 'phone' | 'ownerId' | 'ownerName'>;

/** Word of one's own product needs no consent; someone without a phone is told at the counter. */
async function say(
  tx: Ctx,
  message: { to: Reader; about: { type: string; id: string }; template: string; text: string },
): Promise<void> {
  const { to, about, template, text } = message;
  if (!to.phone) return;
  await sendMessage(tx, {
    to: { phone: to.phone, ownerId: to.ownerId },
    template,
    purpose: 'utility',
    text,
    about,
  });
}

/** Tells the owner that the product is shown, or what to change first. */
export async function sayCurated(
  tx: Ctx,
  { product, to, move, note }: { product: Product; to: Reader; move: 'publish' | 'return'; note: string },
): Promise<void> {
  const name = to.ownerName;
  const text =
    move === 'publish'
      ? m.exhibitions_message_published({
          name,
          product: product.name,
          address: `${tx.office.baseUrl}/produk/${product.slug}`,
        })
      : m.exhibitions_message_returned({
          name,
          product: product.name,
          note,
          address: `${tx.office.baseUrl}/saya/produk/${product.id}`,
        });
  await say(tx, { to, text, template: `exhibitions.${move}`, about: { type: 'product', id: product.id } });
}

/** Tells the seller that a buyer asked. The buyer's phone stands on the owner's page and not in the message. */
export async function sayAsked(
  tx: Ctx,
  { leadId, product, to }: { leadId: string; product: Product; to: Reader },
): Promise<void> {
  const address = `${tx.office.baseUrl}/saya/produk/minat/${leadId}`;
  const text = m.exhibitions_message_asked({ name: to.ownerName, product: product.name, address });
  await say(tx, { to, text, template: 'exhibitions.asked', about: { type: 'product', id: product.id } });
}
