import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';
import type { DiaryFigures, OutcomeDays } from './sales.rules.ts';

const db = (tx: Ctx) => tablesOf<ExhibitionsTables>(tx);

/** Notes that someone is there; a second note of the same day changes nothing. Whether it was the first. */
export async function insertArrival(
  tx: Ctx,
  { exhibitorId, day, came }: { exhibitorId: string; day: string; came: boolean },
): Promise<boolean> {
  const row = await db(tx)
    .insertInto('exhibitions.arrival')
    .values({ exhibitor_id: exhibitorId, day, came, at: tx.now, noted_by: tx.actor.name })
    .onConflict((conflict) => conflict.columns(['city', 'exhibitor_id', 'day']).doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what was sold on a day; written again it replaces what stood there. */
export async function saveDiary(
  tx: Ctx,
  entry: DiaryFigures & { exhibitorId: string; day: string; by: 'owner' | 'officer' },
): Promise<void> {
  const { exhibitorId, day, by, ...figures } = entry;
  const change = { ...figures, by_kind: by, noted_by: tx.actor.name, at: tx.now };
  await db(tx)
    .insertInto('exhibitions.diary')
    .values({ exhibitor_id: exhibitorId, day, ...change })
    .onConflict((conflict) =>
      conflict
        .columns(['city', 'exhibitor_id', 'day'])
        .doUpdateSet({ ...change, version: sql<number>`exhibitions.diary.version + 1` }),
    )
    .execute();
}

/** Asks an exhibitor what came of it, from this day on; once for each number of days. */
export async function insertOutcome(
  tx: Ctx,
  { exhibitorId, afterDays, dueOn }: { exhibitorId: string; afterDays: OutcomeDays; dueOn: string },
): Promise<void> {
  await db(tx)
    .insertInto('exhibitions.outcome')
    .values({
      exhibitor_id: exhibitorId,
      after_days: afterDays,
      due_on: dueOn,
      told: null,
      repeat_orders: null,
      amount: null,
      answered_at: null,
      noted_by: null,
    })
    .onConflict((conflict) => conflict.columns(['city', 'exhibitor_id', 'after_days']).doNothing())
    .execute();
}

export async function saveOutcome(
  tx: Ctx,
  answer: { exhibitorId: string; afterDays: OutcomeDays; told: boolean; orders: number | null; amount: number | null },
): Promise<void> {
  await db(tx)
    .updateTable('exhibitions.outcome')
    .set({
      told: answer.told,
      repeat_orders: answer.orders,
      amount: answer.amount,
      answered_at: tx.now,
      noted_by: tx.actor.name,
    })
    .where('city', '=', tx.city)
    .where('exhibitor_id', '=', answer.exhibitorId)
    .where('after_days', '=', answer.afterDays)
    .execute();
}

export async function insertOffer(
  tx: Ctx,
  offer: { callId: string; stallId: string; applicationId: string; until: Date },
): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('exhibitions.late_offer')
    .values({
      id,
      call_id: offer.callId,
      stall_id: offer.stallId,
      application_id: offer.applicationId,
      state: 'open',
      offered_at: tx.now,
      until: offer.until,
      settled_at: null,
    })
    .execute();
  return id;
}

export async function settleOffer(tx: Ctx, id: string, state: 'taken' | 'declined' | 'lapsed'): Promise<void> {
  await db(tx)
    .updateTable('exhibitions.late_offer')
    .set({ state, settled_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
