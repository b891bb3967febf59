import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';
import type { Scale } from './registry.tables.ts';
import type { Ending, Standing } from './standing/standing.rules.ts';

export interface TimelineLine {
  at: string;
  kind: string;
  key: string;
  params: Record<string, string | number>;
  href: string | null;
  actor: string;
}

/** Everything the 360° page shows of one business. Phone and NIK only as their last digits. */
export interface BusinessRecord {
  id: string;
  version: number;
  name: string | null;
  displayName: string;
  product: string | null;
  sector: string;
  area: string | null;
  areaName: string | null;
  districtName: string | null;
  address: string | null;
  sinceYear: number | null;
  nib: string | null;
  nibState: 'has' | 'none' | 'unknown';
  assisted: boolean;
  helpedOn: string | null;
  workers: number | null;
  annualSales: number | null;
  scale: Scale | null;
  stepsDone: number;
  endedAs: Ending | null;
  endedOn: string | null;
  source: string;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
  ownerId: string;
  ownerName: string;
  phoneTail: string | null;
  phoneShared: number;
  nikTail: string | null;
  sex: 'female' | 'male' | null;
  disability: boolean | null;
  identifiers: {
    kind: string;
    value: string | null;
    raw: string;
    edition: string | null;
    state: string;
    source: string;
    asOf: string;
  }[];
  memberships: { unit: string; fromDay: string; toDay: string | null; reason: string }[];
  scales: { basis: 'sales' | 'capital'; amount: number; scale: Scale; asOf: string; source: string }[];
  /** The newest first. */
  standings: { kind: Standing; fromDay: string; reason: string; source: string; actor: string }[];
  otherBusinesses: { id: string; name: string }[];
  changes: {
    field: string;
    oldValue: string | null;
    newValue: string | null;
    at: string;
    source: string;
    actor: string;
  }[];
  timeline: TimelineLine[];
}

/**
 * One business in one question: its lists are gathered by the database, so the page costs one round trip.
 * Refuses 404 when it is not in this city.
 */
export async function getBusinessRecord(ctx: Ctx, id: string): Promise<BusinessRecord> {
  allow(ctx, 'registry.read');
  return readRecord(ctx, id);
}

/** The same, for a caller who has judged already whether the reader may. */
export async function readRecord(ctx: Ctx, id: string): Promise<BusinessRecord> {
  const record = await findRecord(ctx, id);
  if (!record) throw registryRefuse('business-not-found');
  return record;
}

/** The same again; nothing where no such business stands in this city. */
export async function findRecord(ctx: Ctx, id: string): Promise<BusinessRecord | undefined> {
  const { rows } = await sql<BusinessRecord>`
    SELECT b.id, b.version, b.name, b.display_name "displayName", b.product, b.sector, b.area, a.name "areaName", d.name "districtName",
      b.address, b.since_year "sinceYear", b.nib, b.nib_state "nibState", b.assisted, b.helped_on "helpedOn", b.workers,
      b.annual_sales "annualSales", b.scale, b.steps_done "stepsDone", b.ended_as "endedAs", b.ended_on "endedOn", b.source, b.created_at "createdAt", b.updated_at "updatedAt",
      b.updated_by "updatedBy", o.id "ownerId", o.name "ownerName", o.phone_tail "phoneTail", o.nik_tail "nikTail", o.sex, o.disability,
      CASE WHEN o.phone_index IS NULL THEN 0 ELSE (SELECT count(*)::int FROM registry.owner p WHERE p.city = o.city AND p.phone_index = o.phone_index) END "phoneShared",
      coalesce((SELECT json_agg(json_build_object('kind', i.kind, 'value', i.value, 'raw', i.raw, 'edition', i.edition, 'state', i.state, 'source', i.source, 'asOf', i.as_of) ORDER BY i.kind, i.as_of)
        FROM registry.identifier i WHERE i.city = b.city AND i.business_id = b.id), '[]') identifiers,
      coalesce((SELECT json_agg(json_build_object('unit', m.unit, 'fromDay', m.from_day, 'toDay', m.to_day, 'reason', m.reason) ORDER BY m.from_day)
        FROM registry.membership m WHERE m.city = b.city AND m.business_id = b.id), '[]') memberships,
      coalesce((SELECT json_agg(json_build_object('basis', s.basis, 'amount', s.amount, 'scale', s.scale, 'asOf', s.as_of, 'source', s.source) ORDER BY s.as_of DESC)
        FROM registry.scale s WHERE s.city = b.city AND s.business_id = b.id), '[]') scales,
      coalesce((SELECT json_agg(json_build_object('kind', e.kind, 'fromDay', e.from_day, 'reason', e.reason, 'source', e.source, 'actor', e.noted_by_name) ORDER BY e.noted_at DESC)
        FROM registry.standing e WHERE e.city = b.city AND e.business_id = b.id), '[]') standings,
      coalesce((SELECT json_agg(json_build_object('id', x.id, 'name', x.display_name) ORDER BY x.display_name)
        FROM registry.business x WHERE x.city = b.city AND x.owner_id = b.owner_id AND x.id <> b.id), '[]') "otherBusinesses",
      coalesce((SELECT json_agg(json_build_object('field', h.field, 'oldValue', h.old_value, 'newValue', h.new_value, 'at', h.at, 'source', h.source, 'actor', h.actor_name) ORDER BY h.at DESC)
        FROM (SELECT * FROM registry.change c WHERE c.city = b.city AND c.business_id = b.id ORDER BY c.at DESC LIMIT 40) h), '[]') changes,
      coalesce((SELECT json_agg(json_build_object('at', t.at, 'kind', t.kind, 'key', t.text_key, 'params', t.text_params, 'href', t.href, 'actor', t.actor_name) ORDER BY t.at DESC)
        FROM (SELECT * FROM registry.timeline l WHERE l.city = b.city AND l.business_id = b.id ORDER BY l.at DESC LIMIT 60) t), '[]') timeline
    FROM registry.business b
    JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
    LEFT JOIN registry.area a ON a.city = b.city AND a.code = b.area
    LEFT JOIN registry.area d ON d.city = b.city AND d.code = b.district
    WHERE b.city = ${ctx.city} AND b.id = ${id}`.execute(ctx.db);
  return rows[0];
}
