import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** How many businesses share these facts. */
export interface FactGroup {
  area: string | null;
  sector: string;
  sex: 'female' | 'male' | null;
  assisted: boolean;
  n: number;
}

/** Businesses counted by kelurahan, sector, sex of the owner and membership; of these ids only, or of the whole city. */
export async function countByFacts(ctx: Ctx, ids?: readonly string[]): Promise<FactGroup[]> {
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select(['b.area', 'b.sector', 'o.sex', 'b.assisted', sql<number>`count(*)::int`.as('n')])
    .where('b.city', '=', ctx.city)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`b.id = ANY(${[...(ids ?? [])]}::uuid[])`))
    .groupBy(['b.area', 'b.sector', 'o.sex', 'b.assisted'])
    .execute();
}
