import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import type { LinkRecord } from '../linkage/link-record.ts';
import { type AreaIndex, indexAreas } from '../normalise/area.ts';
import type { RegistryTables } from '../registry.tables.ts';

interface KnownRow {
  id: string;
  name: string | null;
  owner: string;
  phone: string | null;
  nik: string | null;
  nib: string | null;
  address: string | null;
  area: string | null;
  district: string | null;
  lat: number | null;
  lng: number | null;
  sex: string | null;
  sector: string;
  product: string | null;
  sinceYear: number | null;
  sales: number | null;
  workers: number | null;
}

const PAGE = 5000;
const open = (sealed: string | null): string | null => (sealed === null ? null : unseal(sealed));

/** All businesses of the registry as the search for doubles sees them, some thousands at a time. Phones and NIK are opened for comparing only. */
export async function* knownRecords(ctx: Ctx): AsyncGenerator<{ id: string; record: LinkRecord }[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<KnownRow>`
      SELECT b.id, b.name, o.name owner, o.phone_sealed phone, o.nik_sealed nik, b.nib, b.address, b.area, b.district, b.lat, b.lng,
        o.sex, b.sector, b.product, b.since_year "sinceYear", b.annual_sales sales, b.workers
      FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
      WHERE b.city = ${ctx.city} AND b.id > ${after} ORDER BY b.id LIMIT ${PAGE}`.execute(ctx.db);
    if (rows.length === 0) return;
    yield rows.map((row) => ({ id: row.id, record: recordOf(row) }));
    after = rows.at(-1)?.id ?? after;
  }
}

const recordOf = (row: KnownRow): LinkRecord => {
  const phone = open(row.phone);
  return {
    businessName: row.name,
    ownerName: row.owner || null,
    nik: open(row.nik),
    nib: row.nib,
    phones: phone ? [phone] : [],
    address: row.address,
    ward: row.area?.length === 13 ? row.area : null,
    district: row.district,
    latitude: row.lat,
    longitude: row.lng,
    sex: row.sex,
    sector: row.sector,
    product: row.product,
    startYear: row.sinceYear,
    sales: row.sales,
    workers: row.workers,
  };
};

/** The city's areas with their other spellings, ready for matching. */
export async function readAreaIndex(ctx: Ctx): Promise<AreaIndex> {
  const db = tablesOf<RegistryTables>(ctx);
  const [areas, aliases] = await Promise.all([
    db
      .selectFrom('registry.area')
      .select(['code', 'name', 'level', 'parent'])
      .where('city', '=', ctx.city)
      .orderBy('code')
      .execute(),
    db.selectFrom('registry.area_alias').select(['alias', 'code']).where('city', '=', ctx.city).execute(),
  ]);
  const spellings = new Map<string, string[]>();
  for (const { alias, code } of aliases) spellings.set(code, [...(spellings.get(code) ?? []), alias]);
  return indexAreas(areas.map((area) => ({ ...area, aliases: spellings.get(area.code) ?? [] })));
}
