import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ConflictKind } from './marks.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (tx: Ctx) => tablesOf<SelectionTables>(tx);

/** Adds the actor's mark; an earlier one stays and no longer counts. The application must be locked. */
export async function insertMark(
  tx: Ctx,
  mark: { applicationId: string; criterionId: string; mark: number; reason: string },
): Promise<void> {
  await db(tx)
    .insertInto('selection.mark')
    .values({
      application_id: mark.applicationId,
      criterion_id: mark.criterionId,
      officer_id: tx.actor.id,
      seq: await nextSeq(tx, 'selection.mark', {
        application_id: mark.applicationId,
        criterion_id: mark.criterionId,
        officer_id: tx.actor.id,
      }),
      officer_name: tx.actor.name,
      mark: mark.mark,
      reason: mark.reason,
      at: tx.now,
    })
    .execute();
}

/** Notes that the actor is close to an applicant; said twice, the first stands. Returns whether it is new. */
export async function insertConflict(tx: Ctx, applicationId: string, kind: ConflictKind): Promise<boolean> {
  const done = await db(tx)
    .insertInto('selection.conflict')
    .values({
      application_id: applicationId,
      officer_id: tx.actor.id,
      officer_name: tx.actor.name,
      kind,
      at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Notes that the actor has looked through all names that stand in a call now; returns how many. */
export async function saveNamesChecked(tx: Ctx, callId: string): Promise<number> {
  const { names } = await db(tx)
    .selectFrom('selection.application')
    .select(sql<number>`count(*)`.as('names'))
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
  const said = { names, at: tx.now, officer_name: tx.actor.name };
  await db(tx)
    .insertInto('selection.names_checked')
    .values({ call_id: callId, officer_id: tx.actor.id, ...said })
    .onConflict((conflict) => conflict.columns(['city', 'call_id', 'officer_id']).doUpdateSet(said))
    .execute();
  return names;
}
