import { sql } from 'kysely';
import type { Ctx, Locale } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { QuotaFeature } from '#rooms/programmes/index.ts';
import type { Answers } from './answers.schema.ts';
import type { DecisionTables } from './decision.tables.ts';
import type { MoveReason, MoveState } from './move.rules.ts';
import { type ApplicationState, endedStates, type IntakeMode } from './selection.rules.ts';

const db = (ctx: Ctx) => tablesOf<DecisionTables>(ctx);

/** An application as the choice reads it: no phone, and the name only for after the decision. */
export interface PoolApplication {
  id: string;
  code: string;
  state: Exclude<ApplicationState, 'draft'>;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  answers: Answers;
  submittedAt: Date;
  reserveNo: number | null;
  locale: Locale;
  /** Until when completing was asked for, 'YYYY-MM-DD'; nothing where it was not, or without a day. */
  completeBy: string | null;
  /** Running number of its last step. */
  lastStep: number;
}

/** Every living application of a call, in the order of sending. */
export async function listPool(ctx: Ctx, callId: string): Promise<PoolApplication[]> {
  return db(ctx)
    .selectFrom('selection.application as a')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('selection.step as s')
          .select([
            sql<number>`max(s.seq)`.as('lastStep'),
            sql<string | null>`(array_agg(s.detail ->> 'due' ORDER BY s.seq DESC)
              FILTER (WHERE s.kind = 'ask-completion'))[1]`.as('completeBy'),
          ])
          .whereRef('s.city', '=', 'a.city')
          .whereRef('s.application_id', '=', 'a.id')
          .as('steps'),
      (join) => join.onTrue(),
    )
    .select([
      'a.id',
      'a.code',
      'a.state',
      'a.business_id as businessId',
      'a.owner_id as ownerId',
      'a.owner_name as ownerName',
      sql<string | null>`a.answers ->> 'businessName'`.as('businessName'),
      'a.area',
      'a.answers',
      'a.submitted_at as submittedAt',
      'a.reserve_no as reserveNo',
      'a.locale',
      'steps.completeBy',
      'steps.lastStep',
    ])
    .where('a.city', '=', ctx.city)
    .where('a.call_id', '=', callId)
    .where('a.state', 'not in', [...endedStates] as Exclude<ApplicationState, 'draft'>[])
    .orderBy('a.submitted_at')
    .orderBy('a.id')
    .execute();
}

/** How a call gives its places; by score while nobody has applied. */
export async function findMode(ctx: Ctx, callId: string): Promise<IntakeMode> {
  const row = await db(ctx)
    .selectFrom('selection.intake')
    .select('mode')
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  return row?.mode ?? 'score';
}

/** Someone moved over the line, with both officers. */
export interface Move {
  id: string;
  callId: string;
  applicationId: string;
  direction: 'in' | 'out';
  reason: MoveReason;
  note: string;
  state: MoveState;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Date;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
}

/** All moves of a call, oldest first; refused and undone ones too. */
export async function listMoves(ctx: Ctx, callId: string): Promise<Move[]> {
  return moves(ctx).where('call_id', '=', callId).orderBy('proposed_at').orderBy('id').execute();
}

/** One move; nothing when it is not of this city. */
export async function findMove(ctx: Ctx, id: string): Promise<Move | undefined> {
  return moves(ctx).where('id', '=', id).executeTakeFirst();
}

const moves = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('selection.move')
    .select([
      'id',
      'call_id as callId',
      'application_id as applicationId',
      'direction',
      'reason',
      'note',
      'state',
      'proposed_by as proposedBy',
      'proposed_by_name as proposedByName',
      'proposed_at as proposedAt',
      'answered_by as answeredBy',
      'answered_by_name as answeredByName',
      'answered_at as answeredAt',
    ])
    .where('city', '=', ctx.city);

/** Kept places that the head set free in this call. */
export interface QuotaChange {
  feature: QuotaFeature;
  value: string;
  from: number;
  to: number;
  reason: string;
  byName: string;
  at: Date;
}

export async function listQuotaChanges(ctx: Ctx, callId: string): Promise<QuotaChange[]> {
  return db(ctx)
    .selectFrom('selection.quota_change')
    .select(['feature', 'value', 'from_min as from', 'to_min as to', 'reason', 'by_name as byName', 'at'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .orderBy('feature')
    .orderBy('value')
    .execute();
}
