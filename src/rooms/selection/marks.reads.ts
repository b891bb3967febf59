import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ConflictKind } from './marks.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** The mark of one officer that counts: the newest, 0 to 100. */
export interface Mark {
  applicationId: string;
  criterionId: string;
  officerId: string;
  officerName: string;
  mark: number;
  reason: string;
  at: Date;
}

const newest = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('selection.mark as k')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'k.city').onRef('a.id', '=', 'k.application_id'),
    )
    .leftJoin('selection.conflict as c', (join) =>
      join
        .onRef('c.city', '=', 'k.city')
        .onRef('c.application_id', '=', 'k.application_id')
        .onRef('c.officer_id', '=', 'k.officer_id'),
    )
    .distinctOn(['k.application_id', 'k.criterion_id', 'k.officer_id'])
    .select([
      'k.application_id as applicationId',
      'k.criterion_id as criterionId',
      'k.officer_id as officerId',
      'k.officer_name as officerName',
      'k.mark',
      'k.reason',
      'k.at',
    ])
    .where('k.city', '=', ctx.city)
    .where('c.officer_id', 'is', null)
    .orderBy('k.application_id')
    .orderBy('k.criterion_id')
    .orderBy('k.officer_id')
    .orderBy('k.seq', 'desc');

/**
 * The marks that count in a call: the newest of each officer for each criterion. A mark of someone who said afterwards
 * that they are close to the applicant no longer counts.
 */
export async function listMarks(ctx: Ctx, callId: string): Promise<Mark[]> {
  return newest(ctx).where('a.call_id', '=', callId).execute();
}

/** The marks that count for one application. */
export async function listMarksOf(ctx: Ctx, applicationId: string): Promise<Mark[]> {
  return newest(ctx).where('k.application_id', '=', applicationId).execute();
}

/** An officer who is close to an applicant. */
export interface Conflict {
  applicationId: string;
  officerId: string;
  officerName: string;
  kind: ConflictKind;
  at: Date;
}

/** Everyone of the office who is close to an applicant of this call. */
export async function listConflicts(ctx: Ctx, callId: string): Promise<Conflict[]> {
  return db(ctx)
    .selectFrom('selection.conflict as c')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'c.city').onRef('a.id', '=', 'c.application_id'),
    )
    .select([
      'c.application_id as applicationId',
      'c.officer_id as officerId',
      'c.officer_name as officerName',
      'c.kind',
      'c.at',
    ])
    .where('c.city', '=', ctx.city)
    .where('a.call_id', '=', callId)
    .orderBy('c.at')
    .execute();
}

/** Whether this officer said to be close to this applicant. */
export async function hasConflict(ctx: Ctx, parts: { applicationId: string; officerId: string }): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('selection.conflict')
    .select('kind')
    .where('city', '=', ctx.city)
    .where('application_id', '=', parts.applicationId)
    .where('officer_id', '=', parts.officerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an officer has looked through all names that stand in a call today. */
export async function hasCheckedNames(ctx: Ctx, parts: { callId: string; officerId: string }): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('selection.names_checked')
    .select((eb) => [
      'names',
      eb
        .selectFrom('selection.application')
        .select(sql<number>`count(*)`.as('all'))
        .where('city', '=', ctx.city)
        .where('call_id', '=', parts.callId)
        .as('all'),
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', parts.callId)
    .where('officer_id', '=', parts.officerId)
    .executeTakeFirst();
  return row !== undefined && row.names >= (row.all ?? 0);
}
