import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { Photo } from './product.reads.ts';

/** A product as the catalogue's list shows it. */
export interface ShownProduct {
  id: string;
  slug: string;
  name: string;
  businessName: string;
  area: string | null;
  price: number;
  unit: string;
  halalNumber: string | null;
  photo: Pick<Photo, 'id' | 'alt' | 'width' | 'height' | 'colour'> | null;
}

/** What the reader narrowed the catalogue to; `words` folded. */
export interface CatalogueFilter {
  words: readonly string[];
  kind?: string;
  area?: string;
}

const found = ({ words }: CatalogueFilter) =>
  words.length > 0
    ? sql`(SELECT p.*, s.likeness FROM exhibitions.search_products(${[...words]}::text[]) s JOIN exhibitions.product p ON p.id = s.id)`
    : sql`(SELECT p.*, 1::real AS likeness FROM exhibitions.product p)`;

const narrow = ({ kind, area }: CatalogueFilter) => sql`
  ${kind ? sql`AND p.kind = ${kind}` : sql``} ${area ? sql`AND p.area = ${area}` : sql``}`;

/** One page of published products: the most alike first, else the newest. */
export async function listShown(
  ctx: Ctx,
  filter: CatalogueFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ShownProduct[]> {
  const { rows } = await sql<ShownProduct>`
    SELECT p.id, p.slug, p.name, p.business_name "businessName", p.area, p.price, p.unit, p.halal_number "halalNumber",
      (SELECT json_build_object('id', f.id, 'alt', f.alt, 'width', f.width, 'height', f.height, 'colour', f.colour)
        FROM exhibitions.photo f WHERE f.city = p.city AND f.product_id = p.id ORDER BY f.position LIMIT 1) photo
    FROM ${found(filter)} p
    WHERE p.city = ${ctx.city} AND p.state = 'published' ${narrow(filter)}
    ORDER BY p.likeness DESC, p.published_at DESC, p.id LIMIT ${limit} OFFSET ${offset}`.execute(ctx.db);
  return rows;
}

/** How many published products hold these words, by kind and kelurahan: the counts beside every filter. */
export async function countShown(
  ctx: Ctx,
  words: readonly string[],
): Promise<{ kind: string; area: string | null; n: number }[]> {
  const { rows } = await sql<{ kind: string; area: string | null; n: number }>`
    SELECT p.kind, p.area, count(*)::int n FROM ${found({ words })} p
    WHERE p.city = ${ctx.city} AND p.state = 'published' GROUP BY p.kind, p.area`.execute(ctx.db);
  return rows;
}
