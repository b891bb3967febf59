import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { RegistryTables } from './registry.tables.ts';

const db = (tx: Ctx) => tablesOf<RegistryTables>(tx);

/** A number given by others, as it is kept beside a business. */
export interface NewIdentifier {
  businessId: string;
  kind: RegistryTables['registry.identifier']['kind'];
  value: string;
  raw: string;
  edition: string | null;
  source: string;
  /** 'YYYY-MM-DD'. */
  asOf: string;
}

/** Another owner's business with this NIB: one NIB belongs to one person, with many businesses under it. */
export async function findForeignNib(tx: Ctx, nib: string, ownerId: string): Promise<string | undefined> {
  const row = await db(tx)
    .selectFrom('registry.business')
    .select('display_name')
    .where('city', '=', tx.city)
    .where('nib', '=', nib)
    .where('owner_id', '!=', ownerId)
    .executeTakeFirst();
  return row?.display_name;
}

export async function insertIdentifier(tx: Ctx, identifier: NewIdentifier): Promise<void> {
  await db(tx)
    .insertInto('registry.identifier')
    .values({
      id: newId(),
      business_id: identifier.businessId,
      kind: identifier.kind,
      value: identifier.value,
      raw: identifier.raw,
      edition: identifier.edition,
      state: 'ok',
      source: identifier.source,
      as_of: identifier.asOf,
    })
    .execute();
}

/** Counts a save of the business, with its NIB when that is what was noted. */
export async function saveNoted(tx: Ctx, businessId: string, nib: string | undefined): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set({
      ...(nib && { nib, nib_state: 'has' as const }),
      updated_at: tx.now,
      updated_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', businessId)
    .execute();
}
