import { sql } from 'kysely';
import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { IntakeMode } from './selection.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (tx: Ctx) => tablesOf<SelectionTables>(tx);

/**
 * Locks the places of a call for this transaction and counts no application: of two who give the same place the second
 * waits here and then sees that it is given. Whoever also changes applications locks the places first.
 */
export async function lockPlaces(tx: Ctx, callId: string): Promise<IntakeMode> {
  const { mode } = await db(tx)
    .insertInto('selection.intake')
    .values({ call_id: callId })
    .onConflict((conflict) =>
      conflict.columns(['city', 'call_id']).doUpdateSet({ received: sql<number>`selection.intake.received` }),
    )
    .returning('mode')
    .executeTakeFirstOrThrow();
  await db(tx)
    .selectFrom('selection.application')
    .select('id')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .where('state', 'in', ['accepted', 'offered', 'confirmed', 'reserve'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return mode;
}

/** Notes of which end of their time these people are reminded. */
export async function markReminded(tx: Ctx, people: readonly { id: string; until?: Date }[]): Promise<void> {
  for (const { id, until } of people)
    await db(tx)
      .updateTable('selection.application')
      .set({ reminded_for: until ?? null })
      .where('city', '=', tx.city)
      .where('id', '=', id)
      .execute();
}

const watch = (tx: Ctx, callId: string, payload: { due?: string }, runAt: Date) =>
  enqueue(
    tx,
    'selection.watch-places',
    { callId, ...payload },
    { runAt, key: `selection.watch-places:${tx.city}:${callId}` },
  );

/** Has the places of a call looked at after this transaction: one may be free. One waiting job for each call. */
export const planLooking = (tx: Ctx, callId: string): Promise<void> => watch(tx, callId, {}, tx.now);

/** Has the places of a call looked at when an answer is due. A minute later, so that no clock is too early. */
export const planLookingAt = (tx: Ctx, callId: string, due: Date): Promise<void> =>
  watch(tx, callId, { due: due.toISOString() }, addMinutes(due, 1));
