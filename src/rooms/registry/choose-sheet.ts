import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { lockBatch, readFileOf, saveBatch } from './imports/batch.store.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { inspectFile, withFile } from './imports/inspect-file.ts';
import { deleteRows } from './imports/rows.store.ts';
import { UPLOAD_LIMITS } from './intake/table.ts';
import { allow } from './registry.permissions.ts';

/** Reads another sheet of the kept workbook as the list; what was said of the first one is forgotten. Refuses (409) once rows are written. */
export async function chooseSheet(ctx: Ctx, id: string, sheet: string): Promise<void> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    const untouched = batch.state === 'columns' || (batch.state === 'checked' && batch.finished_at === null);
    if (!untouched) throw importRefuse('import-busy');
    const { names, mapping, rows } = await withFile(readFileOf(tx, id), (path) =>
      inspectFile(tx, path, { limits: UPLOAD_LIMITS, sheet }),
    );
    await deleteRows(tx, id);
    await saveBatch(tx, id, { state: 'columns', sheet, names, mapping, rows, progress: 0 });
  });
}
