import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { type Need, needs, type Reached, type Scores } from './needs.rules.ts';
import type { PlanTables } from './plan.tables.ts';

const db = (ctx: Ctx) => tablesOf<PlanTables>(ctx);

/** How far a business was in seven areas on one day. */
export interface Diagnosis {
  trackId: string;
  no: number;
  scores: Scores;
  note: string;
  byName: string;
  at: Date;
}

/** Every time a track's business was looked at, the newest first. */
export async function listDiagnoses(ctx: Ctx, trackIds: readonly string[]): Promise<Diagnosis[]> {
  const rows = await db(ctx)
    .selectFrom('mentoring.diagnosis')
    .select(['track_id as trackId', 'no', 'note', 'by_name as byName', 'at', ...needs])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`track_id = ANY(${[...trackIds]}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('no', 'desc')
    .execute();
  return rows.map(({ trackId, no, note, byName, at, ...scores }) => ({ trackId, no, note, byName, at, scores }));
}

/** One thing a plan is to reach, with what the last closing report said of it. */
export interface PlanOutcome {
  id: string;
  area: Need;
  text: string;
  dueOn: string;
  reached: Reached | null;
  note: string;
}

/** A plan as sent for approval. */
export interface Plan {
  trackId: string;
  no: number;
  state: 'sent' | 'approved' | 'returned';
  byId: string;
  byName: string;
  at: Date;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  outcomes: PlanOutcome[];
}

/** The plans of some tracks, the newest first, with their outcomes. */
export async function listPlans(ctx: Ctx, trackIds: readonly string[]): Promise<Plan[]> {
  const plans = await db(ctx)
    .selectFrom('mentoring.plan')
    .select([
      'track_id as trackId',
      'no',
      'state',
      'by_id as byId',
      'by_name as byName',
      'at',
      'answer',
      'answered_by as answeredBy',
      'answered_at as answeredAt',
    ])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`track_id = ANY(${[...trackIds]}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('no', 'desc')
    .execute();
  if (plans.length === 0) return [];
  const outcomes = await db(ctx)
    .selectFrom('mentoring.plan_outcome as o')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('mentoring.outcome_score as s')
          .select(['s.reached', 's.note'])
          .whereRef('s.city', '=', 'o.city')
          .whereRef('s.outcome_id', '=', 'o.id')
          .orderBy('s.no', 'desc')
          .limit(1)
          .as('s'),
      (join) => join.onTrue(),
    )
    .select([
      'o.track_id as trackId',
      'o.plan_no as planNo',
      'o.id',
      'o.area',
      'o.text',
      'o.due_on as dueOn',
      's.reached',
      's.note',
    ])
    .where('o.city', '=', ctx.city)
    .where(sql<boolean>`o.track_id = ANY(${[...trackIds]}::uuid[])`)
    .orderBy('o.seq')
    .execute();
  return plans.map((plan) => ({
    ...plan,
    outcomes: outcomes
      .filter(({ trackId, planNo }) => trackId === plan.trackId && planNo === plan.no)
      .map(({ id, area, text, dueOn, reached, note }) => ({ id, area, text, dueOn, reached, note: note ?? '' })),
  }));
}

/** The plan a track works by: its newest approved one. `plans` newest first. */
export const approvedOf = (plans: readonly Plan[]): Plan | undefined => plans.find(({ state }) => state === 'approved');

/** Plans that wait for an officer, the oldest first, by track. */
export async function listWaitingPlans(ctx: Ctx): Promise<{ trackId: string; byId: string; at: Date }[]> {
  return db(ctx)
    .selectFrom('mentoring.plan')
    .select(['track_id as trackId', 'by_id as byId', 'at'])
    .where('city', '=', ctx.city)
    .where('state', '=', 'sent')
    .orderBy('at')
    .limit(300)
    .execute();
}

/** Unpaid hours of a span of days ('YYYY-MM-DD', both included): of each mentor, the most first. */
export async function sumUnpaidHours(
  ctx: Ctx,
  span: { from: string; to: string },
): Promise<{ mentorId: string; mentorName: string; hours: number }[]> {
  return db(ctx)
    .selectFrom('mentoring.unpaid_hours')
    .select([
      'mentor_id as mentorId',
      sql<string>`max(mentor_name)`.as('mentorName'),
      sql<number>`sum(hours)`.as('hours'),
    ])
    .where('city', '=', ctx.city)
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .groupBy('mentor_id')
    .orderBy('hours', 'desc')
    .orderBy('mentor_id')
    .execute();
}
