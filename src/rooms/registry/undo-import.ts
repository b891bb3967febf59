import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { UNDO_DAYS } from './imports/import-plan.rules.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { removeMade, takeBackAdded } from './imports/undo.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Takes a whole list back within thirty days of writing: businesses it made vanish, facts it added are emptied again. What
 * somebody has worked on since is kept and can be listed. Refuses (409) later than that, or while a job is at work.
 */
export async function undoImport(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    if ((batch.state !== 'done' && batch.state !== 'checked') || !batch.finished_at) throw importRefuse('import-busy');
    if (dayOf(tx.now) > addDays(dayOf(batch.finished_at), UNDO_DAYS)) throw importRefuse('import-too-late');
    const reverted = await takeBackAdded(tx, id, newId);
    const { removed, kept } = await removeMade(tx, id);
    await saveBatch(tx, id, {
      state: 'undone',
      undone_at: tx.now,
      undone_by_name: tx.actor.name,
      undo_reason: input.reason,
      undo_kept: kept,
    });
    await record(tx, 'registry.list-undone', { type: 'import', id }, { removed, reverted, kept, reason: input.reason });
  });
}
