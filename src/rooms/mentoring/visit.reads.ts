import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Kept, SalesBand, StepKind } from './mentoring.rules.ts';
import type { MentoringTables, StepDetail } from './mentoring.tables.ts';
import type { Findings } from './visit.store.ts';

const db = (ctx: Ctx) => tablesOf<MentoringTables>(ctx);

/** A planned or carried out visit. */
export interface Visit {
  id: string;
  trackId: string;
  no: number;
  dueOn: string;
  state: 'planned' | 'done' | 'cancelled';
  tries: number;
  askedOn: string | null;
  askedBecause: string | null;
  remindedFor: string | null;
}

const visits = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('mentoring.visit')
    .select([
      'id',
      'track_id as trackId',
      'no',
      'due_on as dueOn',
      'state',
      'tries',
      'asked_on as askedOn',
      'asked_because as askedBecause',
      'reminded_for as remindedFor',
    ])
    .where('city', '=', ctx.city);

/** One visit; nothing when it is unknown or of another city. */
export const findVisit = (ctx: Ctx, id: string): Promise<Visit | undefined> =>
  visits(ctx).where('id', '=', id).executeTakeFirst();

/** All visits of a track by number. */
export const listVisits = (ctx: Ctx, trackId: string): Promise<Visit[]> =>
  visits(ctx).where('track_id', '=', trackId).orderBy('no').execute();

/** One version of what a visit found. */
export interface Report extends Findings {
  visitId: string;
  version: number;
  reason: string | null;
  byName: string;
  at: Date;
}

/** Every version of every report of a track, newest version first. */
export async function listReports(ctx: Ctx, trackId: string): Promise<Report[]> {
  return db(ctx)
    .selectFrom('mentoring.report as r')
    .innerJoin('mentoring.visit as v', (join) => join.onRef('v.city', '=', 'r.city').onRef('v.id', '=', 'r.visit_id'))
    .select([
      'r.visit_id as visitId',
      'r.version',
      'r.visited_on as visitedOn',
      'r.way',
      'r.because',
      'r.sales',
      'r.problems',
      'r.seen',
      sql<string[]>`r.photos || ARRAY(
        SELECT p.file_id FROM mentoring.report_photo p
        WHERE p.city = r.city AND p.visit_id = r.visit_id AND p.version = r.version ORDER BY p.at, p.id)`.as('photos'),
      'r.hours',
      'r.reason',
      'r.by_name as byName',
      'r.at',
    ])
    .where('r.city', '=', ctx.city)
    .where('v.track_id', '=', trackId)
    .orderBy('r.version', 'desc')
    .execute();
}

/** The visit a late photo belongs to, when that photo has arrived already. */
export async function findPhotoVisit(ctx: Ctx, photoId: string): Promise<string | undefined> {
  const row = await db(ctx)
    .selectFrom('mentoring.report_photo')
    .select('visit_id')
    .where('city', '=', ctx.city)
    .where('id', '=', photoId)
    .executeTakeFirst();
  return row?.visit_id;
}

/** One thing agreed, with what came of it. */
export interface Agreement {
  id: string;
  trackId: string;
  visitId: string;
  seq: number;
  text: string;
  dueOn: string;
  ownerDoneAt: Date | null;
  kept: Kept | null;
  checkedVisitId: string | null;
}

/** Everything agreed in these tracks, by day. */
export async function listAgreements(ctx: Ctx, trackIds: string | readonly string[]): Promise<Agreement[]> {
  const ids = typeof trackIds === 'string' ? [trackIds] : [...trackIds];
  return db(ctx)
    .selectFrom('mentoring.agreement')
    .select([
      'id',
      'track_id as trackId',
      'visit_id as visitId',
      'seq',
      'text',
      'due_on as dueOn',
      'owner_done_at as ownerDoneAt',
      'kept',
      'checked_visit_id as checkedVisitId',
    ])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`track_id = ANY(${ids}::uuid[])`)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

/** What happened to a track, in order. */
export async function listTrackSteps(
  ctx: Ctx,
  trackId: string,
): Promise<{ seq: number; kind: StepKind; detail: StepDetail; at: Date; actorName: string }[]> {
  return db(ctx)
    .selectFrom('mentoring.step')
    .select(['seq', 'kind', 'detail', 'at', 'actor_name as actorName'])
    .where('city', '=', ctx.city)
    .where('track_id', '=', trackId)
    .orderBy('seq')
    .execute();
}

/** Monthly sales at the last visit of each of these tracks; a track without a visit is left out. */
export async function listLastSales(ctx: Ctx, trackIds: readonly string[]): Promise<Map<string, SalesBand>> {
  const rows = await db(ctx)
    .selectFrom('mentoring.report as r')
    .innerJoin('mentoring.visit as v', (join) => join.onRef('v.city', '=', 'r.city').onRef('v.id', '=', 'r.visit_id'))
    .distinctOn('v.track_id')
    .select(['v.track_id as trackId', 'r.sales'])
    .where('r.city', '=', ctx.city)
    .where(sql<boolean>`v.track_id = ANY(${[...trackIds]}::uuid[])`)
    .orderBy('v.track_id')
    .orderBy('r.visited_on', 'desc')
    .orderBy('v.no', 'desc')
    .orderBy('r.version', 'desc')
    .execute();
  return new Map(rows.map(({ trackId, sales }) => [trackId, sales]));
}

/** Of the participants due for a visit in a span of days (first included, last not), how many were visited. 'YYYY-MM-DD'. */
export async function countVisited(
  ctx: Ctx,
  span: { from: string; to: string },
): Promise<{ due: number; visited: number }> {
  return db(ctx)
    .selectFrom('mentoring.visit as v')
    .select([
      sql<number>`count(DISTINCT v.track_id)`.as('due'),
      sql<number>`count(DISTINCT v.track_id) FILTER (WHERE v.state = 'done')`.as('visited'),
    ])
    .where('v.city', '=', ctx.city)
    .where('v.state', '<>', 'cancelled')
    .where('v.due_on', '>=', span.from)
    .where('v.due_on', '<', span.to)
    .executeTakeFirstOrThrow();
}
