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

/** Three different values of a column; `carried`: its empty cells take what stands above them. */
export interface ColumnSample {
  values: string[];
  carried: boolean;
}

/**
 * Three different values of each column of a kept list, for choosing what the column means. Numbers of persons are shown
 * only by their length and ending, as everywhere.
 */
export async function sampleColumns(ctx: Ctx, id: string): Promise<ColumnSample[]> {
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, id);
  const { rows, carried } = await withFile(readFileOf(ctx, id), async (path) => {
    const table = await openTable(path, { limits: COMMAND_LINE_LIMITS, sheet: batch.sheet ?? undefined });
    return { rows: await sampleRows(table, LOOKED_AT), carried: table.carried };
  });
  return batch.names.map((_, at) => {
    const values = new Set(rows.map((row) => (row.cells[at] ?? '').trim()).filter((text) => text !== ''));
    const shown = [...values].slice(0, SAMPLES).map((text) => masked(text).slice(0, LONGEST));
    return { values: shown, carried: carried.includes(at) };
  });
}
