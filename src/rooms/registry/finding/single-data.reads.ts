import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { allow } from '../registry.permissions.ts';
import type { SingleDataRow } from './single-data.rules.ts';

const CHUNK = 1000;

/** These businesses in the shape of the single data, in the order given, a thousand at a time; one that is gone meanwhile is left out. */
export async function* singleDataRows(ctx: Ctx, ids: readonly string[]): AsyncGenerator<SingleDataRow> {
  allow(ctx, 'registry.export');
  const number = (kind: string) =>
    sql`(SELECT i.value FROM registry.identifier i WHERE i.city = b.city AND i.business_id = b.id AND i.kind = ${kind} AND i.value IS NOT NULL ORDER BY i.as_of DESC, i.id DESC LIMIT 1)`;
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const { rows } = await sql<SingleDataRow>`
      SELECT b.id, o.name "ownerName", o.nik_tail "nikTail", o.sex, o.birth_year "birthYear", o.disability, o.phone_tail "phoneTail",
        b.name, b.product, b.sector, k.value kbli, k.edition "kbliEdition", b.address, b.area "areaCode", a.name "areaName", d.name "districtName",
        c.bps_code "bpsCity", b.lat, b.lng, b.since_year "sinceYear", b.nib,
        CASE WHEN length(${number('npwp')}) = 15 OR ${number('npwp')} LIKE '0%' THEN ${number('npwp')} END npwp,
        ${number('pirt')} "homeFoodPermit", ${number('halal')} halal, b.workers, b.annual_sales "annualSales", s.as_of "salesAsOf", p.amount capital,
        b.scale, b.assisted, m.unit, b.helped_on "helpedOn", b.ended_as "endedAs", b.ended_on "endedOn", b.source, b.updated_at "updatedAt"
      FROM unnest(${chunk}::uuid[]) WITH ORDINALITY u(id, at)
      JOIN registry.business b ON b.city = ${ctx.city} AND b.id = u.id
      JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
      LEFT JOIN registry.area a ON a.city = b.city AND a.code = b.area
      LEFT JOIN registry.area d ON d.city = b.city AND d.code = b.district
      LEFT JOIN registry.area c ON c.city = b.city AND c.level = 'city'
      LEFT JOIN LATERAL (SELECT value, edition FROM registry.identifier i WHERE i.city = b.city AND i.business_id = b.id AND i.kind = 'kbli' AND i.value IS NOT NULL
        ORDER BY i.edition DESC NULLS LAST, i.as_of DESC, i.id DESC LIMIT 1) k ON true
      LEFT JOIN LATERAL (SELECT as_of FROM registry.scale s WHERE s.city = b.city AND s.business_id = b.id AND s.basis = 'sales' ORDER BY s.as_of DESC LIMIT 1) s ON true
      LEFT JOIN LATERAL (SELECT amount FROM registry.scale s WHERE s.city = b.city AND s.business_id = b.id AND s.basis = 'capital' ORDER BY s.as_of DESC LIMIT 1) p ON true
      LEFT JOIN LATERAL (SELECT unit FROM registry.membership m WHERE m.city = b.city AND m.business_id = b.id AND m.to_day IS NULL ORDER BY m.from_day LIMIT 1) m ON true
      ORDER BY u.at`.execute(ctx.db);
    yield* rows;
  }
}
