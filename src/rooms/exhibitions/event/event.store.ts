import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { Participant } from '#rooms/selection/index.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';
import type { Wish } from './allot.rules.ts';
import type { EventState } from './event.rules.ts';
import type { PlannedStall } from './layout.rules.ts';

const db = (tx: Ctx) => tablesOf<ExhibitionsTables>(tx);

/** Makes two who change one exhibition at once queue; whether its plan was begun. */
export async function lockEvent(tx: Ctx, callId: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('exhibitions.event')
    .select('call_id')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes the plan of an exhibition, new or changed; its call is locked, so that two first plans queue. */
export async function savePlan(
  tx: Ctx,
  plan: { callId: string; firstDay: string; lastDay: string; rotationMonths: number; firstShare: number },
): Promise<void> {
  const change = {
    first_day: plan.firstDay,
    last_day: plan.lastDay,
    rotation_months: plan.rotationMonths,
    first_share: plan.firstShare,
    changed_by: tx.actor.name,
  };
  await db(tx)
    .insertInto('exhibitions.event')
    .values({ call_id: plan.callId, state: 'planned', seed: null, allotted_at: null, ...change })
    .onConflict((conflict) =>
      conflict
        .columns(['city', 'call_id'])
        .doUpdateSet({ ...change, version: sql<number>`exhibitions.event.version + 1` }),
    )
    .execute();
}

export async function saveEventState(
  tx: Ctx,
  callId: string,
  change: { state: EventState; seed?: string; firstDay?: string; lastDay?: string },
): Promise<void> {
  const { state, seed, firstDay, lastDay } = change;
  await db(tx)
    .updateTable('exhibitions.event')
    .set({
      state,
      ...(seed && { seed, allotted_at: sql<Date>`coalesce(allotted_at, ${tx.now})` }),
      ...(firstDay && { first_day: firstDay }),
      ...(lastDay && { last_day: lastDay }),
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .execute();
}

/** Draws the plan anew. Only before stalls are given: nobody stands anywhere yet. */
export async function replaceStalls(tx: Ctx, callId: string, stalls: readonly PlannedStall[]): Promise<void> {
  await db(tx).deleteFrom('exhibitions.stall').where('city', '=', tx.city).where('call_id', '=', callId).execute();
  await db(tx)
    .insertInto('exhibitions.stall')
    .values(
      stalls.map(({ row, column, ...stall }) => ({
        ...stall,
        id: newId(),
        call_id: callId,
        row_no: row,
        column_no: column,
      })),
    )
    .execute();
}

/** Someone chosen, as the selection knows them. */
interface Chosen {
  applicationId: string;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  code: string;
  asked: Participant['asked'];
}

/** What the application already said of the stall; asked again until stalls are given. */
const wishOf = ({ stallPower, stallZone }: Participant['asked']) => ({
  zone: stallZone === 'food' || stallZone === 'goods' ? stallZone : null,
  power: stallPower === 'yes',
});

/** Puts down someone chosen as an exhibitor, once; returns their id. */
export async function putDown(tx: Ctx, callId: string, one: Chosen): Promise<string> {
  await db(tx)
    .insertInto('exhibitions.exhibitor')
    .values({
      id: newId(),
      call_id: callId,
      application_id: one.applicationId,
      business_id: one.businessId,
      owner_id: one.ownerId,
      code: one.code,
      business_name: one.businessName || one.ownerName,
      owner_name: one.ownerName,
      area: one.area,
      ...wishOf(one.asked),
      wished_at: one.asked.stallPower ? tx.now : null,
      lot_no: null,
      stall_id: null,
      left_at: null,
    })
    .onConflict((conflict) => conflict.columns(['city', 'application_id']).doNothing())
    .execute();
  const { id } = await db(tx)
    .selectFrom('exhibitions.exhibitor')
    .select('id')
    .where('city', '=', tx.city)
    .where('application_id', '=', one.applicationId)
    .executeTakeFirstOrThrow();
  return id;
}

const update = (tx: Ctx, id: string) =>
  db(tx)
    .updateTable('exhibitions.exhibitor')
    .set({ version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('id', '=', id);

export async function saveWish(tx: Ctx, id: string, wish: Wish): Promise<void> {
  await update(tx, id)
    .set({ ...wish, wished_at: tx.now })
    .execute();
}

export async function saveLot(tx: Ctx, id: string, lotNo: number): Promise<void> {
  await update(tx, id).set({ lot_no: lotNo }).execute();
}

/** Gives an exhibitor a stall, or none. */
export async function saveStall(tx: Ctx, id: string, stallId: string | null): Promise<void> {
  await update(tx, id).set({ stall_id: stallId }).execute();
}

/** Someone gave the place back or did not come: the stall is free. */
export async function markLeft(tx: Ctx, id: string): Promise<void> {
  await update(tx, id).set({ stall_id: null, left_at: tx.now }).execute();
}

export async function insertChange(
  tx: Ctx,
  change: {
    callId: string;
    exhibitorId: string;
    stallId: string;
    fromStallId: string | null;
    otherId: string | null;
    reason: string;
  },
): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('exhibitions.stall_change')
    .values({
      id,
      call_id: change.callId,
      exhibitor_id: change.exhibitorId,
      stall_id: change.stallId,
      from_stall_id: change.fromStallId,
      other_id: change.otherId,
      reason: change.reason,
      proposed_at: tx.now,
      proposed_by_id: tx.actor.id,
      proposed_by: tx.actor.name,
      settled_at: null,
      settled_by: null,
      outcome: null,
    })
    .execute();
  return id;
}

export async function settleChange(tx: Ctx, id: string, outcome: 'confirmed' | 'refused'): Promise<void> {
  await db(tx)
    .updateTable('exhibitions.stall_change')
    .set({ settled_at: tx.now, settled_by: tx.actor.name, outcome })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
