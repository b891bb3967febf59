import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { BulkRow } from '../bulk.store.ts';
import { insertMany } from '../bulk.store.ts';
import { planOf } from './import-plan.rules.ts';
import type { Decision, ImportTables, MatchReason, Plan, RowVerdict } from './imports.tables.ts';
import type { JudgedRow } from './judge-rows.ts';
import { closeRow } from './sealed-row.ts';

const db = (tx: Ctx) => tablesOf<ImportTables>(tx);

/** A judged row as it is stored; one whose every cell stood in an earlier row may be the same. */
export const storedRow = (batchId: string, row: JudgedRow): BulkRow => {
  const verdict = row.verdict === 'ready' && row.twin !== null ? 'maybe' : row.verdict;
  return {
    batch_id: batchId,
    line: row.line,
    sealed: closeRow(row.content),
    name: row.name,
    verdict,
    problem: row.problem,
    noted: row.noted,
    fingerprint: row.fingerprint,
    match_line: row.twin,
    plan: planOf({ verdict, decision: null, matched: row.twin !== null, doubles: 'ask' }),
    edited: false,
  };
};

export const insertRows = (tx: Ctx, rows: BulkRow[]): Promise<void> => insertMany(tx, 'import_row', rows);

export async function deleteRows(tx: Ctx, batchId: string): Promise<void> {
  await db(tx).deleteFrom('registry.import_row').where('city', '=', tx.city).where('batch_id', '=', batchId).execute();
}

/** Which of these rows an earlier import wrote, with the day it was finished, 'YYYY-MM-DD' in Jakarta. */
export async function findImported(ctx: Ctx, fingerprints: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ fingerprint: string; day: string }>`
    WITH r AS MATERIALIZED (
      SELECT batch_id, fingerprint FROM registry.import_row
      WHERE city = ${ctx.city} AND fingerprint = ANY(${fingerprints}) AND outcome IN ('written', 'added') AND outcome IS NOT NULL
    )
    SELECT DISTINCT ON (r.fingerprint) r.fingerprint,
      to_char(coalesce(b.finished_at, b.touched_at) AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS day
    FROM r JOIN registry.import_batch b ON b.city = ${ctx.city} AND b.id = r.batch_id
    ORDER BY r.fingerprint, b.touched_at DESC`.execute(ctx.db);
  return new Map(rows.map((row) => [row.fingerprint, row.day]));
}

export interface RowMatch {
  line: number;
  matchId: string | null;
  matchLine: number | null;
  probability: number | null;
  reasons: MatchReason[];
  verdict: RowVerdict;
  plan: Plan;
}

const MATCHES_AT_ONCE = 2000;

/** Notes which rows may be known already, some thousands at a time in the order of their lines. */
export async function saveMatches(ctx: Ctx, batchId: string, matches: readonly RowMatch[]): Promise<void> {
  const inOrder = matches.toSorted((a, b) => a.line - b.line);
  for (let start = 0; start < inOrder.length; start += MATCHES_AT_ONCE) {
    const some = inOrder.slice(start, start + MATCHES_AT_ONCE);
    await sql`
      UPDATE registry.import_row r SET match_id = m."matchId", match_line = m."matchLine", probability = m.probability,
        match_reasons = m.reasons, verdict = m.verdict, plan = m.plan
      FROM json_to_recordset(${JSON.stringify(some)}::json) AS m(line int, "matchId" uuid, "matchLine" int, probability real,
        reasons jsonb, verdict text, plan text)
      WHERE r.city = ${ctx.city} AND r.batch_id = ${batchId} AND r.line = m.line
        AND r.line BETWEEN ${some[0]?.line} AND ${some.at(-1)?.line}`.execute(ctx.db);
  }
}

/** Rows by their lines, locked. */
export async function lockRows(tx: Ctx, batchId: string, lines: readonly number[]) {
  if (lines.length === 0) return [];
  return db(tx)
    .selectFrom('registry.import_row')
    .selectAll()
    .where('city', '=', tx.city)
    .where('batch_id', '=', batchId)
    .where('line', 'in', [...lines])
    .orderBy('line')
    .forUpdate()
    .execute();
}

