import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { handOver, type MergeMover } from '#rooms/registry/index.ts';
import { refuse } from './selection.refusals.ts';

/**
 * Hands the applications of one business to another when two records are made one. Refuses (409) while both take part in
 * the same call: one of the two applications has to be withdrawn or cancelled first.
 */
export const moveApplications: MergeMover = async (tx: Ctx, move) => {
  const { from, into, only } = move;
  const active = sql`state NOT IN ('withdrawn', 'cancelled')`;
  const twice = await sql<{ codes: string }>`
    SELECT string_agg(code, ', ' ORDER BY code) codes FROM selection.application
    WHERE city = ${tx.city} AND business_id IN (${from.businessId}, ${into.businessId}) AND ${active}
    GROUP BY call_id HAVING count(DISTINCT business_id) > 1 LIMIT 1`.execute(tx.db);
  const codes = twice.rows[0]?.codes;
  if (codes && !only) throw refuse('merge-same-call', { codes });
  return handOver(tx, 'selection.application', move, { withOwner: true });
};
