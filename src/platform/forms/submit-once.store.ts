import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { inTransaction } from '#platform/db/transaction.ts';

interface FormTables {
  'platform.form_result': { key: string; location: string | null; at: Date };
}

/**
 * Carries out a submit exactly once. A second submit of the same key waits for the first (unique index) and gets its
 * address; when the first was refused, its key is free again and the second is carried out.
 */
export async function submitOnce(ctx: Ctx, key: string, work: (tx: Ctx) => Promise<string>): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const db = tablesOf<FormTables>(tx);
    const claimed = await db
      .insertInto('platform.form_result')
      .values({ key, location: null, at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (claimed.numInsertedOrUpdatedRows === 0n) {
      const first = await db
        .selectFrom('platform.form_result')
        .select('location')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return first.location ?? '/';
    }
    const location = await work(tx);
    await db.updateTable('platform.form_result').set({ location }).where('key', '=', key).execute();
    return location;
  });
}