/** What a correction makes of a row. */
export async function saveRow(
  tx: Ctx,
  batchId: string,
  row: JudgedRow,
  parts: { plan: Plan; match?: RowMatch },
): Promise<void> {
  const { match } = parts;
  await db(tx)
    .updateTable('registry.import_row')
    .set({
      sealed: closeRow(row.content),
      name: row.name,
      verdict: match?.verdict ?? row.verdict,
      problem: row.problem,
      noted: row.noted,
      fingerprint: row.fingerprint,
      match_id: match?.matchId ?? null,
      match_line: match?.matchLine ?? null,
      probability: match?.probability ?? null,
      match_reasons: match ? JSON.stringify(match.reasons) : null,
      decision: null,
      plan: match?.plan ?? parts.plan,
      edited: true,
    })
    .where('city', '=', tx.city)
    .where('batch_id', '=', batchId)
    .where('line', '=', row.line)
    .execute();
}

export async function saveDecision(
  tx: Ctx,
  batchId: string,
  line: number,
  decision: Decision | null,
  plan: Plan,
): Promise<void> {
  await db(tx)
    .updateTable('registry.import_row')
    .set({ decision, plan })
    .where('city', '=', tx.city)
    .where('batch_id', '=', batchId)
    .where('line', '=', line)
    .execute();
}

/** Gives all undecided rows that may be known the same plan. */
export async function planUndecided(tx: Ctx, batchId: string, plan: Plan): Promise<void> {
  await db(tx)
    .updateTable('registry.import_row')
    .set({ plan })
    .where('city', '=', tx.city)
    .where('batch_id', '=', batchId)
    .where('verdict', '=', 'maybe')
    .where('decision', 'is', null)
    .execute();
}

/** What writing still has to do. */
const waiting = (ctx: Ctx, batchId: string) =>
  db(ctx)
    .selectFrom('registry.import_row')
    .where('city', '=', ctx.city)
    .where('batch_id', '=', batchId)
    .where('plan', 'in', ['new', 'same'])
    .where('outcome', 'is', null)
    .orderBy('line');

/**
 * The next rows to be written after a line, in the order of the file. They are read along the key: a plan made for a
 * small table would look at the whole list for every chunk.
 */
export async function takeRows(ctx: Ctx, batchId: string, { after, limit }: { after: number; limit: number }) {
  return inTransaction(ctx, async (tx) => {
    await sql`SET LOCAL enable_bitmapscan = off`.execute(tx.db);
    await sql`SET LOCAL enable_seqscan = off`.execute(tx.db);
    return waiting(tx, batchId)
      .select(['line', 'sealed', 'plan', 'match_id as matchId', 'match_line as matchLine'])
      .where('line', '>', after)
      .limit(limit)
      .execute();
  });
}

/** Which of these lines nobody has written meanwhile. The caller holds the batch locked, and with it its rows. */
export async function stillWaiting(tx: Ctx, batchId: string, lines: readonly number[]): Promise<Set<number>> {
  if (lines.length === 0) return new Set();
  const rows = await waiting(tx, batchId)
    .select('line')
    .where('line', '>=', Math.min(...lines))
    .where('line', '<=', Math.max(...lines))
    .execute();
  return new Set(rows.map((row) => row.line));
}

/** Businesses that earlier rows of this list became. */
export async function businessesOfLines(tx: Ctx, batchId: string, lines: number[]): Promise<Map<number, string>> {
  if (lines.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('registry.import_row')
    .select(['line', 'business_id as businessId'])
    .where('city', '=', tx.city)
    .where('batch_id', '=', batchId)
    .where('line', 'in', lines)
    .where('business_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.line, row.businessId as string]));
}

export interface RowOutcome {
  line: number;
  outcome: 'written' | 'added';
  businessId: string;
}

/** Notes what became of rows; only the lines between the first and the last of them are looked at. */
export async function saveOutcomes(tx: Ctx, batchId: string, outcomes: RowOutcome[]): Promise<void> {
  const lines = outcomes.map((one) => one.line);
  await sql`
    UPDATE registry.import_row r SET outcome = o.outcome, business_id = o."businessId"
    FROM unnest(${lines}::int[], ${outcomes.map((one) => one.outcome)}::text[], ${outcomes.map((one) => one.businessId)}::uuid[])
      AS o(line, outcome, "businessId")
    WHERE r.city = ${tx.city} AND r.batch_id = ${batchId} AND r.line = o.line
      AND r.line BETWEEN ${Math.min(...lines)} AND ${Math.max(...lines)}`.execute(tx.db);
}
