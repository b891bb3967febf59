import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { type CellChanges, judgeAgain, planOfBatch } from './imports/judge-again.ts';
import { lockRows } from './imports/rows.store.ts';
import { openRow } from './imports/sealed-row.ts';
import { allow } from './registry.permissions.ts';

/**
 * Corrects cells of rows that are not written yet; each is judged again at once. `corrections` maps a line to its new
 * texts by column. Unknown lines, and texts that are as before, are passed over. Returns how many rows were corrected. Refuses (409) while a job is at work.
 */
export async function correctRows(
  ctx: Ctx,
  id: string,
  corrections: ReadonlyMap<number, CellChanges>,
): Promise<number> {
  allow(ctx, 'registry.import');
  return inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    if (batch.state !== 'checked' && batch.state !== 'done') throw importRefuse('import-busy');
    const plan = await planOfBatch(tx, batch);
    let corrected = 0;
    for (const row of await lockRows(tx, id, [...corrections.keys()])) {
      const cells = changedCells(row.sealed, corrections.get(row.line));
      if (row.outcome !== null || cells.size === 0) continue;
      await judgeAgain(tx, row, cells, { plan, doubles: batch.doubles });
      corrected++;
    }
    if (corrected > 0 && batch.state === 'done') await saveBatch(tx, id, { state: 'checked' });
    return corrected;
  });
}

function changedCells(sealed: string, sent: CellChanges | undefined): CellChanges {
  const { cells } = openRow(sealed);
  return new Map([...(sent ?? [])].filter(([at, text]) => text !== (cells[at] ?? '')));
}
