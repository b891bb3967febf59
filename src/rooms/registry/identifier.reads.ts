import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** The newest halal certificate number that could be read of a business; nothing when none is on record. */
export async function findHalalCertificate(ctx: Ctx, businessId: string): Promise<string | undefined> {
  const row = await tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.identifier')
    .select('value')
    .where('city', '=', ctx.city)
    .where('business_id', '=', businessId)
    .where('kind', '=', 'halal')
    .where('value', 'is not', null)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.value ?? undefined;
}
