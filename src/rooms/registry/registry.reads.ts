import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import { onNews, tellSiblings } from '#platform/siblings.ts';
import { registryRefuse } from './registry.refusals.ts';
import type { ScaleRule } from './registry.rules.ts';
import type { RegistryTables, Scale } from './registry.tables.ts';

const db = (ctx: Ctx) => tablesOf<RegistryTables>(ctx);

export interface Area {
  code: string;
  name: string;
  level: 'city' | 'district' | 'ward';
  parent: string | null;
  /** Name of the kecamatan it lies in (its own for a kecamatan). */
  districtName: string | null;
}

/** All areas of the city, kecamatan by kecamatan. */
export async function listAreas(ctx: Ctx): Promise<Area[]> {
  const known = kept.get(ctx.db);
  if (known && known.loads === loads && known.until > ctx.now.getTime()) return known.areas;
  const areas = await readAreas(ctx);
  kept.set(ctx.db, { areas, loads, until: ctx.now.getTime() + KEEP_MS });
  return areas;
}

const KEEP_MS = 60_000;
const kept = new WeakMap<Db, { areas: Area[]; loads: number; until: number }>();
let loads = 0;

const forgetKept = () => {
  loads += 1;
};
onNews('areas', forgetKept);

/** Areas just changed: what was kept of them counts no more. */
export function forgetAreas(): void {
  forgetKept();
  tellSiblings('areas');
}

async function readAreas(ctx: Ctx): Promise<Area[]> {
  const rows = await db(ctx)
    .selectFrom('registry.area')
    .select(['code', 'name', 'level', 'parent'])
    .where('city', '=', ctx.city)
    .orderBy('code')
    .execute();
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return rows.map((row) => ({
    ...row,
    districtName:
      row.level === 'ward' && row.parent ? (names.get(row.parent) ?? null) : row.level === 'district' ? row.name : null,
  }));
}

/** Name of an area, nothing when the code is not of this city. */
export async function findAreaName(ctx: Ctx, code: string): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('registry.area')
    .select('name')
    .where('city', '=', ctx.city)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** What other rooms need to know of a business to decide about it. */
export interface BusinessFacts {
  id: string;
  name: string | null;
  displayName: string;
  ownerId: string;
  ownerName: string;
  /** Nothing where the business has ended: nobody is written to on its account. */
  phone: string | null;
  sex: 'female' | 'male' | null;
  disability: boolean | null;
  area: string | null;
  district: string | null;
  sector: string;
  product: string | null;
  assisted: boolean;
  helpedOn: string | null;
  nib: string | null;
  nibState: 'has' | 'none' | 'unknown';
  sinceYear: number | null;
  annualSales: number | null;
  scale: Scale | null;
}

const factsOf = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select([
      'b.id',
      'b.name',
      'b.display_name as displayName',
      'b.owner_id as ownerId',
      'o.name as ownerName',
      sql<string | null>`CASE WHEN b.ended_as IS NULL THEN o.phone_sealed END`.as('phoneSealed'),
      'o.sex',
      'o.disability',
      'b.area',
      'b.district',
      'b.sector',
      'b.product',
      'b.assisted',
      'b.helped_on as helpedOn',
      'b.nib',
      'b.nib_state as nibState',
      'b.since_year as sinceYear',
      'b.annual_sales as annualSales',
      'b.scale',
    ])
    .where('b.city', '=', ctx.city);

const opened = <R extends { phoneSealed: string | null }>({ phoneSealed, ...facts }: R) => ({
  ...facts,
  phone: phoneSealed ? unseal(phoneSealed) : null,
});

/** Facts of one business; refuses 404 when it is not in this city. The phone is opened for messages: never show it whole. */
export async function getBusinessFacts(ctx: Ctx, businessId: string): Promise<BusinessFacts> {
  const row = await factsOf(ctx).where('b.id', '=', businessId).executeTakeFirst();
  if (!row) throw registryRefuse('business-not-found');
  return opened(row);
}

/** Facts of many businesses by id; whoever is not in this city is left out. */
export async function listBusinessFacts(ctx: Ctx, businessIds: readonly string[]): Promise<Map<string, BusinessFacts>> {
  const rows = await factsOf(ctx)
    .where(sql<boolean>`b.id = ANY(${[...businessIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, opened(row)]));
}

/**
 * Some businesses with a phone, spread over the registry: every nth in the order of their making. `areas` holds codes of
 * kecamatan or kelurahan, empty for the whole city.
 */
export async function pickBusinesses(
  ctx: Ctx,
  from: { sectors: readonly string[]; areas: readonly string[]; every: number; limit: number },
): Promise<BusinessFacts[]> {
  const within = [...from.areas].flatMap((code) => [code, `${code}.%`]);
  const numbered = db(ctx)
    .selectFrom('registry.business as n')
    .select(['n.id', sql<number>`row_number() OVER (ORDER BY n.id)`.as('at')])
    .where('n.city', '=', ctx.city)
    .where(sql<boolean>`n.sector = ANY(${[...from.sectors]}::text[])`)
    .$if(within.length > 0, (query) => query.where(sql<boolean>`n.area LIKE ANY(${within}::text[])`));
  const rows = await factsOf(ctx)
    .innerJoin(numbered.as('m'), 'm.id', 'b.id')
    .where('o.phone_sealed', 'is not', null)
    .where('b.ended_as', 'is', null)
    .where(sql<boolean>`m.at % ${from.every} = 0`)
    .orderBy('b.id')
    .limit(from.limit)
    .execute();
  return rows.map(opened);
}

/** How many businesses the city counts in each group that places are kept for; a group nobody is in is left out. */
export async function countBusinessGroups(ctx: Ctx, helpedSince: string): Promise<GroupCount[]> {
  const rows = await db(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .innerJoinLateral(
      sql<GroupCount>`(VALUES
        ('nib', b.nib_state),
        ('district', coalesce(b.district, 'unknown')),
        ('assisted', CASE WHEN b.assisted THEN 'yes' ELSE 'no' END),
        ('sex', coalesce(o.sex, 'untold')),
        ('helped-before', CASE WHEN b.helped_on > ${helpedSince}::date THEN 'yes' ELSE 'no' END),
        ('disability', CASE o.disability WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'untold' END)
      )`.as<'g'>(sql`g(feature, value)`),
      (join) => join.onTrue(),
    )
    .select(['g.feature', 'g.value', sql<number>`count(*)`.as('n')])
    .where('b.city', '=', ctx.city)
    .groupBy(['g.feature', 'g.value'])
    .execute();
  return rows;
}

/** Businesses of one group: `feature` as in the quotas of a call, `helped-before` says whether since a given day. */
export interface GroupCount {
  feature: 'nib' | 'district' | 'assisted' | 'sex' | 'helped-before' | 'disability';
  value: string;
  n: number;
}

/** The dated limits of the scales. */
export async function listScaleRules(ctx: Ctx): Promise<ScaleRule[]> {
  return db(ctx)
    .selectFrom('registry.scale_rule')
    .select(['basis', 'scale', 'up_to as upTo', 'valid_from as validFrom', 'valid_to as validTo'])
    .execute();
}
