import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { filteredBusinesses } from '../list.reads.ts';
import type { ListFilter } from '../list-filter.rules.ts';
import { allow } from '../registry.permissions.ts';

/** What a list can be narrowed by further. */
export type Facet = 'district' | 'ward' | 'sector' | 'assisted' | 'nib' | 'helped' | 'scale';
export interface FacetCount {
  facet: Facet;
  value: string;
  n: number;
}

/** How many businesses of the filter fall to each further choice, and how many there are in all; one question. */
export async function countFacets(ctx: Ctx, filter: ListFilter): Promise<{ total: number; counts: FacetCount[] }> {
  allow(ctx, 'registry.read');
  const ids = (await filteredBusinesses(ctx, filter)).select([
    'b.district',
    'b.area',
    'b.sector',
    'b.assisted',
    'b.nib_state',
    'b.helped_on',
    'b.scale',
  ]);
  const rows = await ctx.db
    .with('narrowed', () => ids)
    .selectFrom('narrowed' as never)
    .select([
      sql<string | null>`district`.as('district'),
      sql<string | null>`area`.as('ward'),
      sql<string | null>`sector`.as('sector'),
      sql<boolean | null>`assisted`.as('assisted'),
      sql<string | null>`nib_state`.as('nib'),
      sql<boolean | null>`helped_on IS NULL`.as('never'),
      sql<string | null>`scale`.as('scale'),
      sql<number>`grouping(district, area, sector, assisted, nib_state, (helped_on IS NULL), scale)`.as('which'),
      sql<number>`count(*)::int`.as('n'),
    ])
    .groupBy(
      sql`GROUPING SETS ((district), (area), (sector), (assisted), (nib_state), ((helped_on IS NULL)), (scale), ())`,
    )
    .execute();
  // grouping() has a bit for each expression that a row is not grouped by, the first expression highest.
  const isBy = (which: number, at: number) => which === (127 & ~(1 << (6 - at)));
  const counts = rows.flatMap((row): FacetCount[] => {
    const one = (facet: Facet, value: string | null): FacetCount[] =>
      value === null ? [] : [{ facet, value, n: row.n }];
    if (isBy(row.which, 0)) return one('district', row.district);
    if (isBy(row.which, 1)) return one('ward', row.ward);
    if (isBy(row.which, 2)) return one('sector', row.sector);
    if (isBy(row.which, 3)) return one('assisted', row.assisted ? 'yes' : 'no');
    if (isBy(row.which, 4)) return one('nib', row.nib);
    if (isBy(row.which, 5)) return one('helped', row.never ? 'never' : 'once');
    return isBy(row.which, 6) ? one('scale', row.scale) : [];
  });
  return { total: rows.find(({ which }) => which === 127)?.n ?? 0, counts };
}
