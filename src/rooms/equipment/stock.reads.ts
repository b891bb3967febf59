import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { EquipmentTables, ItemState } from './equipment.tables.ts';

export type Item = Awaited<ReturnType<typeof listItems>>[number];

/** Things the office has or had, of one state or kind when asked, by name and serial number. */
export function listItems(ctx: Ctx, { state, kind }: { state?: ItemState; kind?: string } = {}) {
  return tablesOf<EquipmentTables>(ctx)
    .selectFrom('equipment.item')
    .select(['id', 'kind', 'name', 'serial', 'value', 'source', 'custodian', 'place', 'state', 'batch'])
    .select(['storage_hours as storageHours', 'storage_cost as storageCost', 'stored_on as storedOn'])
    .where('city', '=', ctx.city)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'stored'))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('kind')
    .orderBy('serial')
    .orderBy('id')
    .limit(500)
    .execute();
}
