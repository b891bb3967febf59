import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';

const db = (ctx: Ctx) => tablesOf<ExhibitionsTables>(ctx);

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = ANY(${[...ids]}::uuid[])`;

/** Who was there on which day, and who was noted as not there. */
export const listArrivals = (ctx: Ctx, exhibitorIds: readonly string[]) =>
  db(ctx)
    .selectFrom('exhibitions.arrival')
    .select(['exhibitor_id as exhibitorId', 'day', 'came', 'at'])
    .where('city', '=', ctx.city)
    .where(among('exhibitor_id', exhibitorIds))
    .orderBy('day')
    .execute();

export type DiaryEntry = Awaited<ReturnType<typeof listDiary>>[number];

/** What exhibitors said of their days. Single figures are for the owner and the office only. */
export const listDiary = (ctx: Ctx, exhibitorIds: readonly string[]) =>
  db(ctx)
    .selectFrom('exhibitions.diary')
    .select(['exhibitor_id as exhibitorId', 'day', 'told', 'amount', 'orders', 'contacts', 'by_kind as by', 'at'])
    .where('city', '=', ctx.city)
    .where(among('exhibitor_id', exhibitorIds))
    .orderBy('day')
    .execute();

export type Outcome = Awaited<ReturnType<typeof listOutcomes>>[number];

/** What exhibitors are asked, or said, 30 and 90 days later. */
export const listOutcomes = (ctx: Ctx, exhibitorIds: readonly string[]) =>
  db(ctx)
    .selectFrom('exhibitions.outcome')
    .select([
      'exhibitor_id as exhibitorId',
      'after_days as afterDays',
      'due_on as dueOn',
      'told',
      'repeat_orders as orders',
      'amount',
      'answered_at as answeredAt',
    ])
    .where('city', '=', ctx.city)
    .where(among('exhibitor_id', exhibitorIds))
    .orderBy('after_days')
    .execute();

/** Stalls offered to the waiting list during an exhibition, newest first. */
export const listOffers = (ctx: Ctx, by: { callId: string } | { applicationIds: readonly string[] } | { id: string }) =>
  db(ctx)
    .selectFrom('exhibitions.late_offer as o')
    .innerJoin('exhibitions.stall as s', (join) => join.onRef('s.city', '=', 'o.city').onRef('s.id', '=', 'o.stall_id'))
    .select([
      'o.id',
      'o.call_id as callId',
      'o.stall_id as stallId',
      's.code as stall',
      'o.application_id as applicationId',
      'o.state',
      'o.until',
    ])
    .where('o.city', '=', ctx.city)
    .$if('callId' in by, (query) => query.where('o.call_id', '=', 'callId' in by ? by.callId : ''))
    .$if('applicationIds' in by, (query) =>
      query.where(among('o.application_id', 'applicationIds' in by ? by.applicationIds : [])),
    )
    .$if('id' in by, (query) => query.where('o.id', '=', 'id' in by ? by.id : ''))
    .orderBy('o.id', 'desc')
    .execute();

/** Stalls at which these businesses stood on at least one day: first day there. */
export function listStood(ctx: Ctx, businessIds: readonly string[]) {
  return db(ctx)
    .selectFrom('exhibitions.exhibitor as e')
    .innerJoin('exhibitions.arrival as a', (join) =>
      join.onRef('a.city', '=', 'e.city').onRef('a.exhibitor_id', '=', 'e.id'),
    )
    .innerJoin('exhibitions.stall as s', (join) => join.onRef('s.city', '=', 'e.city').onRef('s.id', '=', 'e.stall_id'))
    .select(['e.id as exhibitorId', 'e.business_id as businessId', 'e.call_id as callId', 's.code as stall'])
    .select(sql<string>`min(a.day)::text`.as('day'))
    .where('e.city', '=', ctx.city)
    .where('a.came', '=', true)
    .where(sql<boolean>`e.business_id = ANY(${[...businessIds]}::uuid[])`)
    .groupBy(['e.id', 'e.business_id', 'e.call_id', 's.code'])
    .execute();
}
