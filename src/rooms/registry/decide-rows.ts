import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { planOf } from './imports/import-plan.rules.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import type { Decision, Doubles } from './imports/imports.tables.ts';
import { lockRows, planUndecided, saveDecision } from './imports/rows.store.ts';
import { openRow } from './imports/sealed-row.ts';
import { allow } from './registry.permissions.ts';

/**
 * Decides what becomes of single rows (new business, same business, skip; null takes a decision back), and, with
 * `doubles`, of all rows that may be known and were not decided one by one. A row that cannot be written can only be
 * skipped. Refuses (409) while a job is at work.
 */
export async function decideRows(
  ctx: Ctx,
  id: string,
  input: { decisions: ReadonlyMap<number, Decision | null>; doubles?: Doubles },
): Promise<void> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    if (batch.state !== 'checked' && batch.state !== 'done') throw importRefuse('import-busy');
    const { doubles = batch.doubles } = input;
    for (const row of await lockRows(tx, id, [...input.decisions.keys()])) {
      const wanted = input.decisions.get(row.line) ?? null;
      if (row.outcome !== null) continue;
      const decision = wanted !== 'skip' && openRow(row.sealed).facts === null ? null : wanted;
      const matched = row.match_id !== null || row.match_line !== null;
      await saveDecision(tx, id, row.line, decision, planOf({ verdict: row.verdict, decision, matched, doubles }));
    }
    if (doubles !== batch.doubles)
      await planUndecided(tx, id, planOf({ verdict: 'maybe', decision: null, matched: true, doubles }));
    await saveBatch(tx, id, { doubles, state: 'checked' });
  });
}
