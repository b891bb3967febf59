import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { EquipmentTables, ItemState } from './equipment.tables.ts';
import type { StockInput } from './stock.schema.ts';

const db = (tx: Ctx) => tablesOf<EquipmentTables>(tx);

/** Writes one row a piece; the serial number that is known already, when there is one: then nothing is kept. */
export async function insertItems(tx: Ctx, kind: string, input: StockInput): Promise<string | undefined> {
  for (let at = 0; at < input.count; at++) {
    const serial = input.serials[at] ?? null;
    const row = await db(tx)
      .insertInto('equipment.item')
      .values({
        id: newId(),
        kind,
        name: input.name,
        serial,
        value: input.value,
        source: input.source,
        custodian: input.custodian,
        place: input.place,
        storage_hours: input.hours,
        storage_cost: input.cost,
        state: 'stored',
        batch: input.batch,
        stored_on: input.day,
        changed_by: tx.actor.name,
      })
      .onConflict((conflict) => conflict.columns(['city', 'serial']).where('serial', 'is not', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return serial ?? '';
  }
  return undefined;
}

/** One thing, held until the transaction ends; nothing when it is not of this city. */
export function lockItem(tx: Ctx, id: string) {
  return db(tx)
    .selectFrom('equipment.item')
    .select(['id', 'kind', 'state', 'value'])
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Stores where a thing is now. */
export async function setItemState(tx: Ctx, id: string, state: ItemState): Promise<void> {
  await db(tx)
    .updateTable('equipment.item')
    .set({ state, changed_by: tx.actor.name, version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
