import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';

const db = (ctx: Ctx) => tablesOf<ExhibitionsTables>(ctx);

const events = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('exhibitions.event')
    .select([
      'call_id as callId',
      'state',
      'first_day as firstDay',
      'last_day as lastDay',
      'rotation_months as rotationMonths',
      'first_share as firstShare',
      'seed',
      'allotted_at as allottedAt',
      'changed_by as changedBy',
      'version',
    ])
    .where('city', '=', ctx.city);

export type ExhibitionEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** The exhibition of a call; nothing before its plan was begun. */
export const findEvent = (ctx: Ctx, callId: string) => events(ctx).where('call_id', '=', callId).executeTakeFirst();

/** The exhibition of a call; refuses 404 before its plan was begun. */
export async function getEvent(ctx: Ctx, callId: string): Promise<ExhibitionEvent> {
  const found = await findEvent(ctx, callId);
  if (!found) throw notFound();
  return found;
}

/** Exhibitions, newest days first. */
export const listEvents = (ctx: Ctx): Promise<ExhibitionEvent[]> =>
  events(ctx).orderBy('first_day', 'desc').orderBy('call_id').limit(100).execute();

export type Stall = Awaited<ReturnType<typeof listStalls>>[number];

/** The stalls of an exhibition, row by row. */
export const listStalls = (ctx: Ctx, callId: string) =>
  db(ctx)
    .selectFrom('exhibitions.stall')
    .select(['id', 'code', 'row_no as row', 'column_no as column', 'zone', 'room', 'power', 'price'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .orderBy('row_no')
    .orderBy('column_no')
    .execute();

const exhibitors = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('exhibitions.exhibitor as e')
    .leftJoin('exhibitions.stall as s', (join) => join.onRef('s.city', '=', 'e.city').onRef('s.id', '=', 'e.stall_id'))
    .select([
      'e.id',
      'e.call_id as callId',
      'e.application_id as applicationId',
      'e.business_id as businessId',
      'e.owner_id as ownerId',
      'e.code',
      'e.business_name as businessName',
      'e.owner_name as ownerName',
      'e.area',
      'e.zone',
      'e.power',
      'e.shared',
      'e.wished_at as wishedAt',
      'e.lot_no as lotNo',
      'e.stall_id as stallId',
      's.code as stall',
      'e.left_at as leftAt',
    ])
    .where('e.city', '=', ctx.city);

export type Exhibitor = Awaited<ReturnType<typeof listExhibitors>>[number];

/** The exhibitors of an exhibition in the order of the draw, then by name; those who left too. */
export const listExhibitors = (ctx: Ctx, callId: string) =>
  exhibitors(ctx)
    .where('e.call_id', '=', callId)
    .orderBy(sql`e.lot_no ASC NULLS LAST`)
    .orderBy('e.business_name')
    .orderBy('e.id')
    .execute();

/** One exhibitor; refuses 404 when it is not of this city. */
export async function getExhibitor(ctx: Ctx, id: string): Promise<Exhibitor> {
  const found = await exhibitors(ctx).where('e.id', '=', id).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** Everything these businesses exhibited, newest first. */
export const listExhibitorsOf = (ctx: Ctx, businessIds: readonly string[]): Promise<Exhibitor[]> =>
  exhibitors(ctx)
    .where(sql<boolean>`e.business_id = ANY(${[...businessIds]}::uuid[])`)
    .orderBy('e.id', 'desc')
    .execute();

/** Of these businesses, the last day of the newest earlier exhibition at which each had a stall to the end. */
export async function lastStallOf(
  ctx: Ctx,
  businessIds: readonly string[],
  before: { callId: string; firstDay: string },
): Promise<Map<string, string>> {
  const rows = await db(ctx)
    .selectFrom('exhibitions.exhibitor as e')
    .innerJoin('exhibitions.event as v', (join) =>
      join.onRef('v.city', '=', 'e.city').onRef('v.call_id', '=', 'e.call_id'),
    )
    .select(['e.business_id as businessId', sql<string>`max(v.last_day)::text`.as('lastDay')])
    .where('e.city', '=', ctx.city)
    .where('e.call_id', '!=', before.callId)
    .where('v.last_day', '<', before.firstDay)
    .where('e.stall_id', 'is not', null)
    .where(sql<boolean>`e.business_id = ANY(${[...businessIds]}::uuid[])`)
    .groupBy('e.business_id')
    .execute();
  return new Map(rows.map(({ businessId, lastDay }) => [businessId, lastDay]));
}

export type StallChange = Awaited<ReturnType<typeof listChanges>>[number];

/** Proposed and settled changes of stalls, the open ones first, then newest first. */
export const listChanges = (ctx: Ctx, callId: string) =>
  db(ctx)
    .selectFrom('exhibitions.stall_change')
    .select([
      'id',
      'exhibitor_id as exhibitorId',
      'stall_id as stallId',
      'from_stall_id as fromStallId',
      'other_id as otherId',
      'reason',
      'proposed_at as proposedAt',
      'proposed_by_id as proposedById',
      'proposed_by as proposedBy',
      'settled_at as settledAt',
      'settled_by as settledBy',
      'outcome',
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .orderBy(sql`settled_at DESC NULLS FIRST`)
    .orderBy('id', 'desc')
    .execute();
