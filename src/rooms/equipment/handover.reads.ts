import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { EquipmentTables } from './equipment.tables.ts';

const db = (ctx: Ctx) => tablesOf<EquipmentTables>(ctx);

/** The hand-over of a case; nothing while there is none. */
export function findHandover(ctx: Ctx, caseId: string) {
  return db(ctx)
    .selectFrom('equipment.handover')
    .select(['number', 'handed_at as handedAt', 'place', 'condition', 'signed_by as signedBy', 'witness'])
    .select(['witness_position as witnessPosition', 'handed_by as handedBy', 'duties'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** The photos of a case. */
export function listPhotos(ctx: Ctx, caseId: string) {
  return db(ctx)
    .selectFrom('equipment.photo')
    .select(['name', 'file_id as fileId', 'at', 'by_name as byName', 'dark'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .execute();
}

/** The planned looks of these cases, earliest first. */
export function listChecks(ctx: Ctx, caseIds: readonly string[]) {
  return db(ctx)
    .selectFrom('equipment.check_up')
    .select(['case_id as caseId', 'month', 'due', 'done_at as doneAt', 'outcome', 'output'])
    .select(['by_name as byName', 'by_owner as byOwner'])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`case_id = ANY(${[...caseIds]}::uuid[])`)
    .orderBy('due')
    .execute();
}

/** How many pieces were looked at after six months, and how many of them were in use. */
export async function countInUse(ctx: Ctx): Promise<{ checked: number; used: number }> {
  const { rows } = await sql<{ checked: number; used: number }>`
    SELECT count(*)::int AS checked, count(*) FILTER (WHERE outcome = 'used')::int AS used
    FROM equipment.check_up WHERE city = ${ctx.city} AND month = 6 AND done_at IS NOT NULL`.execute(ctx.db);
  return rows[0] ?? { checked: 0, used: 0 };
}

/** Whether no look is left to be made. */
export async function allChecked(ctx: Ctx, caseId: string): Promise<boolean> {
  return (await listChecks(ctx, [caseId])).every(({ doneAt }) => doneAt !== null);
}

/** What was handed over to these businesses and neither came back nor went on to another, newest first. */
export function listHanded(ctx: Ctx, businessIds: readonly string[]) {
  return db(ctx)
    .selectFrom('equipment.handover as h')
    .innerJoin('equipment.grant_case as c', (join) =>
      join.onRef('c.city', '=', 'h.city').onRef('c.id', '=', 'h.case_id'),
    )
    .innerJoin('equipment.item as i', (join) => join.onRef('i.city', '=', 'h.city').onRef('i.id', '=', 'h.item_id'))
    .select(['h.case_id as caseId', 'c.business_id as businessId', 'i.name as item', 'c.value', 'i.source'])
    .select('h.handed_at as handedAt')
    .where('h.city', '=', ctx.city)
    .where('c.state', 'not in', ['recovered', 'transferred'])
    .where(sql<boolean>`c.business_id = ANY(${[...businessIds]}::uuid[])`)
    .orderBy('h.handed_at', 'desc')
    .execute();
}

/** The next look of each piece in use that is due by a day and whose owner was not told of it, locked for telling. */
export async function listUntold(ctx: Ctx, until: string) {
  return db(ctx)
    .selectFrom('equipment.check_up as k')
    .innerJoin('equipment.grant_case as c', (join) =>
      join.onRef('c.city', '=', 'k.city').onRef('c.id', '=', 'k.case_id'),
    )
    .leftJoin('equipment.item as i', (join) => join.onRef('i.city', '=', 'c.city').onRef('i.id', '=', 'c.item_id'))
    .select(['k.case_id as caseId', 'k.month', 'k.due', 'c.business_id as businessId'])
    .select(sql<string>`coalesce(i.name, c.need)`.as('item'))
    .where('k.city', '=', ctx.city)
    .where('c.state', '=', 'in-use')
    .where('k.done_at', 'is', null)
    .where('k.told_at', 'is', null)
    .where('k.due', '<=', until)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM equipment.check_up e WHERE e.city = k.city AND e.case_id = k.case_id
        AND e.done_at IS NULL AND e.month < k.month)`,
    )
    .orderBy('k.due')
    .orderBy('k.case_id')
    .forUpdate('k')
    .execute();
}
