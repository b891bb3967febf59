import type { Ctx } from '#platform/ctx.ts';
import { checkList } from './check-list.ts';
import { decideRows } from './decide-rows.ts';
import { getBatch } from './imports/imports.reads.ts';
import type { Decision } from './imports/imports.tables.ts';
import { countPlans, faultyRows } from './imports/rows.reads.ts';
import type { RowReason } from './intake/row-reasons.ts';
import type { IntakeLimits } from './intake/table.ts';
import { type ColumnChoice, matchColumns } from './match-columns.ts';
import { receiveList } from './receive-list.ts';
import { allow } from './registry.permissions.ts';
import { startWriting } from './start-writing.ts';
import { writeList } from './write-list.ts';

export interface ImportResult {
  /** The import: it can be looked at, corrected and taken back on the page `/kerja/impor`. */
  batch: string;
  /** `written` + `updated` + `faulty` + `skipped`. */
  rows: number;
  /** Businesses newly made. */
  written: number;
  /** Rows that added facts to a known business. */
  updated: number;
  /** Rows left out: sums, repeated headings, rows imported before, or skipped by the rule for doubles. */
  skipped: number;
  /** Rows that wait for correcting. */
  faulty: { line: number; reasons: RowReason[] }[];
}

export interface ImportOptions {
  name: string;
  content: Uint8Array;
  limits: IntakeLimits;
  sheet?: string;
  /** What becomes of rows that may be known already but are not certain. */
  doubles: Decision;
  /** Told which half is at work, and its rows so far. */
  progress?: (part: 'check' | 'write', rows: number) => void;
}

/**
 * Brings in a list in one go, for the command line: columns as guessed or remembered, the file's name as source. Faulty
 * rows are not written and wait. Refuses files that cannot be read with `file-…` codes; the registry is further unchanged.
 */
export async function importList(ctx: Ctx, options: ImportOptions): Promise<ImportResult> {
  allow(ctx, 'registry.import');
  const { progress } = options;
  const id = await receiveList(ctx, options);
  const { mapping, source, fileName } = await getBatch(ctx, id);
  const columns = mapping.map(({ field, further, unit }) => ({ field, further, unit: unit as ColumnChoice['unit'] }));
  await matchColumns(ctx, id, { columns, source: source || fileName, sourceDay: null, background: false });
  await checkList(ctx, id, (rows) => progress?.('check', rows));
  await decideRows(ctx, id, { decisions: new Map(), doubles: options.doubles });
  const plans = await countPlans(ctx, id);
  if (plans.new + plans.same > 0) {
    await startWriting(ctx, id, { background: false });
    await writeList(ctx, id, { progress: (rows) => progress?.('write', rows) });
  }
  const faulty: ImportResult['faulty'] = [];
  for await (const row of faultyRows(ctx, id)) faulty.push({ line: row.line, reasons: row.content.reasons });
  const { rows, written, added } = await getBatch(ctx, id);
  return { batch: id, rows, written, updated: added, skipped: plans.skip, faulty };
}
