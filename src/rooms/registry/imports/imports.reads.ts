import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { importRefuse } from './imports.refusals.ts';
import type { BatchState, ColumnMeaning, Doubles, ImportTables } from './imports.tables.ts';

const db = (ctx: Ctx) => tablesOf<ImportTables>(ctx);

export interface Batch {
  id: string;
  state: BatchState;
  fileName: string;
  bytes: number;
  format: string;
  sheet: string | null;
  sheets: string[];
  names: string[];
  mapping: ColumnMeaning[];
  remembered: boolean;
  source: string;
  sourceDay: string | null;
  doubles: Doubles;
  rows: number;
  progress: number;
  written: number;
  added: number;
  repeatOf: string | null;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
  touchedAt: Date;
  finishedAt: Date | null;
  seenAt: Date | null;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoReason: string | null;
  undoKept: number | null;
}

const columns = [
  'id',
  'state',
  'file_name as fileName',
  'file_bytes as bytes',
  'format',
  'sheet',
  'sheets',
  'names',
  'mapping',
  'remembered',
  'source',
  'source_day as sourceDay',
  'doubles',
  'rows',
  'progress',
  'written',
  'added',
  'repeat_of as repeatOf',
  'created_at as createdAt',
  'created_by as createdBy',
  'created_by_name as createdByName',
  'touched_at as touchedAt',
  'finished_at as finishedAt',
  'seen_at as seenAt',
  'undone_at as undoneAt',
  'undone_by_name as undoneByName',
  'undo_reason as undoReason',
  'undo_kept as undoKept',
] as const;

/** One import. Refuses 404 when it is not of this city. */
export async function getBatch(ctx: Ctx, id: string): Promise<Batch> {
  const batch = await db(ctx)
    .selectFrom('registry.import_batch')
    .select(columns)
    .where('city', '=', ctx.city)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!batch) throw importRefuse('import-not-found');
  return batch;
}

/** The newest imports first. */
export async function listBatches(ctx: Ctx, limit = 50): Promise<Batch[]> {
  return db(ctx)
    .selectFrom('registry.import_batch')
    .select(columns)
    .where('city', '=', ctx.city)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

/** Imports whose job has not come to its end. */
export async function listUnfinished(ctx: Ctx): Promise<Pick<Batch, 'id' | 'state'>[]> {
  return db(ctx)
    .selectFrom('registry.import_batch')
    .select(['id', 'state'])
    .where('city', '=', ctx.city)
    .where('state', 'in', ['checking', 'writing'])
    .execute();
}
