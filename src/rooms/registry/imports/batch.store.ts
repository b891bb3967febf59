import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { sealBytes, unsealBytes } from '#platform/sealed.ts';
import type { Field } from '../intake/fields.ts';
import type { BatchState, ColumnMeaning, Doubles, ImportTables } from './imports.tables.ts';

const db = (tx: Ctx) => tablesOf<ImportTables>(tx);

export interface NewBatch {
  id: string;
  fileName: string;
  sha256: string;
  bytes: number;
  format: string;
  sheet: string | null;
  sheets: string[];
  names: string[];
  mapping: ColumnMeaning[];
  remembered: boolean;
  source: string;
  rows: number;
  repeatOf: string | null;
}

export async function insertBatch(tx: Ctx, batch: NewBatch): Promise<void> {
  await db(tx)
    .insertInto('registry.import_batch')
    .values({
      id: batch.id,
      state: 'columns',
      file_name: batch.fileName,
      file_sha256: batch.sha256,
      file_bytes: batch.bytes,
      format: batch.format,
      sheet: batch.sheet,
      sheets: JSON.stringify(batch.sheets),
      names: JSON.stringify(batch.names),
      mapping: JSON.stringify(batch.mapping),
      remembered: batch.remembered,
      source: batch.source,
      rows: batch.rows,
      repeat_of: batch.repeatOf,
      created_at: tx.now,
      created_by: tx.actor.id,
      created_by_name: tx.actor.name,
      touched_at: tx.now,
    })
    .execute();
}

const PART = 4_000_000;

/** Keeps the file, sealed part by part: so a list of any length is never held twice. */
export async function insertFile(tx: Ctx, batchId: string, content: Uint8Array): Promise<void> {
  for (let part = 0; part === 0 || part * PART < content.length; part++)
    await db(tx)
      .insertInto('registry.import_file')
      .values({ batch_id: batchId, part, sealed: sealBytes(content.subarray(part * PART, (part + 1) * PART)) })
      .execute();
}

/** The kept file, part after part. */
export async function* readFileOf(ctx: Ctx, batchId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const found = await db(ctx)
      .selectFrom('registry.import_file')
      .select('sealed')
      .where('city', '=', ctx.city)
      .where('batch_id', '=', batchId)
      .where('part', '=', part)
      .executeTakeFirst();
    if (!found) return;
    yield unsealBytes(found.sealed);
  }
}

/** One import, locked until the transaction ends; nothing when it is not of this city. */
export async function lockBatch(tx: Ctx, id: string) {
  return db(tx)
    .selectFrom('registry.import_batch')
    .selectAll()
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

interface BatchChange {
  state?: BatchState;
  sheet?: string | null;
  names?: string[];
  mapping?: ColumnMeaning[];
  source?: string;
  source_day?: string | null;
  doubles?: Doubles;
  rows?: number;
  progress?: number;
  written?: number;
  added?: number;
  finished_at?: Date;
  seen_at?: Date;
  undone_at?: Date;
  undone_by_name?: string;
  undo_reason?: string;
  undo_kept?: number;
}

export async function saveBatch(tx: Ctx, id: string, { names, mapping, ...change }: BatchChange): Promise<void> {
  await db(tx)
    .updateTable('registry.import_batch')
    .set({
      ...change,
      ...(names && { names: JSON.stringify(names) }),
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      touched_at: tx.now,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** The newest finished import of the very same file. */
export async function findRepeated(tx: Ctx, sha256: string): Promise<string | null> {
  const row = await db(tx)
    .selectFrom('registry.import_batch')
    .select('id')
    .where('city', '=', tx.city)
    .where('file_sha256', '=', sha256)
    .where('state', '=', 'done')
    .orderBy('finished_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What columns with these headings meant before. */
export async function findRecipe(ctx: Ctx, headings: string) {
  return db(ctx)
    .selectFrom('registry.import_recipe')
    .select(['mapping', 'source'])
    .where('city', '=', ctx.city)
    .where('headings', '=', headings)
    .executeTakeFirst();
}

export async function saveRecipe(
  tx: Ctx,
  recipe: { headings: string; mapping: { field: Field | null; further?: Field[]; unit: number }[]; source: string },
): Promise<void> {
  const values = {
    mapping: JSON.stringify(recipe.mapping),
    source: recipe.source,
    saved_at: tx.now,
    saved_by_name: tx.actor.name,
  };
  await db(tx)
    .insertInto('registry.import_recipe')
    .values({ headings: recipe.headings, ...values })
    .onConflict((conflict) => conflict.columns(['city', 'headings']).doUpdateSet(values))
    .execute();
}
