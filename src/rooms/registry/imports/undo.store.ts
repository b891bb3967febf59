import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/**
 * A business the list made and nobody has worked on since: its version is the first, and its timeline and its history
 * hold nothing but this list. Every room that does something with a business writes its line there.
 */
const untouched = (batchId: string) => sql`
  b.version = 1
  AND NOT EXISTS (SELECT FROM registry.timeline t WHERE t.city = b.city AND t.business_id = b.id AND t.batch_id IS DISTINCT FROM ${batchId}::uuid)
  AND NOT EXISTS (SELECT FROM registry.change c WHERE c.city = b.city AND c.business_id = b.id AND c.batch_id IS DISTINCT FROM ${batchId}::uuid)
  AND NOT EXISTS (SELECT FROM registry.owner o WHERE o.city = b.city AND o.id = b.owner_id AND o.batch_id = ${batchId}::uuid AND o.version > 1)`;

/** Removes the businesses the list made, but for those somebody has worked on, and owners left without any. Returns how many. */
export async function removeMade(tx: Ctx, batchId: string): Promise<{ removed: number; kept: number }> {
  const { rows } = await sql<{ removed: number }>`
    WITH gone AS (
      DELETE FROM registry.business b WHERE b.city = ${tx.city} AND b.batch_id = ${batchId} AND ${untouched(batchId)} RETURNING b.id
    ), marked AS (
      UPDATE registry.import_row r SET outcome = 'undone' FROM gone
      WHERE r.city = ${tx.city} AND r.batch_id = ${batchId} AND r.business_id = gone.id
    ) SELECT count(*)::int removed FROM gone`.execute(tx.db);
  await sql`
    DELETE FROM registry.owner o WHERE o.city = ${tx.city} AND o.batch_id = ${batchId}
      AND NOT EXISTS (SELECT FROM registry.business b WHERE b.city = o.city AND b.owner_id = o.id)`.execute(tx.db);
  const kept = await sql`
    UPDATE registry.import_row r SET outcome = 'kept'
    WHERE r.city = ${tx.city} AND r.batch_id = ${batchId} AND r.outcome = 'written'`.execute(tx.db);
  return { removed: rows[0]?.removed ?? 0, kept: Number(kept.numAffectedRows ?? 0) };
}

const undoneNote = { key: 'registry_note_import_undone' };

/** Which column a fact of the history stands in; the owner's are of the owner's table. */
const PLACES: Record<string, { table: 'business' | 'owner'; set: string }> = {
  name: { table: 'business', set: 'name = NULL' },
  product: { table: 'business', set: 'product = NULL' },
  area: { table: 'business', set: 'area = NULL' },
  address: { table: 'business', set: 'address = NULL' },
  sinceYear: { table: 'business', set: 'since_year = NULL' },
  nib: { table: 'business', set: "nib = NULL, nib_state = 'unknown'" },
  workers: { table: 'business', set: 'workers = NULL' },
  annualSales: { table: 'business', set: 'annual_sales = NULL, scale = NULL' },
  sex: { table: 'owner', set: 'sex = NULL' },
  disability: { table: 'owner', set: 'disability = NULL' },
  ownerName: { table: 'owner', set: "name = ''" },
  phone: { table: 'owner', set: 'phone_sealed = NULL, phone_index = NULL, phone_tail = NULL' },
  nik: { table: 'owner', set: 'nik_sealed = NULL, nik_index = NULL, nik_tail = NULL' },
};

/** The list filled this fact, and nobody has changed it since. */
const stillTheLists = (batchId: string, field: string) => sql`
  c.batch_id = ${batchId} AND c.field = ${field} AND NOT EXISTS (
    SELECT FROM registry.change d WHERE d.city = c.city AND d.business_id = c.business_id AND d.field = c.field
      AND d.batch_id IS DISTINCT FROM c.batch_id AND d.version >= c.version)`;

/**
 * Empties again the facts that the list added to businesses known before, unless somebody has changed them since, and
 * takes away what it brought beside them. The history keeps both: that it came and that it was taken back.
 */
export async function takeBackAdded(tx: Ctx, batchId: string, newIds: () => string): Promise<number> {
  for (const [field, { table, set }] of Object.entries(PLACES)) {
    const key = table === 'business' ? sql`t.id = b.id` : sql`t.id = b.owner_id`;
    await sql`
      UPDATE ${sql.raw(`registry.${table}`)} t SET ${sql.raw(set)}, updated_at = ${tx.now}, updated_by = ${tx.actor.name}
      FROM registry.change c JOIN registry.business b ON b.city = c.city AND b.id = c.business_id
      WHERE c.city = ${tx.city} AND t.city = c.city AND ${key} AND b.batch_id IS DISTINCT FROM ${batchId}::uuid
        AND ${stillTheLists(batchId, field)}`.execute(tx.db);
  }
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT business_id id FROM registry.import_row
    WHERE city = ${tx.city} AND batch_id = ${batchId} AND outcome = 'added' AND business_id IS NOT NULL`.execute(tx.db);
  for (const table of ['identifier', 'membership', 'scale'])
    await sql`DELETE FROM ${sql.raw(`registry.${table}`)} x WHERE x.city = ${tx.city} AND x.batch_id = ${batchId}
      AND NOT EXISTS (SELECT FROM registry.business b WHERE b.city = x.city AND b.id = x.business_id AND b.batch_id = ${batchId})`.execute(
      tx.db,
    );
  await noteTakenBack(
    tx,
    batchId,
    rows.map(({ id }) => ({ id, note: newIds() })),
  );
  return rows.length;
}

async function noteTakenBack(tx: Ctx, batchId: string, added: { id: string; note: string }[]): Promise<void> {
  await sql`
    UPDATE registry.business b SET version = b.version + 1, updated_at = ${tx.now}, updated_by = ${tx.actor.name},
      assisted = EXISTS (SELECT FROM registry.membership m WHERE m.city = b.city AND m.business_id = b.id AND m.to_day IS NULL),
      display_name = coalesce(b.name, nullif((SELECT o.name FROM registry.owner o WHERE o.city = b.city AND o.id = b.owner_id), ''), b.display_name)
    FROM json_to_recordset(${JSON.stringify(added)}::json) AS v(id uuid)
    WHERE b.city = ${tx.city} AND b.id = v.id AND b.batch_id IS DISTINCT FROM ${batchId}::uuid`.execute(tx.db);
  await sql`
    INSERT INTO registry.timeline (id, business_id, at, kind, text_key, text_params, actor_name, batch_id)
    SELECT v.note, b.id, ${tx.now}, 'import', ${undoneNote.key}, '{}', ${tx.actor.name}, ${batchId}
    FROM json_to_recordset(${JSON.stringify(added)}::json) AS v(id uuid, note uuid)
    JOIN registry.business b ON b.city = ${tx.city} AND b.id = v.id`.execute(tx.db);
  await sql`
    UPDATE registry.import_row SET outcome = 'undone'
    WHERE city = ${tx.city} AND batch_id = ${batchId} AND outcome = 'added'`.execute(tx.db);
}
