import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { MergeMover } from './movers.ts';

/**
 * Gives the rows of a room's own table that name one business to another; with `only` just those. `table` has the columns
 * `city`, `id`, `business_id`, and `owner_id` where `withOwner` says so. Returns the ids.
 */
export async function handOver(
  tx: Ctx,
  table: string,
  { from, into, only }: Parameters<MergeMover>[1],
  { withOwner = false } = {},
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE ${sql.table(table)} SET business_id = ${into.businessId} ${withOwner ? sql`, owner_id = ${into.ownerId}` : sql``}
    WHERE city = ${tx.city} AND business_id = ${from.businessId}
      ${only ? sql`AND id = ANY(${[...only]}::uuid[])` : sql``} RETURNING id`.execute(tx.db);
  return rows.map(({ id }) => id);
}
