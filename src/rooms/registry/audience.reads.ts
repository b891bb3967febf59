import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { RegistryTables } from './registry.tables.ts';

/** Which businesses are meant; whatever is left out does not narrow. */
export interface AudienceRule {
  /** Codes of kecamatan or kelurahan; [] = the whole city. */
  areas: readonly string[];
  sectors: readonly string[];
  assisted?: 'yes' | 'no';
  /** Only those known to have no NIB. */
  withoutNib?: boolean;
}

/** A business a message may be for. The phone stays sealed until it is used. */
export interface AudienceMember {
  businessId: string;
  ownerId: string;
  /** Code of its kelurahan, where known. */
  area: string | null;
  assisted: boolean;
  phoneSealed: string | null;
  phoneIndex: string | null;
}

/** The running businesses a rule means, in the order of their making. */
export async function listAudience(ctx: Ctx, rule: AudienceRule): Promise<AudienceMember[]> {
  const within = rule.areas.flatMap((code) => [code, `${code}.%`]);
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select([
      'b.id as businessId',
      'b.owner_id as ownerId',
      'b.area',
      'b.assisted',
      'o.phone_sealed as phoneSealed',
      'o.phone_index as phoneIndex',
    ])
    .where('b.city', '=', ctx.city)
    .where('b.ended_as', 'is', null)
    .$if(within.length > 0, (query) => query.where(sql<boolean>`b.area LIKE ANY(${within}::text[])`))
    .$if(rule.sectors.length > 0, (query) => query.where('b.sector', 'in', [...rule.sectors]))
    .$if(rule.assisted !== undefined, (query) => query.where('b.assisted', '=', rule.assisted === 'yes'))
    .$if(rule.withoutNib === true, (query) => query.where('b.nib_state', '=', 'none'))
    .orderBy('b.id')
    .execute();
}
