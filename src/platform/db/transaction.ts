import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/**
 * Runs `work` in one transaction; the context it gets is bound to it. Inside an open transaction it joins that one, so
 * a use case may call a use case of an earlier room. Any throw, refusals included, rolls everything back.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute((trx) => work({ ...ctx, db: trx }));
}

/**
 * One step of a long piece of work that is acknowledged only when all of it stands: the step does not wait for the disk. A
 * power cut may take back the last steps, whole, and the work goes on from there; the ordinary transaction that ends the
 * work makes every step before it safe.
 */
export const inStep = <T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    await sql`SET LOCAL synchronous_commit = off`.execute(tx.db);
    return work(tx);
  });
