import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';

/**
 * Takes businesses in as members of a unit from a day on; who is a member already is passed over. Each gets a line in its history. Returns how many were
 * taken in. Ids are made by the program, one for each of those asked for.
 */
export async function insertMemberships(
  tx: Ctx,
  ids: readonly string[],
  input: { unit: string; reason: string; fromDay: string },
): Promise<number> {
  const made = ids.map(() => newId());
  const changed = ids.map(() => newId());
  const { rows } = await sql<{ n: number }>`
    WITH asked AS (
      SELECT u.business_id, u.id, u.change_id FROM unnest(${[...ids]}::uuid[], ${made}::uuid[], ${changed}::uuid[]) u(business_id, id, change_id)
      JOIN registry.business b ON b.city = ${tx.city} AND b.id = u.business_id
      WHERE b.ended_as IS NULL AND NOT EXISTS (
        SELECT FROM registry.membership m WHERE m.city = b.city AND m.business_id = b.id AND m.to_day IS NULL)
      FOR UPDATE OF b),
    joined AS (
      INSERT INTO registry.membership (id, business_id, unit, reason, from_day, source)
      SELECT id, business_id, ${input.unit}, ${input.reason}, ${input.fromDay}::date, 'staff' FROM asked RETURNING business_id),
    noted AS (
      INSERT INTO registry.change (id, business_id, at, field, old_value, new_value, source, actor_name, version)
      SELECT a.change_id, a.business_id, ${tx.now}, 'assisted', 'false', 'true', 'staff', ${tx.actor.name}, b.version + 1
      FROM asked a JOIN registry.business b ON b.city = ${tx.city} AND b.id = a.business_id),
    marked AS (
      UPDATE registry.business b SET assisted = true, version = b.version + 1, updated_at = ${tx.now}, updated_by = ${tx.actor.name}
      FROM joined j WHERE b.city = ${tx.city} AND b.id = j.business_id RETURNING b.id)
    SELECT count(*)::int n FROM marked`.execute(tx.db);
  return rows[0]?.n ?? 0;
}
