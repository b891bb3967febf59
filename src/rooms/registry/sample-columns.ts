import type { Ctx } from '#platform/ctx.ts';
import { readFileOf } from './imports/batch.store.ts';
import { getBatch } from './imports/imports.reads.ts';
import { withFile } from './imports/inspect-file.ts';
import { masked } from './imports/private-values.rules.ts';
import { sampleRows } from './intake/columns.ts';
import { openTable } from './intake/open-table.ts';
import { COMMAND_LINE_LIMITS } from './intake/table.ts';
import { allow } from './registry.permissions.ts';

const SAMPLES = 3;
const LOOKED_AT = 300;
const LONGEST = 60;

/**
 * Three different values of each column of a kept list, for choosing what the column means. Numbers of persons are shown
 * only by their length and ending, as everywhere.
 */
export async function sampleColumns(ctx: Ctx, id: string): Promise<string[][]> {
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, id);
  const rows = await withFile(readFileOf(ctx, id), async (path) => {
    const table = await openTable(path, { limits: COMMAND_LINE_LIMITS, sheet: batch.sheet ?? undefined });
    return sampleRows(table, LOOKED_AT);
  });
  return batch.names.map((_, at) => {
    const values = new Set(rows.map((row) => (row.cells[at] ?? '').trim()).filter((text) => text !== ''));
    return [...values].slice(0, SAMPLES).map((text) => masked(text).slice(0, LONGEST));
  });
}
