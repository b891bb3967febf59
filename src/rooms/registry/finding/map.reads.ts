import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { allow } from '../registry.permissions.ts';
import type { WardCount } from './map.rules.ts';

/** Running businesses of each kelurahan as the map of the registry counts them; the ended ones and those without a kelurahan are left out. */
export async function countByWard(ctx: Ctx): Promise<WardCount[]> {
  allow(ctx, 'registry.read');
  const { rows } = await sql<WardCount>`
    SELECT b.area ward, count(*)::int businesses,
      count(*) FILTER (WHERE b.helped_on IS NULL)::int "neverHelped",
      count(*) FILTER (WHERE b.nib_state IN ('none', 'unknown'))::int "withoutNib",
      count(*) FILTER (WHERE b.created_at >= ${dayOf(ctx.now)}::date - interval '1 year')::int added
    FROM registry.business b JOIN registry.area a ON a.city = b.city AND a.code = b.area AND a.level = 'ward'
    WHERE b.city = ${ctx.city} AND b.ended_on IS NULL GROUP BY 1`.execute(ctx.db);
  return rows;
}
