import { sql } from 'kysely';
import { handOver, type MergeMover } from '#rooms/registry/index.ts';
import { refuse } from './mentoring.refusals.ts';

/**
 * Hands the tracks of one business, with their visits, its referrals and monthly figures to another when two records are made one. Refuses
 * (409) while both wait for a mentor: a business waits once.
 */
export const moveTracks: MergeMover = async (tx, move) => {
  const { from, into, only } = move;
  const waiting = await sql`
    SELECT id FROM mentoring.referral
    WHERE city = ${tx.city} AND business_id IN (${from.businessId}, ${into.businessId}) AND state = 'waiting'`.execute(
    tx.db,
  );
  if (waiting.rows.length > 1 && !only) throw refuse('merge-two-waiting');
  return [
    ...(await handOver(tx, 'mentoring.track', move, { withOwner: true })),
    ...(await handOver(tx, 'mentoring.referral', move, { withOwner: true })),
    ...(await handOver(tx, 'mentoring.monthly_figure', move)),
    ...(await handOver(tx, 'mentoring.figure_reminder', move)),
  ];
};
