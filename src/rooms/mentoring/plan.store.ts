import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { Need, Reached, Scores } from './needs.rules.ts';
import type { PlanTables } from './plan.tables.ts';

const db = (ctx: Ctx) => tablesOf<PlanTables>(ctx);
const by = (tx: Ctx) => ({ by_id: tx.actor.id, by_name: tx.actor.name, at: tx.now });

/** Writes what was found in the seven areas, with the next number. The track is locked. Returns the number. */
export async function insertDiagnosis(tx: Ctx, trackId: string, scores: Scores, note: string): Promise<number> {
  const { no } = await db(tx)
    .insertInto('mentoring.diagnosis')
    .values((eb) => ({
      track_id: trackId,
      ...scores,
      note,
      ...by(tx),
      no: eb
        .selectFrom('mentoring.diagnosis as d')
        .select(sql<number>`coalesce(max(d.no), 0) + 1`.as('no'))
        .where('d.city', '=', tx.city)
        .where('d.track_id', '=', trackId),
    }))
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}

/** What a plan is to reach. */
export interface NewOutcome {
  area: Need;
  text: string;
  dueOn: string;
}

/** Writes a plan with its outcomes as the track's next one. The track is locked. Returns its number. */
export async function insertPlan(tx: Ctx, trackId: string, outcomes: readonly NewOutcome[]): Promise<number> {
  const { no } = await db(tx)
    .insertInto('mentoring.plan')
    .values((eb) => ({
      track_id: trackId,
      ...by(tx),
      no: eb
        .selectFrom('mentoring.plan as p')
        .select(sql<number>`coalesce(max(p.no), 0) + 1`.as('no'))
        .where('p.city', '=', tx.city)
        .where('p.track_id', '=', trackId),
    }))
    .returning('no')
    .executeTakeFirstOrThrow();
  const rows = outcomes.map(({ area, text, dueOn }, at) => ({
    id: newId(),
    track_id: trackId,
    plan_no: no,
    seq: at + 1,
    area,
    text,
    due_on: dueOn,
  }));
  await db(tx).insertInto('mentoring.plan_outcome').values(rows).execute();
  return no;
}

/** Writes the answer to a plan. */
export async function answerPlanRow(
  tx: Ctx,
  plan: { trackId: string; no: number },
  answer: { state: 'approved' | 'returned'; reason: string },
): Promise<void> {
  await db(tx)
    .updateTable('mentoring.plan')
    .set({ state: answer.state, answer: answer.reason || null, answered_by: tx.actor.name, answered_at: tx.now })
    .where('city', '=', tx.city)
    .where('track_id', '=', plan.trackId)
    .where('no', '=', plan.no)
    .execute();
}

/** Writes what the closing report says of each outcome. */
export async function insertScores(
  tx: Ctx,
  scores: readonly { outcomeId: string; reached: Reached; note: string }[],
): Promise<void> {
  for (const { outcomeId, reached, note } of scores)
    await db(tx)
      .insertInto('mentoring.outcome_score')
      .values((eb) => ({
        outcome_id: outcomeId,
        reached,
        note,
        by_name: tx.actor.name,
        at: tx.now,
        no: eb
          .selectFrom('mentoring.outcome_score as s')
          .select(sql<number>`coalesce(max(s.no), 0) + 1`.as('no'))
          .where('s.city', '=', tx.city)
          .where('s.outcome_id', '=', outcomeId),
      }))
      .execute();
}

/** Writes hours given to a track beside the paid visits. */
export async function insertHours(
  tx: Ctx,
  trackId: string,
  given: { day: string; hours: number; what: string },
): Promise<void> {
  await db(tx)
    .insertInto('mentoring.unpaid_hours')
    .values({
      id: newId(),
      track_id: trackId,
      mentor_id: tx.actor.id,
      mentor_name: tx.actor.name,
      ...given,
      at: tx.now,
    })
    .execute();
}
