import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { CaseState } from './case.rules.ts';
import type { EquipmentTables } from './equipment.tables.ts';

const db = (ctx: Ctx) => tablesOf<EquipmentTables>(ctx);

const columns = [
  'c.id',
  'c.state',
  'c.since',
  'c.business_id as businessId',
  'c.business_name as businessName',
  'c.owner_id as ownerId',
  'c.owner_name as ownerName',
  'c.area',
  'c.call_id as callId',
  'c.application_id as applicationId',
  'c.track',
  'c.group_name as groupName',
  'c.need',
  'c.kind',
  'c.specification',
  'c.decree_id as decreeId',
  'd.number as decreeNumber',
  'd.decided_on as decidedOn',
  'c.agreement',
  'c.cleared_at as clearedAt',
  'c.supplier',
  'c.expected_on as expectedOn',
  'c.item_id as itemId',
  'i.name as itemName',
  'i.serial',
  'i.source',
  'i.place',
  'i.custodian',
  'c.value',
  'c.reason',
  'c.opened_at as openedAt',
  'c.closed_at as closedAt',
  'c.changed_by as changedBy',
  'c.version',
] as const;

export type GrantCase = Awaited<ReturnType<typeof getCase>>;

const cases = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('equipment.grant_case as c')
    .leftJoin('equipment.decree as d', (join) => join.onRef('d.city', '=', 'c.city').onRef('d.id', '=', 'c.decree_id'))
    .leftJoin('equipment.item as i', (join) => join.onRef('i.city', '=', 'c.city').onRef('i.id', '=', 'c.item_id'))
    .select(columns)
    .where('c.city', '=', ctx.city);

/** One case; refuses 404 when it is not of this city. */
export async function getCase(ctx: Ctx, id: string) {
  const found = await cases(ctx).where('c.id', '=', id).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** Which cases a list shows; every part narrows. */
export interface CaseFilter {
  businessIds?: readonly string[];
  callId?: string;
  decreeId?: string;
  states?: readonly CaseState[];
  /** Area codes the reader answers for; a case without an area is everyone's. */
  remit?: readonly string[];
}

/** Cases that go on first, longest wait first, then those that ended, newest first. */
export function listCases(ctx: Ctx, filter: CaseFilter, limit = 300): Promise<GrantCase[]> {
  const { businessIds, callId, decreeId, states, remit } = filter;
  return cases(ctx)
    .$if(businessIds !== undefined, (query) =>
      query.where(sql<boolean>`c.business_id = ANY(${[...(businessIds ?? [])]}::uuid[])`),
    )
    .$if(callId !== undefined, (query) => query.where('c.call_id', '=', callId ?? ''))
    .$if(decreeId !== undefined, (query) => query.where('c.decree_id', '=', decreeId ?? ''))
    .$if(states !== undefined, (query) => query.where(sql<boolean>`c.state = ANY(${[...(states ?? [])]}::text[])`))
    .$if(remit !== undefined && !remit.includes(ctx.city), (query) =>
      query.where((eb) =>
        eb.or([
          eb('c.area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('c.area', '=', code), eb('c.area', 'like', `${code}.%`)]),
        ]),
      ),
    )
    .orderBy(sql`c.closed_at DESC NULLS FIRST`)
    .orderBy('c.since')
    .orderBy('c.id')
    .limit(limit)
    .execute();
}

/** What happened in a case, in order. */
export function listEvents(ctx: Ctx, caseId: string) {
  return db(ctx)
    .selectFrom('equipment.event')
    .select(['move', 'at', 'actor_name as actorName', 'actor_kind as actorKind', 'text'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
}

/** Which reasons for exclusion were looked at, and what was found. */
export function listExclusions(ctx: Ctx, caseId: string) {
  return db(ctx)
    .selectFrom('equipment.exclusion')
    .select(['code', 'found', 'at', 'by_name as byName'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .execute();
}

/** Whether any of these owners or businesses is given equipment this year, other than by this case. */
export async function isGivenThisYear(
  ctx: Ctx,
  by: { ownerIds: readonly string[]; businessId?: string; year: string; except: string },
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM equipment.grant_case c JOIN equipment.decree d ON d.city = c.city AND d.id = c.decree_id
    WHERE c.city = ${ctx.city} AND c.id <> ${by.except}
      AND (c.owner_id = ANY(${[...by.ownerIds]}::uuid[]) OR c.business_id = ${by.businessId ?? null}::uuid)
      AND c.state NOT IN ('excluded', 'refused', 'dropped')
      AND extract(year FROM d.decided_on) = ${Number(by.year)} LIMIT 1`.execute(ctx.db);
  return rows.length > 0;
}
