import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './capital.events.ts';
import { allow } from './capital.permissions.ts';
import { listSchemes } from './schemes.reads.ts';
import type { SchemeWords } from './schemes.rules.ts';
import { insertScheme } from './schemes.store.ts';

/** Fills an empty table with the schemes that come with Berdaya; one the office has written in is left alone. How many. */
export async function loadSchemes(ctx: Ctx, schemes: readonly SchemeWords[]): Promise<number> {
  allow(ctx, 'capital.schemes');
  return inTransaction(ctx, async (tx) => {
    if ((await listSchemes(tx, { hidden: true })).length > 0) return 0;
    for (const scheme of schemes) await insertScheme(tx, scheme);
    await record(tx, 'capital.schemes-loaded', { type: 'loan-scheme', id: '-' }, { schemes: schemes.length });
    return schemes.length;
  });
}
