import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal, unseal } from '#platform/sealed.ts';
import type { FactChange } from './edit.rules.ts';
import { displayName, type ScaleRule, scaleOf, searchText } from './registry.rules.ts';
import type { EditInput, NewBusinessInput } from './registry.schema.ts';
import type { RegistryTables } from './registry.tables.ts';

const db = (tx: Ctx) => tablesOf<RegistryTables>(tx);

/** A business with its owner, locked until the transaction ends; nothing when it is not in this city. */
export async function lockBusiness(tx: Ctx, id: string) {
  return db(tx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .selectAll('b')
    .select([
      'o.name as ownerName',
      'o.phone_sealed',
      'o.phone_tail',
      'o.nik_sealed',
      'o.nik_tail',
      'o.sex',
      'o.disability',
    ])
    .where('b.city', '=', tx.city)
    .where('b.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** What others changed since a version was read, newest first. */
export async function listChangesSince(tx: Ctx, businessId: string, version: number) {
  return db(tx)
    .selectFrom('registry.change')
    .select(['field', 'actor_name as actor', 'new_value as newValue'])
    .where('city', '=', tx.city)
    .where('business_id', '=', businessId)
    .where('version', '>', version)
    .orderBy('at', 'desc')
    .execute();
}

export async function saveBusiness(
  tx: Ctx,
  id: string,
  ownerId: string,
  input: EditInput | NewBusinessInput,
  place: string,
): Promise<void> {
  const name = input.name || null;
  await db(tx)
    .updateTable('registry.owner')
    .set({
      name: input.ownerName,
      sex: input.sex || null,
      disability: input.disability,
      ...(input.phone
        ? {
            phone_sealed: seal(input.phone),
            phone_index: blindIndex(input.phone),
            phone_tail: input.phone.slice(-4),
            phone_checked_at: null,
          }
        : {}),
      ...(input.nik
        ? { nik_sealed: seal(input.nik), nik_index: blindIndex(input.nik), nik_tail: input.nik.slice(-4) }
        : {}),
      updated_at: tx.now,
      updated_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', ownerId)
    .execute();
  await db(tx)
    .updateTable('registry.business')
    .set({
      name,
      product: input.product || null,
      sector: input.sector,
      area: input.area,
      address: input.address || null,
      since_year: input.sinceYear,
      workers: input.workers,
      nib: input.nib,
      nib_state: sql<
        'has' | 'none' | 'unknown'
      >`CASE WHEN ${input.nib}::text IS NOT NULL THEN 'has' WHEN nib_state = 'has' THEN 'unknown' ELSE nib_state END`,
      display_name: displayName(name, input.ownerName),
      search: searchText({ name, ownerName: input.ownerName, product: input.product || null, place }),
      updated_at: tx.now,
      updated_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Keeps a new amount of yearly sales with the scale it means on that day. */
export async function addScale(
  tx: Ctx,
  businessId: string,
  input: { amount: number; source: string; rules: ScaleRule[] },
): Promise<void> {
  const day = dayOf(tx.now);
  const scale = scaleOf(input.amount, 'sales', day, input.rules);
  await db(tx)
    .insertInto('registry.scale')
    .values({
      id: newId(),
      business_id: businessId,
      basis: 'sales',
      amount: input.amount,
      scale,
      as_of: day,
      source: input.source,
    })
    .execute();
  await db(tx)
    .updateTable('registry.business')
    .set({ annual_sales: input.amount, scale })
    .where('city', '=', tx.city)
    .where('id', '=', businessId)
    .execute();
}

export async function addChanges(
  tx: Ctx,
  businessId: string,
  changes: FactChange[],
  parts: { source: string; version: number },
): Promise<void> {
  if (changes.length === 0) return;
  await db(tx)
    .insertInto('registry.change')
    .values(
      changes.map((change) => ({
        id: newId(),
        business_id: businessId,
        at: tx.now,
        field: change.field,
        old_value: change.oldValue,
        new_value: change.newValue,
        source: parts.source,
        version: parts.version,
        actor_name: tx.actor.name,
      })),
    )
    .execute();
}

/** The sealed phone or NIK of a business's owner, opened; nothing when there is none. */
export const openSealed = (sealed: string | null): string | null => (sealed === null ? null : unseal(sealed));
