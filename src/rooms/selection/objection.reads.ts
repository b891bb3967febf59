import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { DecisionTables } from './decision.tables.ts';
import { type ObjectionAbout, partTaking, type Remedy } from './objection.rules.ts';
import type { ScoreLine } from './score.rules.ts';

const db = (ctx: Ctx) => tablesOf<DecisionTables>(ctx);

/** An objection with its answer; open while `answeredAt` is empty. */
export interface Objection {
  id: string;
  applicationId: string;
  about: ObjectionAbout;
  words: string;
  fileId: string | null;
  fileName: string | null;
  fileBytes: number | null;
  filedAt: Date;
  filedByName: string;
  /** Day promised for the answer, 'YYYY-MM-DD'. */
  due: string;
  outcome: 'accepted' | 'rejected' | null;
  remedy: Remedy | null;
  extraPlace: boolean;
  reason: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
}

const objections = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('selection.objection as o')
    .select([
      'o.id',
      'o.application_id as applicationId',
      'o.about',
      'o.words',
      'o.file_id as fileId',
      'o.file_name as fileName',
      'o.file_bytes as fileBytes',
      'o.filed_at as filedAt',
      'o.filed_by_name as filedByName',
      'o.due',
      'o.outcome',
      'o.remedy',
      'o.extra_place as extraPlace',
      'o.reason',
      'o.answered_at as answeredAt',
      'o.answered_by_name as answeredByName',
    ])
    .where('o.city', '=', ctx.city);

/** One objection; refuses with 404 when it is not of this city. */
export async function getObjection(ctx: Ctx, id: string): Promise<Objection> {
  const objection = await objections(ctx).where('o.id', '=', id).executeTakeFirst();
  if (!objection) throw notFound();
  return objection;
}

/** The objections of one application, oldest first. */
export async function listObjectionsOf(ctx: Ctx, applicationId: string): Promise<Objection[]> {
  return objections(ctx).where('o.application_id', '=', applicationId).orderBy('o.filed_at').execute();
}

/** An objection in the office's queue. */
export interface WaitingObjection {
  id: string;
  applicationId: string;
  code: string;
  ownerName: string;
  area: string;
  callId: string;
  about: ObjectionAbout;
  filedAt: Date;
  due: string;
}

/** What waits for an answer, oldest first; at most 200, so many never wait in one office. */
export async function listWaitingObjections(ctx: Ctx): Promise<WaitingObjection[]> {
  return db(ctx)
    .selectFrom('selection.objection as o')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'o.city').onRef('a.id', '=', 'o.application_id'),
    )
    .select([
      'o.id',
      'o.application_id as applicationId',
      'a.code',
      'a.owner_name as ownerName',
      'a.area',
      'a.call_id as callId',
      'o.about',
      'o.filed_at as filedAt',
      'o.due',
    ])
    .where('o.city', '=', ctx.city)
    .where('o.answered_at', 'is', null)
    .orderBy('o.filed_at')
    .orderBy('o.id')
    .limit(200)
    .execute();
}

/**
 * The identity ids of officers who do not answer the objection to an application: who checked, ranked or decided it, who
 * moved it or gave it marks, and who is close to the applicant.
 */
export async function listPartTakers(ctx: Ctx, applicationId: string): Promise<string[]> {
  const stepped = db(ctx)
    .selectFrom('selection.step')
    .select('actor_id as id')
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId)
    .where('kind', 'in', [...partTaking])
    .where('actor_kind', '=', 'staff');
  const marked = db(ctx)
    .selectFrom('selection.mark')
    .select('officer_id as id')
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId);
  const close = db(ctx)
    .selectFrom('selection.conflict')
    .select('officer_id as id')
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId);
  const moved = await db(ctx)
    .selectFrom('selection.move')
    .select(['proposed_by as one', 'answered_by as other'])
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId)
    .execute();
  const rows = await stepped.union(marked).union(close).execute();
  return [...rows.map(({ id }) => id), ...moved.flatMap(({ one, other }) => [one, other ?? []].flat())];
}

/** The points of an application as the decision kept them. */
export interface KeptScore {
  total: number | null;
  lines: ScoreLine[];
}

/** Those of one application; nothing where no decision computed any. */
export async function findScore(ctx: Ctx, applicationId: string): Promise<KeptScore | undefined> {
  return db(ctx)
    .selectFrom('selection.score')
    .select(['total', 'lines'])
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** How many objections of a call wait for their answer. */
export async function countOpenObjections(ctx: Ctx, callId: string): Promise<number> {
  const row = await db(ctx)
    .selectFrom('selection.objection as o')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'o.city').onRef('a.id', '=', 'o.application_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('o.city', '=', ctx.city)
    .where('a.call_id', '=', callId)
    .where('o.answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Objections of a call the office has answered, and how many of them it found right. */
export async function countAnsweredObjections(
  ctx: Ctx,
  callId: string,
): Promise<{ answered: number; accepted: number }> {
  return db(ctx)
    .selectFrom('selection.objection as o')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'o.city').onRef('a.id', '=', 'o.application_id'),
    )
    .select((eb) => [
      eb.fn.countAll<number>().as('answered'),
      eb.fn.countAll<number>().filterWhere('o.outcome', '=', 'accepted').as('accepted'),
    ])
    .where('o.city', '=', ctx.city)
    .where('a.call_id', '=', callId)
    .where('o.answered_at', 'is not', null)
    .executeTakeFirstOrThrow();
}
