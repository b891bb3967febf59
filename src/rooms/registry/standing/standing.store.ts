import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { displayName, searchText } from '../registry.rules.ts';
import type { RegistryTables } from '../registry.tables.ts';
import type { Ending, StandingInput } from './standing.rules.ts';

const db = (tx: Ctx) => tablesOf<RegistryTables>(tx);

export async function insertStanding(tx: Ctx, businessId: string, input: StandingInput): Promise<void> {
  await db(tx)
    .insertInto('registry.standing')
    .values({
      id: newId(),
      business_id: businessId,
      kind: input.kind,
      from_day: input.day,
      reason: input.reason,
      source: input.source,
      noted_at: tx.now,
      noted_by_name: tx.actor.name,
    })
    .execute();
}

/** Marks a business as ended since a day, or as running. */
export async function saveEnding(tx: Ctx, id: string, ending: Ending | null, day: string): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set({
      ended_as: ending,
      ended_on: ending ? day : null,
      updated_at: tx.now,
      updated_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Gives a business another owner; what the former owner agreed to stays with the former owner. */
export async function saveOwner(
  tx: Ctx,
  business: { id: string; name: string | null; product: string | null },
  to: { ownerId: string; name: string; place: string | null },
): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set({
      owner_id: to.ownerId,
      display_name: displayName(business.name, to.name),
      search: searchText({ name: business.name, ownerName: to.name, product: business.product, place: to.place }),
    })
    .where('city', '=', tx.city)
    .where('id', '=', business.id)
    .execute();
}
