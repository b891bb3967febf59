import type { Ctx } from '#platform/ctx.ts';

/**
 * Runs `work` in one transaction; the context it gets is bound to it. Inside an open transaction it joins that one, so
 * a use case may call a use case of an earlier room. Any throw, refusals included, rolls everything back.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute((trx) => work({ ...ctx, db: trx }));
}
