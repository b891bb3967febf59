import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { actedBy, nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { PhotoSize } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { seal } from '#platform/sealed.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';
import type { ProductMove, ProductState } from './product.rules.ts';

const db = (tx: Ctx) => tablesOf<ExhibitionsTables>(tx);

/** What an owner writes of a product; `whatsapp` is E.164. */
export interface ProductWords {
  kind: string;
  name: string;
  about: string;
  price: number;
  unit: string;
  whatsapp: string;
  halalNumber: string | null;
  search: string;
}

const columnsOf = ({ whatsapp, halalNumber, ...words }: ProductWords) => ({
  ...words,
  whatsapp_sealed: seal(whatsapp),
  halal_number: halalNumber,
});

export async function insertProduct(
  tx: Ctx,
  product: ProductWords & {
    id: string;
    slug: string;
    businessId: string;
    ownerId: string;
    businessName: string;
    area: string | null;
  },
): Promise<void> {
  const { id, slug, businessId, ownerId, businessName, area, ...words } = product;
  await db(tx)
    .insertInto('exhibitions.product')
    .values({
      ...columnsOf(words),
      id,
      slug,
      state: 'draft',
      business_id: businessId,
      owner_id: ownerId,
      business_name: businessName,
      area,
      note: null,
      created_at: tx.now,
      sent_at: null,
      published_at: null,
      changed_by: tx.actor.name,
    })
    .execute();
}

/** Makes two who change one product at once queue; nothing when it is not of this city. */
export async function lockProduct(tx: Ctx, id: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('exhibitions.product')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What a move changes in a product besides its state. */
export interface ProductChange {
  words?: ProductWords;
  note?: string | null;
  needsMentor?: boolean;
  sent?: boolean;
  published?: boolean;
}

export async function saveProduct(tx: Ctx, id: string, state: ProductState, change: ProductChange): Promise<void> {
  const { words, note, needsMentor, sent, published } = change;
  await db(tx)
    .updateTable('exhibitions.product')
    .set({
      state,
      ...(words && columnsOf(words)),
      ...(note !== undefined && { note }),
      ...(needsMentor !== undefined && { needs_mentor: needsMentor }),
      ...(sent && { sent_at: tx.now }),
      ...(published && { published_at: tx.now }),
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Adds one line to a product's history; the product's row is locked, so the number is its own. */
export async function addProductEvent(
  tx: Ctx,
  event: { productId: string; move: ProductMove | 'begin'; text?: string | null },
): Promise<void> {
  await db(tx)
    .insertInto('exhibitions.product_event')
    .values({
      product_id: event.productId,
      seq: await nextSeq(tx, 'exhibitions.product_event', { product_id: event.productId }),
      move: event.move,
      ...actedBy(tx),
      text: event.text ?? null,
    })
    .execute();
}

/** Adds a photo at the first free place and returns its id. The product's row is locked. */
export async function insertPhoto(
  tx: Ctx,
  photo: {
    productId: string;
    position: number;
    alt: string;
    width: number;
    height: number;
    colour: string;
    sizes: PhotoSize[];
  },
): Promise<string> {
  const { productId, sizes, ...rest } = photo;
  const id = newId();
  await db(tx)
    .insertInto('exhibitions.photo')
    .values({ ...rest, id, product_id: productId, sizes: JSON.stringify(sizes), at: tx.now })
    .execute();
  return id;
}

/** Takes a photo away; whether there was one. */
export async function deletePhoto(tx: Ctx, productId: string, photoId: string): Promise<boolean> {
  const row = await db(tx)
    .deleteFrom('exhibitions.photo')
    .where('city', '=', tx.city)
    .where('product_id', '=', productId)
    .where('id', '=', photoId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
