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
  /** Further facts in the same cell, after the first. */
  further?: Field[];
  /** Rupiah per 1. */
  unit: 1 | 1_000 | 1_000_000;
}

const FINDABLE: readonly Field[] = ['businessName', 'ownerName', 'brand', 'product', 'nik', 'nib', 'phone', 'point'];
/** Facts that lists spread over two columns. */
const TWICE: readonly Field[] = ['note', 'website', 'phone', 'workers'];

/**
 * Says what the columns mean, who made the list and for which day it speaks; both are remembered for the next list with
 * the same headings. The check further begins in the background, unless the caller does it itself (`background: false`). Refuses (422) a meaning given twice and a list without any
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
      const { field, further, unit }: ColumnChoice = input.columns[at] ?? { field: null, unit: 1 };
      return { field, further, unit, confidence: 1, unitUnclear: false };
    });
    const fields = mapping.flatMap(({ field, further }) => (field ? [field, ...(further ?? [])] : []));
    const twice = fields.find((field, at) => !TWICE.includes(field) && fields.indexOf(field) < at);
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
      mapping: mapping.map(({ field, further, unit }) => ({ field, further, unit })),
      source: input.source,
    });
    if (input.background === false) return;
    await enqueue(tx, 'registry.check-list', { batchId: id }, { key: `check-list:${id}`, maxAttempts: 4 });
  });
}
