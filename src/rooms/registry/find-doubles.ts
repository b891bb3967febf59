import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveSearch } from './doubles/doubles.store.ts';
import { knownRecords } from './imports/known.reads.ts';
import { startMatcher } from './linkage/matcher.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Compares every record of the registry with every other and keeps for each its most probable partner. Nothing but the
 * list of pairs is written; what was decided stays decided.
 */
export async function findDoubles(ctx: Ctx): Promise<void> {
  allow(ctx, 'registry.merge');
  const matcher = startMatcher();
  try {
    const ids: string[] = [];
    for await (const some of knownRecords(ctx)) {
      ids.push(...some.map((one) => one.id));
      matcher.add(some.map((one) => one.record));
    }
    const matches = await matcher.find(0);
    const pairs = matches.flatMap(({ row, earlier, probability, reasons }) => {
      const [a, b] = [ids[row], ids[earlier ?? -1]];
      if (!a || !b) return [];
      const [one, other] = a < b ? [a, b] : [b, a];
      return [{ one, other, probability, reasons }];
    });
    await inTransaction(ctx, async (tx) => {
      await saveSearch(tx, pairs, ids.length);
      const counts = { businesses: ids.length, pairs: pairs.length };
      await record(tx, 'registry.doubles-searched', { type: 'registry', id: tx.city }, counts);
    });
  } finally {
    await matcher.stop();
  }
}
