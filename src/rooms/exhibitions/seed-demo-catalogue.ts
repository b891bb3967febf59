import sharp from 'sharp';
import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { keepPhoto } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { pickBusinesses } from '#rooms/registry/index.ts';
import { slugOf } from './catalogue/product.rules.ts';
import { addProductEvent, insertPhoto, insertProduct, saveProduct } from './catalogue/product.store.ts';
import { wordsOf } from './catalogue/product-words.ts';
import { demoProducts } from './demo-products.rules.ts';
import { allow } from './exhibitions.permissions.ts';
import { agreeToShow, mayShow } from './show-consent.ts';

type Kind = (typeof demoProducts)[number];
type Seller = Awaited<ReturnType<typeof pickBusinesses>>[number];
type Drawn = Awaited<ReturnType<typeof keepPhoto>>;

/** Fills the catalogue of the demo city: one published product of each of some forty businesses. Returns how many. */
export async function seedDemoCatalogue(ctx: Ctx): Promise<number> {
  allow(ctx, 'exhibitions.curate');
  return inTransaction(ctx, async (tx) => {
    let made = 0;
    for (const kind of demoProducts) {
      const photo = await drawn(kind);
      const from = { sectors: [kind.kind], areas: [], every: 61, limit: kind.goods.length };
      for (const seller of await pickBusinesses(tx, from)) {
        await publish(
          { ...tx, now: instantOf(addDays(dayOf(tx.now), -made - 1), '10:00') },
          { kind, seller, photo, at: made },
        );
        made += 1;
      }
    }
    return made;
  });
}

async function drawn({ drawing, kind }: Kind): Promise<Drawn> {
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  return keepPhoto(new File([new Uint8Array(bytes)], `${kind}.png`));
}

async function publish(
  tx: Ctx,
  { kind, seller, photo, at }: { kind: Kind; seller: Seller; photo: Drawn; at: number },
): Promise<void> {
  const [name, price, unit] = kind.goods[at % kind.goods.length] ?? kind.goods[0] ?? ['', 1, ''];
  const { id: businessId, ownerId, displayName: businessName, area, phone } = seller;
  const about = `${name} buatan sendiri. Pesan sehari sebelumnya. Produk contoh untuk kota peragaan.`;
  const input = { name, price, unit, about, kind: kind.kind, whatsapp: phone ?? '', halal: false };
  const words = await wordsOf(tx, input, seller);
  const id = newId();
  if (!(await mayShow(tx, ownerId))) await agreeToShow(tx, ownerId);
  await insertProduct(tx, { ...words, id, slug: slugOf(name, id), businessId, ownerId, businessName, area });
  await insertPhoto(tx, { productId: id, position: 1, alt: kind.alt, ...photo });
  await saveProduct(tx, id, 'published', { sent: true, published: true });
  await addProductEvent(tx, { productId: id, move: 'begin' });
  await addProductEvent(tx, { productId: id, move: 'publish' });
}
