import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** Businesses of the city in one year as somebody published them; not computed from the registry. */
export interface YearlyCount {
  year: number;
  businesses: number;
  /** Who published it: it never stands without this. */
  source: string;
  /** How it was counted, as the publisher says; empty where nobody says. */
  method: string;
}

/** Published counts by year, the oldest first. Years nobody counted are left out. */
export async function listYearlyCounts(ctx: Ctx): Promise<YearlyCount[]> {
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.yearly_count')
    .select(['year', 'businesses', 'source', 'method'])
    .where('city', '=', ctx.city)
    .orderBy('year')
    .execute();
}
