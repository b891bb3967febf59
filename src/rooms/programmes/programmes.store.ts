import { sql, type Updateable } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { CallKind, CallSession, TeamMember } from './call.ts';
import type { CallStep, Standing } from './call-states.rules.ts';
import type { CriterionKind, CriterionRule, QuotaRule } from './criteria.rules.ts';
import type { CallTable, ProgrammesTables } from './programmes.tables.ts';

const db = (tx: Ctx) => tablesOf<ProgrammesTables>(tx);

/** What can be written on a call, in the table's own names. */
export type CallFields = Updateable<CallTable>;

/** Locks a call until the transaction ends, so that two officers act one after the other. */
export async function lockCall(tx: Ctx, id: string): Promise<void> {
  await db(tx)
    .selectFrom('programmes.call')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** Adds a draft, written by the context's actor. */
export async function insertCall(
  tx: Ctx,
  call: { id: string; kind: CallKind; slug: string; title: string; copiedFrom: string | null },
): Promise<void> {
  await db(tx)
    .insertInto('programmes.call')
    .values({
      id: call.id,
      kind: call.kind,
      slug: call.slug,
      title: call.title,
      copied_from: call.copiedFrom,
      writers: [tx.actor.id],
      created_at: tx.now,
      changed_at: tx.now,
    })
    .execute();
}

/** Writes fields of a call as its next version, and its writer into the list. Returns the new version. */
export async function updateCall(tx: Ctx, id: string, fields: CallFields): Promise<number> {
  const row = await db(tx)
    .updateTable('programmes.call')
    .set((eb) => ({
      ...fields,
      version: eb('version', '+', 1),
      changed_at: tx.now,
      writers: sql<
        string[]
      >`CASE WHEN ${tx.actor.id} = ANY(writers) THEN writers ELSE array_append(writers, ${tx.actor.id}::text) END`,
    }))
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Appends a step and writes the standing it leads to beside it. A step is no edit: the version stays. */
export async function appendStep(
  tx: Ctx,
  callId: string,
  taken: {
    step: CallStep;
    reason: string | null;
    standing: Standing;
    by: { id: string; name: string };
    at: Date;
    publicReason: string | null;
  },
): Promise<void> {
  await db(tx)
    .insertInto('programmes.call_step')
    .values({
      id: newId(),
      call_id: callId,
      step: taken.step,
      reason: taken.reason,
      actor_id: taken.by.id,
      actor_name: taken.by.name,
      at: taken.at,
    })
    .execute();
  await db(tx)
    .updateTable('programmes.call')
    .set({
      state: taken.standing.state,
      resumes_to: taken.standing.resumesTo,
      public_reason: taken.publicReason,
      ...(taken.standing.state === 'open' ? { opened_at: sql<Date>`coalesce(opened_at, ${taken.at})` } : {}),
    })
    .where('city', '=', tx.city)
    .where('id', '=', callId)
    .execute();
}

/** The addresses already taken that begin with a text. Whoever else asks for the same waits until this transaction ends. */
export async function slugsLike(tx: Ctx, base: string): Promise<string[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.city} ${base}`}, 0))`.execute(tx.db);
  const rows = await db(tx)
    .selectFrom('programmes.call')
    .select('slug')
    .where('city', '=', tx.city)
    .where('slug', 'like', `${base}%`)
    .execute();
  return rows.map((row) => row.slug);
}

/** Adds or rewrites one meeting. */
export async function saveSession(tx: Ctx, callId: string, session: CallSession, version: number): Promise<void> {
  const row = {
    title: session.title,
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    place: session.place,
    address: session.address,
    map_url: session.mapUrl,
    lesson_hours: session.lessonHours,
    version,
  };
  await db(tx)
    .insertInto('programmes.session')
    .values({ id: session.id, call_id: callId, ...row })
    .onConflict((conflict) => conflict.columns(['city', 'id']).doUpdateSet(row))
    .execute();
}

/** Takes a meeting off a call. */
export async function deleteSession(tx: Ctx, callId: string, sessionId: string): Promise<void> {
  await db(tx)
    .deleteFrom('programmes.session')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .where('id', '=', sessionId)
    .execute();
}

/** Replaces the team. */
export async function saveTeam(tx: Ctx, callId: string, team: readonly TeamMember[], version: number): Promise<void> {
  await db(tx).deleteFrom('programmes.team_member').where('city', '=', tx.city).where('call_id', '=', callId).execute();
  if (team.length === 0) return;
  await db(tx)
    .insertInto('programmes.team_member')
    .values(
      team.map((member, index) => ({
        id: newId(),
        call_id: callId,
        position: index + 1,
        person_id: member.personId,
        name: member.name,
        role: member.role,
        version,
      })),
    )
    .execute();
}

export interface NewCriterion {
  kind: CriterionKind;
  ownLabel: string | null;
  weight: number;
  rule: CriterionRule;
}

/** Replaces criteria and quotas. */
export async function saveChoice(
  tx: Ctx,
  callId: string,
  choice: { criteria: readonly NewCriterion[]; quotas: readonly QuotaRule[]; version: number },
): Promise<void> {
  for (const table of ['programmes.criterion', 'programmes.quota'] as const)
    await db(tx).deleteFrom(table).where('city', '=', tx.city).where('call_id', '=', callId).execute();
  const { criteria, quotas, version } = choice;
  if (criteria.length > 0)
    await db(tx)
      .insertInto('programmes.criterion')
      .values(
        criteria.map((criterion, index) => ({
          id: newId(),
          call_id: callId,
          position: index + 1,
          kind: criterion.kind,
          label: criterion.ownLabel,
          weight: criterion.weight,
          rule: JSON.stringify(criterion.rule),
          version,
        })),
      )
      .execute();
  if (quotas.length > 0)
    await db(tx)
      .insertInto('programmes.quota')
      .values(quotas.map((quota, index) => ({ id: newId(), call_id: callId, position: index + 1, ...quota, version })))
      .execute();
}
