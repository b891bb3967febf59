import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { MatchReason } from '../imports/imports.tables.ts';
import type { DoublesTables, Opinion } from './doubles.tables.ts';

const db = (tx: Ctx) => tablesOf<DoublesTables>(tx);

export interface FoundPair {
  one: string;
  other: string;
  probability: number;
  reasons: MatchReason[];
}

/** A pair locked until the transaction ends; nothing when it is not of this city. */
export function lockDouble(tx: Ctx, id: string) {
  return db(tx)
    .selectFrom('registry.double')
    .selectAll()
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Notes that a search was asked for; false while an earlier one is still at work. */
export async function startSearch(tx: Ctx, patience: Date): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO registry.double_search (asked_at) VALUES (${tx.now})
    ON CONFLICT (city) DO UPDATE SET asked_at = excluded.asked_at, finished_at = NULL
      WHERE double_search.finished_at IS NOT NULL OR double_search.asked_at < ${patience}
    RETURNING city`.execute(tx.db);
  return rows.length > 0;
}

/**
 * Keeps what a search found: new pairs are added, waiting ones brought up to date, and waiting ones that are no longer
 * found go. What was decided stays.
 */
export async function saveSearch(tx: Ctx, pairs: readonly FoundPair[], businesses: number): Promise<void> {
  const found = JSON.stringify(pairs.map((pair) => ({ id: newId(), ...pair })));
  await sql`
    INSERT INTO registry.double (id, one, other, probability, reasons, found_at)
    SELECT v.id, v.one, v.other, v.probability, v.reasons, ${tx.now}
    FROM json_to_recordset(${found}::json) AS v(id uuid, one uuid, other uuid, probability real, reasons jsonb)
    ON CONFLICT ON CONSTRAINT double_once DO UPDATE
      SET probability = excluded.probability, reasons = excluded.reasons, found_at = excluded.found_at
      WHERE registry.double.state IN ('open', 'asked')`.execute(tx.db);
  await sql`
    DELETE FROM registry.double WHERE city = ${tx.city} AND state = 'open' AND found_at < ${tx.now} AND opinion IS NULL
      AND id NOT IN (SELECT double_id FROM registry.merge WHERE city = ${tx.city})`.execute(tx.db);
  await sql`
    INSERT INTO registry.double_search (asked_at, finished_at, businesses) VALUES (${tx.now}, ${tx.now}, ${businesses})
    ON CONFLICT (city) DO UPDATE SET finished_at = excluded.finished_at, businesses = excluded.businesses`.execute(
    tx.db,
  );
}

export async function saveDecision(tx: Ctx, id: string, state: 'different' | 'merged', reason: string): Promise<void> {
  await db(tx)
    .updateTable('registry.double')
    .set({ state, decided_at: tx.now, decided_by_name: tx.actor.name, decided_reason: reason })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Puts a decided pair back to be decided. */
export async function reopenDouble(tx: Ctx, id: string): Promise<void> {
  await db(tx)
    .updateTable('registry.double')
    .set({ state: 'open', decided_at: null, decided_by_name: null, decided_reason: null })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

export async function saveQuestion(
  tx: Ctx,
  id: string,
  asked: { id: string; name: string; question: string },
): Promise<void> {
  await db(tx)
    .updateTable('registry.double')
    .set({ state: 'asked', asked_of: asked.id, asked_of_name: asked.name, question: asked.question, opinion: null })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

export async function saveOpinion(tx: Ctx, id: string, opinion: Opinion, text: string): Promise<void> {
  await db(tx)
    .updateTable('registry.double')
    .set({ state: 'open', opinion, opinion_text: text })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Waiting pairs with a business that is gone can no longer be decided. */
export async function dropPairsOf(tx: Ctx, businessId: string, but: string): Promise<void> {
  await sql`
    DELETE FROM registry.double WHERE city = ${tx.city} AND state IN ('open', 'asked') AND id <> ${but}
      AND (one = ${businessId} OR other = ${businessId})
      AND id NOT IN (SELECT double_id FROM registry.merge WHERE city = ${tx.city})`.execute(tx.db);
}
