import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { QuotaFeature } from '#rooms/programmes/index.ts';
import type { DecisionTables } from './decision.tables.ts';
import type { MoveReason, MoveState } from './move.rules.ts';
import { lockPlaces } from './places.store.ts';

const db = (tx: Ctx) => tablesOf<DecisionTables>(tx);

/**
 * Locks everything the list of a call is computed from: its intake and its applications. Moves, decisions and whatever adds
 * a step to one of them then wait for each other.
 */
export async function lockChoice(tx: Ctx, callId: string): Promise<void> {
  await lockPlaces(tx, callId);
  await db(tx)
    .selectFrom('selection.application')
    .select('id')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Writes a proposed move by the actor; returns its id. */
export async function insertMove(
  tx: Ctx,
  move: { callId: string; applicationId: string; direction: 'in' | 'out'; reason: MoveReason; note: string },
): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('selection.move')
    .values({
      id,
      call_id: move.callId,
      application_id: move.applicationId,
      direction: move.direction,
      reason: move.reason,
      note: move.note,
      state: 'proposed',
      proposed_by: tx.actor.id,
      proposed_by_name: tx.actor.name,
      proposed_at: tx.now,
      answered_by: null,
      answered_by_name: null,
      answered_at: null,
    })
    .execute();
  return id;
}

/** Writes what the actor answered to a move. */
export async function saveMoveState(tx: Ctx, id: string, state: MoveState): Promise<void> {
  await db(tx)
    .updateTable('selection.move')
    .set({ state, answered_by: tx.actor.id, answered_by_name: tx.actor.name, answered_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Sets kept places free, by the actor; a group set free before gets the new number. */
export async function saveQuotaChange(
  tx: Ctx,
  callId: string,
  change: { feature: QuotaFeature; value: string; from: number; to: number; reason: string },
): Promise<void> {
  const said = { to_min: change.to, reason: change.reason, by_id: tx.actor.id, by_name: tx.actor.name, at: tx.now };
  await db(tx)
    .insertInto('selection.quota_change')
    .values({ call_id: callId, feature: change.feature, value: change.value, from_min: change.from, ...said })
    .onConflict((conflict) => conflict.columns(['city', 'call_id', 'feature', 'value']).doUpdateSet(said))
    .execute();
}
