import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { PhotoSize } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { unseal } from '#platform/sealed.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';
import type { ProductState } from './product.rules.ts';

const db = (ctx: Ctx) => tablesOf<ExhibitionsTables>(ctx);

const columns = [
  'id',
  'slug',
  'state',
  'business_id as businessId',
  'owner_id as ownerId',
  'business_name as businessName',
  'area',
  'kind',
  'name',
  'about',
  'price',
  'unit',
  'halal_number as halalNumber',
  'note',
  'needs_mentor as needsMentor',
  'created_at as createdAt',
  'sent_at as sentAt',
  'published_at as publishedAt',
  'changed_by as changedBy',
  'version',
] as const;

const products = (ctx: Ctx) => db(ctx).selectFrom('exhibitions.product').select(columns).where('city', '=', ctx.city);

const withNumber = (ctx: Ctx) => products(ctx).select('whatsapp_sealed as sealed');

const opened = <R extends { sealed: string | null }>({ sealed, ...row }: R) => ({
  ...row,
  whatsapp: sealed ? unseal(sealed) : null,
});

export type Product = Awaited<ReturnType<typeof getProduct>>;
export type ProductRow = Awaited<ReturnType<typeof listProducts>>[number];

/** One product with its number for buyers; refuses 404 when it is not of this city. */
export async function getProduct(ctx: Ctx, id: string) {
  const row = await withNumber(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return opened(row);
}

/** A product the public may see; refuses 404 for any other. */
export async function getPublished(ctx: Ctx, slug: string): Promise<Product> {
  const row = await withNumber(ctx).where('slug', '=', slug).where('state', '=', 'published').executeTakeFirst();
  if (!row) throw notFound();
  return opened(row);
}

/** Which products a list of the office or of an owner shows. */
export interface ProductFilter {
  businessIds?: readonly string[];
  ownerId?: string;
  states?: readonly ProductState[];
  needsMentor?: boolean;
  /** Area codes the reader answers for; a product without an area is everyone's. */
  remit?: readonly string[];
}

/** Products, those that wait longest first, then the newest. */
export function listProducts(ctx: Ctx, filter: ProductFilter, { limit = 50, offset = 0 } = {}) {
  return narrowed(ctx, filter, products(ctx))
    .orderBy(sql`CASE WHEN state = 'waiting' THEN sent_at END`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many, and since when the oldest of those that wait to be checked does. */
export function countProducts(ctx: Ctx, filter: ProductFilter): Promise<{ n: number; oldest: Date | null }> {
  return narrowed(ctx, filter, db(ctx).selectFrom('exhibitions.product').where('city', '=', ctx.city))
    .clearSelect()
    .select([sql<number>`count(*)::int`.as('n'), sql<Date | null>`min(sent_at)`.as('oldest')])
    .executeTakeFirstOrThrow();
}

type Narrowable = ReturnType<typeof products>;

function narrowed(ctx: Ctx, filter: ProductFilter, query: unknown): Narrowable {
  const { businessIds, ownerId, states, needsMentor, remit } = filter;
  return (query as Narrowable)
    .$if(states !== undefined, (q) => q.where('state', 'in', [...(states ?? [])]))
    .$if(needsMentor === true, (q) => q.where('needs_mentor', '=', true))
    .$if(ownerId !== undefined, (q) => q.where('owner_id', '=', ownerId ?? ''))
    .$if(businessIds !== undefined, (q) =>
      q.where(sql<boolean>`business_id = ANY(${[...(businessIds ?? [])]}::uuid[])`),
    )
    .$if(remit !== undefined && !remit.includes(ctx.city), (q) =>
      q.where((eb) =>
        eb.or([
          eb('area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('area', '=', code), eb('area', 'like', `${code}.%`)]),
        ]),
      ),
    );
}

export interface Photo {
  id: string;
  productId: string;
  position: number;
  alt: string;
  width: number;
  height: number;
  colour: string;
  sizes: PhotoSize[];
}

const photos = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('exhibitions.photo')
    .select(['id', 'product_id as productId', 'position', 'alt', 'width', 'height', 'colour', 'sizes'])
    .where('city', '=', ctx.city);

/** The photos of a product in their order. */
export function listPhotos(ctx: Ctx, productId: string): Promise<Photo[]> {
  return photos(ctx).where('product_id', '=', productId).orderBy('position').execute();
}

/** A photo with the state and business of its product; nothing when it is not of this city. */
export function findPhoto(ctx: Ctx, id: string) {
  return db(ctx)
    .selectFrom('exhibitions.photo as f')
    .innerJoin('exhibitions.product as p', (join) =>
      join.onRef('p.city', '=', 'f.city').onRef('p.id', '=', 'f.product_id'),
    )
    .select(['f.sizes', 'p.state', 'p.business_id as businessId'])
    .where('f.city', '=', ctx.city)
    .where('f.id', '=', id)
    .executeTakeFirst();
}

/** What happened to a product, in order. */
export function listProductEvents(ctx: Ctx, productId: string) {
  return db(ctx)
    .selectFrom('exhibitions.product_event')
    .select(['move', 'at', 'actor_name as actorName', 'actor_kind as actorKind', 'text'])
    .where('city', '=', ctx.city)
    .where('product_id', '=', productId)
    .orderBy('seq')
    .execute();
}
