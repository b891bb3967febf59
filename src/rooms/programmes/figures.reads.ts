import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** How many calls took applications at each moment, in the order given; a postponed call takes none until it resumes. */
export async function countOpenAt(ctx: Ctx, moments: readonly Date[]): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(c.id) AS n
    FROM unnest(${moments.map((moment) => moment.toISOString())}::timestamptz[]) WITH ORDINALITY AS t(moment, at)
    LEFT JOIN programmes.call c ON c.city = ${ctx.city}
      AND c.opened_at <= t.moment AND c.opens_at <= t.moment AND c.closes_at > t.moment
      AND NOT EXISTS (
        SELECT 1 FROM programmes.call_step s
        WHERE s.city = c.city AND s.call_id = c.id AND s.step IN ('postpone', 'cancel') AND s.at <= t.moment
          AND NOT EXISTS (
            SELECT 1 FROM programmes.call_step r
            WHERE r.city = s.city AND r.call_id = s.call_id AND r.step = 'resume' AND r.at > s.at AND r.at <= t.moment
          )
      )
    GROUP BY t.at ORDER BY t.at`.execute(tablesOf<ProgrammesTables>(ctx));
  return rows.map(({ n }) => n);
}
