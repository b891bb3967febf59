import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { allow } from '../registry.permissions.ts';

/** What growth can be parted by. */
export const growthParts = ['district', 'sector', 'scale', 'sex', 'assisted'] as const;
export type GrowthPart = (typeof growthParts)[number];

export interface GrowthLine {
  /** Code or word of the part; nothing where the business does not say. */
  value: string | null;
  /** Businesses that stood in the registry at the end of each year, by year. */
  byYear: Record<string, number>;
}

const columns = {
  district: sql`b.district`,
  sector: sql`b.sector`,
  scale: sql`b.scale`,
  sex: sql`o.sex`,
  assisted: sql`CASE WHEN b.assisted THEN 'yes' ELSE 'no' END`,
} as const;

/**
 * Businesses of the registry at the end of each of the years (of this year: today), parted by one fact as it is today. A business counts from the day it came
 * in until the day it ended. That is how the list grew, not how the city's economy did.
 */
export async function countGrowth(ctx: Ctx, part: GrowthPart, years: readonly number[]): Promise<GrowthLine[]> {
  allow(ctx, 'registry.read');
  const ends = years.map((year) => `${year}-12-31`);
  const { rows } = await sql<{ value: string | null; year: number; n: number }>`
    SELECT g.value, y.year, sum(g.n)::int n
    FROM unnest(${[...years]}::int[], ${ends}::date[]) y(year, last)
    JOIN (
      SELECT ${columns[part]} value, (b.created_at AT TIME ZONE 'Asia/Jakarta')::date since, b.ended_on, count(*) n
      FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
      WHERE b.city = ${ctx.city} GROUP BY 1, 2, 3) g ON g.since <= y.last AND (g.ended_on IS NULL OR g.ended_on > y.last)
    GROUP BY 1, 2`.execute(ctx.db);
  const lines = new Map<string | null, GrowthLine>();
  for (const { value, year, n } of rows) {
    const line = lines.get(value) ?? { value, byYear: {} };
    line.byYear[year] = n;
    lines.set(value, line);
  }
  return [...lines.values()];
}
