import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** Other owners who stand in the registry with the NIK of this one; none when it is not known. */
export async function listSameNik(ctx: Ctx, ownerId: string): Promise<string[]> {
  const rows = await tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.owner as o')
    .innerJoin('registry.owner as p', (join) =>
      join.onRef('p.city', '=', 'o.city').onRef('p.nik_index', '=', 'o.nik_index').onRef('p.id', '!=', 'o.id'),
    )
    .select('p.id')
    .where('o.city', '=', ctx.city)
    .where('o.id', '=', ownerId)
    .execute();
  return rows.map(({ id }) => id);
}
