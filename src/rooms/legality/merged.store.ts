import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { handOver, type MergeMover } from '#rooms/registry/index.ts';
import { refuse } from './legality.refusals.ts';

/**
 * Hands the licence cases, papers and letters of one business to another when two records are made one. Refuses (409) while both have a case
 * of the same kind in work: one of the two has to be closed first; and while both
 * have a letter for the same mark and year.
 */
export const moveCases: MergeMover = async (tx: Ctx, move) => {
  const { from, into, only } = move;
  const twice = await sql`
    SELECT kind FROM legality.case_file
    WHERE city = ${tx.city} AND business_id IN (${from.businessId}, ${into.businessId}) AND closed_at IS NULL
    GROUP BY kind HAVING count(*) > 1`.execute(tx.db);
  if (twice.rows.length > 0 && !only) throw refuse('merge-two-cases');
  const letters = await sql`
    SELECT FROM legality.letter a JOIN legality.letter b ON b.city = a.city AND b.mark_key = a.mark_key AND b.year = a.year
    WHERE a.city = ${tx.city} AND a.business_id = ${from.businessId} AND b.business_id = ${into.businessId}`.execute(
    tx.db,
  );
  if (letters.rows.length > 0 && !only) throw refuse('merge-two-letters');
  const cases = await handOver(tx, 'legality.case_file', move);
  return [...cases, ...(await handOver(tx, 'legality.paper', move)), ...(await handOver(tx, 'legality.letter', move))];
};
