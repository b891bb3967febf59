import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { notFound } from '#platform/page-address.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import type { Need, Origin } from './needs.rules.ts';
import type { PlanTables } from './plan.tables.ts';

const db = (ctx: Ctx) => tablesOf<PlanTables>(ctx);

/** Writes a referral unless the business waits already; returns its id, or nothing when it waits. */
export async function insertReferral(
  tx: Ctx,
  { facts, origin, needs, wish }: { facts: BusinessFacts; origin: Origin; needs: Need[]; wish: string },
): Promise<string | undefined> {
  const id = newId();
  const written = await db(tx)
    .insertInto('mentoring.referral')
    .values({
      id,
      business_id: facts.id,
      owner_id: facts.ownerId,
      owner_name: facts.ownerName,
      business_name: facts.displayName,
      // Where the kelurahan is unknown the whole city answers.
      area: facts.area ?? tx.city,
      origin,
      needs,
      wish,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['city', 'business_id']).where('state', '=', sql.lit('waiting')).doNothing(),
    )
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Locks a referral for this transaction: of two answers at once the second sees the first. 404. */
export async function lockReferral(tx: Ctx, id: string): Promise<void> {
  const row = await db(tx)
    .selectFrom('mentoring.referral')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
}

/** Writes the answer: the track it became or joined, or why it was declined. */
export async function answerReferral(
  tx: Ctx,
  id: string,
  answer: { trackId: string } | { reason: string },
): Promise<void> {
  await db(tx)
    .updateTable('mentoring.referral')
    .set({
      ...('trackId' in answer
        ? { state: 'taken' as const, track_id: answer.trackId }
        : { state: 'declined' as const, answer: answer.reason }),
      answered_by: tx.actor.name,
      answered_at: tx.now,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
