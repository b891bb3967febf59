import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { DoublesTables } from './doubles.tables.ts';
import type { MergeField } from './merge.rules.ts';

/** A business and its owner as they lie in the tables; what is sealed stays sealed. */
export interface Snapshot {
  business: Record<string, unknown> & { id: string; owner_id: string; area: string | null; version: number };
  owner: Record<string, unknown> & { id: string; name: string };
}

/** The columns of each fact; `owner` ones stand in the owner's table. */
const places: Record<MergeField, { table: 'business' | 'owner'; columns: string[] }> = {
  name: { table: 'business', columns: ['name'] },
  product: { table: 'business', columns: ['product'] },
  sector: { table: 'business', columns: ['sector', 'sector_raw'] },
  area: { table: 'business', columns: ['area', 'lat', 'lng'] },
  address: { table: 'business', columns: ['address'] },
  sinceYear: { table: 'business', columns: ['since_year'] },
  workers: { table: 'business', columns: ['workers'] },
  annualSales: { table: 'business', columns: ['annual_sales', 'scale'] },
  nib: { table: 'business', columns: ['nib', 'nib_state'] },
  ownerName: { table: 'owner', columns: ['name'] },
  phone: { table: 'owner', columns: ['phone_sealed', 'phone_index', 'phone_tail', 'phone_checked_at'] },
  nik: { table: 'owner', columns: ['nik_sealed', 'nik_index', 'nik_tail'] },
  sex: { table: 'owner', columns: ['sex'] },
  disability: { table: 'owner', columns: ['disability'] },
};

/** What a merge can change of the kept business besides its chosen facts, and what undo puts back with them. */
const derived = ['assisted', 'helped_on', 'steps_done', 'extra', 'display_name', 'search'];
const columnsOf = (table: 'business' | 'owner'): string[] =>
  Object.values(places).flatMap((place) => (place.table === table ? place.columns : []));

const children = ['identifier', 'membership', 'scale', 'timeline', 'change', 'standing', 'correction'] as const;

/** A business with its owner, locked; nothing when it is gone. */
export async function takeSnapshot(tx: Ctx, businessId: string): Promise<Snapshot | undefined> {
  const { rows } = await sql<Snapshot>`
    SELECT to_jsonb(b) - 'district' business, to_jsonb(o) owner
    FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
    WHERE b.city = ${tx.city} AND b.id = ${businessId} FOR UPDATE OF b, o`.execute(tx.db);
  return rows[0];
}

/** Copies the chosen facts of the one that goes to the one that stays; membership, help and steps of both are kept. */
export async function applyFacts(
  tx: Ctx,
  kept: Snapshot,
  gone: Snapshot,
  result: { taken: readonly MergeField[]; displayName: string; search: string },
): Promise<void> {
  const set = (table: 'business' | 'owner') =>
    result.taken.flatMap((field) => (places[field].table === table ? places[field].columns : []));
  const business = [
    ...set('business').map((column) => sql`${sql.ref(column)} = g.${sql.ref(column)}`),
    sql`assisted = b.assisted OR g.assisted`,
    sql`helped_on = greatest(b.helped_on, g.helped_on)`,
    sql`steps_done = b.steps_done | g.steps_done`,
    sql`extra = CASE WHEN g.extra IS NULL THEN b.extra ELSE g.extra || coalesce(b.extra, '{}') END`,
    sql`display_name = ${result.displayName}`,
    sql`search = ${result.search}`,
    sql`version = b.version + 1`,
    sql`updated_at = ${tx.now}`,
    sql`updated_by = ${tx.actor.name}`,
  ];
  await sql`
    UPDATE registry.business b SET ${sql.join(business)}
    FROM jsonb_populate_record(NULL::registry.business, ${JSON.stringify(gone.business)}::jsonb) g
    WHERE b.city = ${tx.city} AND b.id = ${kept.business.id}`.execute(tx.db);
  const owner = set('owner').map((column) => sql`${sql.ref(column)} = g.${sql.ref(column)}`);
  if (owner.length === 0 || kept.owner.id === gone.owner.id) return;
  const touched = [sql`version = o.version + 1`, sql`updated_at = ${tx.now}`, sql`updated_by = ${tx.actor.name}`];
  await sql`
    UPDATE registry.owner o SET ${sql.join([...owner, ...touched])}
    FROM jsonb_populate_record(NULL::registry.owner, ${JSON.stringify(gone.owner)}::jsonb) g
    WHERE o.city = ${tx.city} AND o.id = ${kept.owner.id}`.execute(tx.db);
}

/** Hands everything that hangs on one business to another. Returns the ids by table; with `only` just those. */
export async function moveChildren(
  tx: Ctx,
  from: string,
  into: string,
  only?: Readonly<Record<string, string[]>>,
): Promise<Record<string, string[]>> {
  const moved: Record<string, string[]> = {};
  for (const table of children) {
    const which = only ? sql`AND id = ANY(${only[table] ?? []}::uuid[])` : sql``;
    const { rows } = await sql<{ id: string }>`
      UPDATE ${sql.table(`registry.${table}`)} SET business_id = ${into}
      WHERE city = ${tx.city} AND business_id = ${from} ${which} RETURNING id`.execute(tx.db);
    moved[table] = rows.map(({ id }) => id);
  }
  await newestEvent(tx, into);
  return moved;
}

