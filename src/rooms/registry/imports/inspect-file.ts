import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '#platform/ctx.ts';
import { guessColumns, sampleRows } from '../intake/columns.ts';
import { openTable } from '../intake/open-table.ts';
import { ALL_SHEETS, type IntakeLimits, type Table } from '../intake/table.ts';
import { fold } from '../registry.rules.ts';
import { findRecipe } from './batch.store.ts';
import type { ColumnMeaning } from './imports.tables.ts';
import { readAreaIndex } from './known.reads.ts';

/** What a file says of itself, and what its columns are taken for. */
export interface Inspection {
  format: string;
  sheet: string | null;
  sheets: string[];
  names: string[];
  mapping: ColumnMeaning[];
  /** Whether the meaning of the columns came from an earlier list with the same headings. */
  remembered: boolean;
  source: string;
  rows: number;
}

/** Lends the bytes as a file of the machine, where only this program can read it, for as long as `work` lasts. */
export async function withFile<T>(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'berdaya-list-'));
  const path = join(folder, 'list');
  try {
    await writeFile(path, content, { mode: 0o600 });
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Headings as they are known again: without case, signs and accents. */
export const headingsKey = (names: readonly string[]): string =>
  createHash('sha256').update(names.map(fold).join('\u001f')).digest('hex');

// Signs no heading needs and no database takes.
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 120)
    .trim();

/**
 * Reads a list to its end without keeping a row: what is broken anywhere in it is refused here (`file-…`). Columns are
 * guessed, or taken from the recipe of an earlier list with the same headings.
 */
export async function inspectFile(
  ctx: Ctx,
  path: string,
  options: { limits: IntakeLimits; sheet?: string },
): Promise<Inspection> {
  const table = await openTable(path, options);
  const names = table.header.names.map(plainName);
  const [recipe, areas] = await Promise.all([findRecipe(ctx, headingsKey(names)), readAreaIndex(ctx)]);
  const guesses = guessColumns(table.header.names, await sampleRows(table), areas, table.header.unit);
  const mapping = guesses.map(({ field, further, unit, confidence, unitUnclear }, at): ColumnMeaning => {
    const kept = recipe?.mapping[at];
    return kept ? { ...kept, confidence: 1, unitUnclear: false } : { field, further, unit, confidence, unitUnclear };
  });
  return {
    format: table.format,
    sheet: table.sheet ?? null,
    sheets: table.alike.length > 1 ? [ALL_SHEETS, ...table.sheets] : table.sheets,
    names,
    mapping,
    remembered: recipe !== undefined,
    source: recipe?.source ?? '',
    rows: await countRows(table),
  };
}

async function countRows(table: Table): Promise<number> {
  let rows = 0;
  for await (const _ of table.rows()) rows++;
  return rows;
}
