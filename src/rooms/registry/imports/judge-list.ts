import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inStep } from '#platform/db/transaction.ts';
import { openTable } from '../intake/open-table.ts';
import { COMMAND_LINE_LIMITS } from '../intake/table.ts';
import type { LinkRecord } from '../linkage/link-record.ts';
import { readFileOf, saveBatch } from './batch.store.ts';
import type { Batch } from './imports.reads.ts';
import { withFile } from './inspect-file.ts';
import { type JudgedRow, judgeRows } from './judge-rows.ts';
import { readAreaIndex } from './known.reads.ts';
import { findImported, insertRows, storedRow } from './rows.store.ts';

const CHUNK = 2000;

/**
 * Judges every row of the kept file and stores it, some thousands at a time; `compare` is given what each chunk's writable
 * rows are compared by. Returns the lines of those rows in that order, and how many rows there were.
 */
export async function judgeList(
  ctx: Ctx,
  batch: Batch,
  tell: { compare: (links: LinkRecord[]) => void; progress?: (rows: number) => void },
): Promise<{ lines: number[]; rows: number }> {
  const areas = await readAreaIndex(ctx);
  const lines: number[] = [];
  let rows = 0;
  // One chunk is stored while the next is read.
  let storing: Promise<void> = Promise.resolve();

  const take = async (chunk: JudgedRow[]) => {
    await markImported(ctx, chunk);
    const compared = chunk.filter((row) => row.link !== null && row.verdict !== 'skipped');
    lines.push(...compared.map((row) => row.line));
    tell.compare(compared.map((row) => row.link as LinkRecord));
    await storing;
    rows += chunk.length;
    storing = store(ctx, batch.id, chunk, rows);
    tell.progress?.(rows);
  };
  await withFile(readFileOf(ctx, batch.id), async (path) => {
    const table = await openTable(path, { limits: COMMAND_LINE_LIMITS, sheet: batch.sheet ?? undefined });
    const plan = { names: batch.names, mapping: batch.mapping, context: { today: dayOf(ctx.now), areas } };
    let chunk: JudgedRow[] = [];
    for await (const row of judgeRows(table.rows(), plan)) {
      chunk.push(row);
      if (chunk.length < CHUNK) continue;
      await take(chunk);
      chunk = [];
    }
    await take(chunk);
  });
  await storing;
  return { lines, rows };
}

/** Rows that an earlier import wrote just so need no second writing. */
async function markImported(ctx: Ctx, chunk: JudgedRow[]): Promise<void> {
  const imported = await findImported(
    ctx,
    chunk.map((row) => row.fingerprint),
  );
  for (const row of chunk) {
    const day = imported.get(row.fingerprint);
    if (day === undefined || row.verdict !== 'ready') continue;
    row.verdict = 'skipped';
    row.problem = 'row';
    row.content.reasons = [{ code: 'row-imported', params: { day } }];
  }
}

async function store(ctx: Ctx, batchId: string, chunk: JudgedRow[], progress: number): Promise<void> {
  const rows = chunk.map((row) => storedRow(batchId, row));
  await inStep(ctx, async (tx) => {
    await insertRows(tx, rows);
    await saveBatch(tx, batchId, { progress });
  });
}
