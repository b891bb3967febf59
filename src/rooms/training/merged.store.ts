import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { MergeMover } from '#rooms/registry/index.ts';

/**
 * Hands the attendance of one business to another when two records are made one. Certificates stay as they were issued:
 * they are found by their application and its phone.
 */
export const moveAttendance: MergeMover = async (tx: Ctx, { from, into, only }) => {
  const { rows } = await sql<{ id: string }>`
    UPDATE training.attendance SET business_id = ${into.businessId}
    WHERE city = ${tx.city} AND business_id = ${from.businessId}
      ${only ? sql`AND id = ANY(${[...only]}::uuid[])` : sql``} RETURNING id`.execute(tx.db);
  return rows.map(({ id }) => id);
};
