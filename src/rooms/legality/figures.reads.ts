import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { LegalityTables } from './legality.tables.ts';

/** How many NIBs were issued with the office's help from a moment up to each of the others, in the order given. */
export async function countNibsIssued(ctx: Ctx, spans: readonly { from: Date; to: Date }[]): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(c.id) AS n
    FROM unnest(
      ${spans.map(({ from }) => from.toISOString())}::timestamptz[],
      ${spans.map(({ to }) => to.toISOString())}::timestamptz[]
    ) WITH ORDINALITY AS t(from_moment, to_moment, at)
    LEFT JOIN legality.case_file c ON c.city = ${ctx.city} AND c.kind = 'nib' AND c.state = 'issued'
      AND c.closed_at >= t.from_moment AND c.closed_at < t.to_moment
    GROUP BY t.at ORDER BY t.at`.execute(tablesOf<LegalityTables>(ctx));
  return rows.map(({ n }) => n);
}
