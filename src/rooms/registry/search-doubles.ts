import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { startSearch } from './doubles/doubles.store.ts';
import { allow } from './registry.permissions.ts';

/** After this many minutes a search that was broken off may be asked for again. */
const PATIENCE = 30;

/** Asks for a search through the whole registry; one that is at work already is enough. */
export async function searchDoubles(ctx: Ctx): Promise<void> {
  allow(ctx, 'registry.merge');
  await inTransaction(ctx, async (tx) => {
    if (await startSearch(tx, addMinutes(tx.now, -PATIENCE)))
      await enqueue(tx, 'registry.find-doubles', {}, { key: `find-doubles:${tx.city}`, maxAttempts: 3 });
  });
}
