import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { countPlans } from './imports/rows.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Lets the rows that are ready be written in the background. Rows that wait for a person stay where they are, and can be
 * corrected and written later. With `background: false` the caller writes itself. Refuses (409) while a job is at work, or when no row is ready.
 */
export async function startWriting(ctx: Ctx, id: string, { background = true } = {}): Promise<void> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    if (batch.state !== 'checked' && batch.state !== 'done') throw importRefuse('import-busy');
    const plans = await countPlans(tx, id);
    if (plans.new + plans.same === 0) throw importRefuse('import-nothing-ready');
    await saveBatch(tx, id, { state: 'writing', progress: 0 });
    await record(tx, 'registry.list-writing', { type: 'import', id }, { new: plans.new, added: plans.same });
    if (background) await enqueue(tx, 'registry.write-list', { batchId: id }, { key: `write-list:${id}` });
  });
}
