import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { handOver, type MergeMover } from '#rooms/registry/index.ts';
import { refuse } from './capital.refusals.ts';

/**
 * Hands the referrals of one business to another when two records are made one. Refuses (409) while both have one that is
 * not closed: a business is at one lender at a time.
 */
export const moveReferrals: MergeMover = async (tx: Ctx, move) => {
  const { from, into, only } = move;
  const open = await sql`
    SELECT id FROM capital.referral
    WHERE city = ${tx.city} AND business_id IN (${from.businessId}, ${into.businessId}) AND closed_at IS NULL`.execute(
    tx.db,
  );
  if (open.rows.length > 1 && !only) throw refuse('merge-two-referrals');
  return handOver(tx, 'capital.referral', move);
};
