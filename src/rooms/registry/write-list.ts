import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inStep, inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { type Batch, getBatch } from './imports/imports.reads.ts';
import type { WriteAround } from './imports/new-rows.ts';
import { type OpenedRow, openRows } from './imports/opened-rows.ts';
import { stillWaiting } from './imports/rows.store.ts';
import { writeChunk } from './imports/write-chunk.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { listAreas, listScaleRules } from './registry.reads.ts';

const CHUNK = 2000;

/**
 * Writes the ready rows of a list, some thousands in each transaction: broken off anywhere, it goes on where it stopped and
 * writes no row twice. `progress` is told the rows written so far. Does nothing for a list that is not to be written.
 */
export async function writeList(
  ctx: Ctx,
  id: string,
  { progress, chunk = CHUNK }: { progress?: (rows: number) => void; chunk?: number } = {},
): Promise<void> {
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, id);
  const by = { ...ctx, actor: { ...ctx.actor, id: batch.createdBy, name: batch.createdByName } };
  const around = await aroundOf(by, batch);
  let next = await openRows(by, id, { after: 0, limit: chunk });
  for (let more = true; more; ) {
    const { rows, last } = next;
    [more, next] = await Promise.all([
      last === null
        ? inTransaction(by, (tx) => finish(tx, id))
        : inStep(by, (tx) => write(rows, { ...around, tx }, progress)),
      last === null ? next : openRows(by, id, { after: last, limit: chunk }),
    ]);
  }
}

/** Writes the rows that nobody else has written meanwhile; false when the list is not being written any more. */
async function write(opened: OpenedRow[], around: WriteAround, progress?: (rows: number) => void): Promise<boolean> {
  const { tx, batchId } = around;
  const now = await lockBatch(tx, batchId);
  if (now?.state !== 'writing') return false;
  const asked = opened.map((row) => row.line);
  const lines = await stillWaiting(tx, batchId, asked);
  const rows = opened.filter((row) => lines.has(row.line));
  if (rows.length === 0) return true;
  const outcomes = await writeChunk(tx, rows, around);
  const added = outcomes.filter((one) => one.outcome === 'added').length;
  await saveBatch(tx, batchId, {
    progress: now.progress + rows.length,
    written: now.written + outcomes.length - added,
    added: now.added + added,
  });
  progress?.(now.progress + rows.length);
  return true;
}

async function finish(tx: Ctx, id: string): Promise<boolean> {
  const now = await lockBatch(tx, id);
  if (now?.state !== 'writing') return false;
  await saveBatch(tx, id, { state: 'done', finished_at: tx.now });
  await enqueue(tx, 'registry.find-doubles', {}, { key: `find-doubles:${tx.city}`, maxAttempts: 3 });
  await record(tx, 'registry.list-written', { type: 'import', id }, { written: now.written, added: now.added });
  return false;
}

async function aroundOf(ctx: Ctx, batch: Batch): Promise<Omit<WriteAround, 'tx'>> {
  const [areas, rules] = await Promise.all([listAreas(ctx), listScaleRules(ctx)]);
  return {
    batchId: batch.id,
    list: batch.source || batch.fileName,
    day: batch.sourceDay ?? dayOf(batch.createdAt),
    rules,
    places: new Map(areas.map((area) => [area.code, area.name])),
  };
}
