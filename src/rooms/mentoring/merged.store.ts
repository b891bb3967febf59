import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { MergeMover } from '#rooms/registry/index.ts';

/** Hands the tracks of one business, with their visits, to another when two records are made one. */
export const moveTracks: MergeMover = async (tx: Ctx, { from, into, only }) => {
  const { rows } = await sql<{ id: string }>`
    UPDATE mentoring.track SET business_id = ${into.businessId}, owner_id = ${into.ownerId}
    WHERE city = ${tx.city} AND business_id = ${from.businessId}
      ${only ? sql`AND id = ANY(${[...only]}::uuid[])` : sql``} RETURNING id`.execute(tx.db);
  return rows.map(({ id }) => id);
};
