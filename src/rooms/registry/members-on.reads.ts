import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** A business on a day, 'YYYY-MM-DD'. */
export interface BusinessOnDay {
  businessId: string;
  day: string;
}

/** Whether each business was an assisted member on its day, in the order given; the first day counts, the last does not. */
export async function wereMembers(ctx: Ctx, asked: readonly BusinessOnDay[]): Promise<boolean[]> {
  const { rows } = await sql<{ member: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM registry.membership m
      WHERE m.city = ${ctx.city} AND m.business_id = a.business_id
        AND m.from_day <= a.day AND (m.to_day IS NULL OR m.to_day > a.day)
    ) AS member
    FROM unnest(${asked.map(({ businessId }) => businessId)}::uuid[], ${asked.map(({ day }) => day)}::date[])
      WITH ORDINALITY AS a(business_id, day, at)
    ORDER BY a.at`.execute(tablesOf<RegistryTables>(ctx));
  return rows.map(({ member }) => member);
}
