import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { lockBatch, saveBatch } from './imports/batch.store.ts';
import { type Batch, getBatch } from './imports/imports.reads.ts';
import type { WriteAround } from './imports/new-rows.ts';
import { takeRows } from './imports/rows.store.ts';
import { writeChunk } from './imports/write-chunk.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { listAreas, listScaleRules } from './registry.reads.ts';

const CHUNK = 2000;

/**
 * Writes the ready rows of a list, some thousands in each transaction, and marks them there: broken off anywhere, it goes
 * on where it stopped and writes no row twice. `progress` is told the rows written so far. Does nothing for a list that is not to be written.
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
  let after = 0;
  for (let more = true; more; ) {
    more = await inTransaction(by, async (tx) => {
      const now = await lockBatch(tx, id);
      if (now?.state !== 'writing') return false;
      const taken = await takeRows(tx, id, { after, limit: chunk });
      if (taken.length === 0) {
        await saveBatch(tx, id, { state: 'done', finished_at: tx.now });
        const { written, added } = now;
        await record(tx, 'registry.list-written', { type: 'import', id }, { written, added });
        return false;
      }
      const outcomes = await writeChunk(tx, taken, { ...around, tx });
      const added = outcomes.filter((one) => one.outcome === 'added').length;
      await saveBatch(tx, id, {
        progress: now.progress + taken.length,
        written: now.written + outcomes.length - added,
        added: now.added + added,
      });
      progress?.(now.progress + taken.length);
      after = taken.at(-1)?.line ?? after;
      return true;
    });
  }
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
