import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/** Who has a pair open, and since when. */
export interface Holder {
  id: string;
  name: string;
  at: Date;
}

/** Takes a waiting pair for the actor, who then has no other, unless another opened it after `since`; returns who has it then. Nothing for an unknown pair. */
export async function holdPair(tx: Ctx, id: string, since: Date): Promise<Holder | undefined> {
  const { actor, now } = tx;
  const taken = await sql<Holder>`
    UPDATE registry.double SET held_by = ${actor.id}, held_by_name = ${actor.name}, held_at = ${now}
    WHERE city = ${tx.city} AND id = ${id} AND state IN ('open', 'asked')
      AND (held_at IS NULL OR held_at < ${since})
    RETURNING held_by id, held_by_name name, held_at at`.execute(tx.db);
  if (taken.rows[0]) {
    await sql`UPDATE registry.double SET held_by = NULL, held_by_name = NULL, held_at = NULL
      WHERE city = ${tx.city} AND held_by = ${actor.id} AND id <> ${id}`.execute(tx.db);
    return taken.rows[0];
  }
  const { rows } = await sql<Holder>`
    SELECT held_by id, held_by_name name, held_at at FROM registry.double
    WHERE city = ${tx.city} AND id = ${id} AND held_at >= ${since}`.execute(tx.db);
  return rows[0];
}
