import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from '../registry.tables.ts';

const db = (tx: Ctx) => tablesOf<RegistryTables>(tx);

export interface KnownOwner {
  id: string;
  name: string;
  phoneIndex: string | null;
  nikIndex: string | null;
}

/** Owners who bear one of these numbers. */
export async function findOwners(tx: Ctx, indexes: { phones: string[]; niks: string[] }): Promise<KnownOwner[]> {
  const { rows } = await sql<KnownOwner>`
    SELECT id, name, phone_index "phoneIndex", nik_index "nikIndex" FROM registry.owner
    WHERE city = ${tx.city} AND phone_index = ANY(${indexes.phones})
    UNION
    SELECT id, name, phone_index, nik_index FROM registry.owner WHERE city = ${tx.city} AND nik_index = ANY(${indexes.niks})
    ORDER BY id`.execute(tx.db);
  return rows;
}

/** Businesses with their owners, as they are now, locked. */
export async function lockTargets(tx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  return db(tx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select([
      'b.id',
      'b.owner_id as ownerId',
      'b.name',
      'b.product',
      'b.area',
      'b.address',
      'b.lat',
      'b.lng',
      'b.since_year as sinceYear',
      'b.nib',
      'b.nib_state as nibState',
      'b.workers',
      'b.annual_sales as sales',
      'b.scale',
      'b.assisted',
      'b.version',
      'b.batch_id as batchId',
      'o.name as ownerName',
      'o.phone_index as phoneIndex',
      'o.nik_index as nikIndex',
      'o.sex',
      'o.disability',
      'o.birth_year as birthYear',
    ])
    .where('b.city', '=', tx.city)
    .where('b.id', 'in', ids)
    .orderBy('b.id')
    .forUpdate()
    .execute();
}
export type Target = Awaited<ReturnType<typeof lockTargets>>[number];

/** Which identifiers these businesses have, as `business kind value`. */
export async function listIdentifierKeys(tx: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db(tx)
    .selectFrom('registry.identifier')
    .select(['business_id as id', 'kind', 'value', 'raw'])
    .where('city', '=', tx.city)
    .where('business_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => `${row.id} ${row.kind} ${row.value ?? row.raw}`));
}

/** What a list adds to known businesses: only facts that were empty; `own` says the business came with the same list. */
export interface AddedFacts extends Target {
  phoneSealed: string | null;
  phoneTail: string | null;
  nikSealed: string | null;
  nikTail: string | null;
  displayName: string;
  search: string;
  own: boolean;
}

/**
 * Writes what known businesses gained. The ids are named twice: so that the server goes to them by the key, and never
 * through all businesses of the city, whatever it believes of the table's size.
 */
export async function saveAdded(tx: Ctx, batchId: string, added: AddedFacts[]): Promise<void> {
  if (added.length === 0) return;
  const json = JSON.stringify(added);
  await sql`
    UPDATE registry.owner o SET name = v."ownerName", sex = v.sex, disability = v.disability, birth_year = v."birthYear",
      phone_index = v."phoneIndex", nik_index = v."nikIndex",
      phone_sealed = coalesce(o.phone_sealed, v."phoneSealed"), phone_tail = coalesce(o.phone_tail, v."phoneTail"),
      nik_sealed = coalesce(o.nik_sealed, v."nikSealed"), nik_tail = coalesce(o.nik_tail, v."nikTail"),
      updated_at = ${tx.now}, updated_by = ${tx.actor.name}, version = o.version + (o.batch_id IS DISTINCT FROM ${batchId}::uuid)::int
    FROM json_to_recordset(${json}::json) AS v("ownerId" uuid, "ownerName" text, sex text, disability boolean, "birthYear" int,
      "phoneIndex" text, "phoneSealed" text, "phoneTail" text, "nikIndex" text, "nikSealed" text, "nikTail" text)
    WHERE o.city = ${tx.city} AND o.id = v."ownerId" AND o.id = ANY(${added.map((one) => one.ownerId)}::uuid[])`.execute(
    tx.db,
  );
  await sql`
    UPDATE registry.business b SET name = v.name, product = v.product, area = v.area, address = v.address, lat = v.lat, lng = v.lng,
      since_year = v."sinceYear", nib = v.nib, nib_state = v."nibState", workers = v.workers, annual_sales = v.sales, scale = v.scale,
      assisted = v.assisted, display_name = v."displayName", search = v.search, updated_at = ${tx.now}, updated_by = ${tx.actor.name},
      version = b.version + (NOT v.own)::int
    FROM json_to_recordset(${json}::json) AS v(id uuid, name text, product text, area text, address text, lat float8, lng float8,
      "sinceYear" int, nib text, "nibState" text, workers int, sales bigint, scale text, assisted boolean, "displayName" text, search text,
      own boolean)
    WHERE b.city = ${tx.city} AND b.id = v.id AND b.id = ANY(${added.map((one) => one.id)}::uuid[])`.execute(tx.db);
}

/** Makes these lines the newest of their businesses. */
export async function saveLastEvents(tx: Ctx, events: { id: string; text: object }[]): Promise<void> {
  if (events.length === 0) return;
  const ids = events.map((event) => event.id);
  await sql`
    UPDATE registry.business b SET last_event = v.text, last_event_at = ${tx.now}
    FROM unnest(${ids}::uuid[], ${events.map(({ text }) => JSON.stringify(text))}::text[]) AS v(id, text)
    WHERE b.city = ${tx.city} AND b.id = v.id AND b.id = ANY(${ids}::uuid[])`.execute(tx.db);
}
