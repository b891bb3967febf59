import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { lockBatch, saveBatch, saveRecipe } from './imports/batch.store.ts';
import { fieldWord } from './imports/field-words.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { headingsKey } from './imports/inspect-file.ts';
import type { Field } from './intake/fields.ts';
import { allow } from './registry.permissions.ts';

export interface ColumnChoice {
  field: Field | null;
  /** Rupiah per 1. */
  unit: 1 | 1_000 | 1_000_000;
}

const FINDABLE: readonly Field[] = ['businessName', 'ownerName', 'brand', 'product', 'nik', 'nib', 'phone', 'point'];
const NEVER_TWICE = (field: Field): boolean => field !== 'note' && field !== 'website';

/**
 * Says what the columns mean, who made the list and for which day it speaks; both are remembered for the next list with
 * the same headings. The check then begins in the background, unless the caller does it itself (`background: false`). Refuses (422) a meaning given twice and a list without any
 * column by which a business is found again; (409) while a job is at work or after writing.
 */
export async function matchColumns(
  ctx: Ctx,
  id: string,
  input: { columns: ColumnChoice[]; source: string; sourceDay: string | null; background?: boolean },
): Promise<void> {
  allow(ctx, 'registry.import');
  await inTransaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch) throw importRefuse('import-not-found');
    if (batch.state !== 'columns' && batch.state !== 'checked') throw importRefuse('import-busy');
    const mapping = batch.names.map((_, at) => {
      const { field, unit } = input.columns[at] ?? { field: null, unit: 1 };
      return { field, unit, confidence: 1, unitUnclear: false };
    });
    const fields = mapping.flatMap(({ field }) => (field ? [field] : []));
    const twice = fields.find((field, at) => NEVER_TWICE(field) && fields.indexOf(field) < at);
    if (twice) throw importRefuse('import-field-twice', { field: fieldWord(twice) });
    const point = fields.includes('latitude') && fields.includes('longitude');
    if (!point && !fields.some((field) => FINDABLE.includes(field))) throw importRefuse('import-nothing-findable');
    await saveBatch(tx, id, {
      state: 'checking',
      mapping,
      source: input.source,
      source_day: input.sourceDay,
      progress: 0,
    });
    await saveRecipe(tx, {
      headings: headingsKey(batch.names),
      mapping: mapping.map(({ field, unit }) => ({ field, unit })),
      source: input.source,
    });
    if (input.background === false) return;
    await enqueue(tx, 'registry.check-list', { batchId: id }, { key: `check-list:${id}`, maxAttempts: 4 });
  });
}