async function newestEvent(tx: Ctx, businessId: string): Promise<void> {
  await sql`
    UPDATE registry.business b SET (last_event, last_event_at) = (
      SELECT json_build_object('key', t.text_key, 'params', t.text_params)::text, t.at FROM registry.timeline t
      WHERE t.city = b.city AND t.business_id = b.id ORDER BY t.at DESC, t.id DESC LIMIT 1)
    WHERE b.city = ${tx.city} AND b.id = ${businessId}`.execute(tx.db);
}

/** Takes the business that went up in another out of the registry, and its owner when nothing is left to them. Says whether. */
export async function removeGone(tx: Ctx, gone: Snapshot): Promise<{ owner: boolean }> {
  await sql`DELETE FROM registry.business WHERE city = ${tx.city} AND id = ${gone.business.id}`.execute(tx.db);
  const { rows } = await sql`
    DELETE FROM registry.owner o WHERE o.city = ${tx.city} AND o.id = ${gone.owner.id}
      AND NOT EXISTS (SELECT FROM registry.business b WHERE b.city = o.city AND b.owner_id = o.id) RETURNING o.id`.execute(
    tx.db,
  );
  return { owner: rows.length > 0 };
}

/** Puts back a business that went up in another, and its owner. */
export async function restoreGone(tx: Ctx, business: object, owner: object | null): Promise<void> {
  if (owner)
    await sql`
      INSERT INTO registry.owner SELECT * FROM jsonb_populate_record(NULL::registry.owner, ${JSON.stringify(owner)}::jsonb)`.execute(
      tx.db,
    );
  const columns = sql.join(Object.keys(business).map((column) => sql.ref(column)));
  await sql`
    INSERT INTO registry.business (${columns})
    SELECT ${columns} FROM jsonb_populate_record(NULL::registry.business, ${JSON.stringify(business)}::jsonb)`.execute(
    tx.db,
  );
}

/** Gives the kept record back each fact the merge changed and nobody has changed since. */
export async function restoreKept(
  tx: Ctx,
  table: 'business' | 'owner',
  { before, after }: { before: object; after: object },
): Promise<void> {
  const columns = [...columnsOf(table), ...(table === 'business' ? derived : [])];
  const name = sql.table(`registry.${table}`);
  const kind = sql.raw(`NULL::registry.${table}`);
  const set = columns.map((one) => {
    const column = sql.ref(one);
    return sql`${column} = CASE WHEN t.${column} IS NOT DISTINCT FROM a.${column} THEN p.${column} ELSE t.${column} END`;
  });
  const touched = [sql`version = t.version + 1`, sql`updated_at = ${tx.now}`, sql`updated_by = ${tx.actor.name}`];
  await sql`
    UPDATE ${name} t SET ${sql.join([...set, ...touched])}
    FROM jsonb_populate_record(${kind}, ${JSON.stringify(before)}::jsonb) p,
      jsonb_populate_record(${kind}, ${JSON.stringify(after)}::jsonb) a
    WHERE t.city = ${tx.city} AND t.id = p.id`.execute(tx.db);
}

export interface NewMerge {
  doubleId: string;
  kept: { before: Snapshot; after: Snapshot };
  gone: Snapshot;
  goneOwner: boolean;
  taken: readonly MergeField[];
  moved: Record<string, string[]>;
}

export async function insertMerge(tx: Ctx, merge: NewMerge): Promise<string> {
  const id = newId();
  const { kept, gone } = merge;
  await tablesOf<DoublesTables>(tx)
    .insertInto('registry.merge')
    .values({
      id,
      double_id: merge.doubleId,
      kept: kept.before.business.id,
      gone: gone.business.id,
      taken: [...merge.taken],
      kept_before: JSON.stringify(kept.before.business),
      kept_after: JSON.stringify(kept.after.business),
      kept_owner_before: JSON.stringify(kept.before.owner),
      kept_owner_after: JSON.stringify(kept.after.owner),
      gone_business: JSON.stringify(gone.business),
      gone_owner: merge.goneOwner ? JSON.stringify(gone.owner) : null,
      moved: JSON.stringify(merge.moved),
      merged_at: tx.now,
      merged_by: tx.actor.id,
      merged_by_name: tx.actor.name,
      undone_at: null,
      undone_by_name: null,
    })
    .execute();
  return id;
}

export async function saveUndone(tx: Ctx, id: string): Promise<void> {
  await tablesOf<DoublesTables>(tx)
    .updateTable('registry.merge')
    .set({ undone_at: tx.now, undone_by_name: tx.actor.name })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
