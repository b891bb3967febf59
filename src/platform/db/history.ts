import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/** Who does it and when, as the columns every history has. */
export const actedBy = (tx: Ctx) => ({
  at: tx.now,
  actor_id: tx.actor.id,
  actor_name: tx.actor.name,
  actor_kind: tx.actor.kind,
});

/**
 * The number of the next line in a history, from 1. `of` names whose history, column by column; the caller holds that row
 * locked, so the number is its own.
 */
export async function nextSeq(
  tx: Ctx,
  table: `${string}.${string}`,
  of: Readonly<Record<string, string>>,
): Promise<number> {
  const whose = Object.entries(of).map(([column, id]) => sql`${sql.ref(column)} = ${id}`);
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(seq), 0)::int + 1 AS next FROM ${sql.table(table)}
    WHERE city = ${tx.city} AND ${sql.join(whose, sql` AND `)}`.execute(tx.db);
  return rows[0]?.next ?? 1;
}
