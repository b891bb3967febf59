import type { Ctx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { listUnfinished } from './imports/imports.reads.ts';
import { allow } from './registry.permissions.ts';

/**
 * Puts lists back to work whose job was broken off when the program was killed: the queue holds such a job back for hours.
 * Called at start. A job that is still at work is not disturbed: rows are taken under a lock.
 */
export async function resumeImports(ctx: Ctx): Promise<number> {
  allow(ctx, 'registry.import');
  const unfinished = await listUnfinished(ctx);
  for (const { id, state } of unfinished) {
    const task = state === 'checking' ? 'registry.check-list' : 'registry.write-list';
    await enqueue(ctx, task, { batchId: id }, { key: `resume:${id}:${ctx.requestId}` });
  }
  return unfinished.length;
}
