import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveDecision } from './doubles/doubles.store.ts';
import { openDouble } from './doubles/open-double.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Two records are two businesses: the pair is remembered and not proposed again. Refuses (409) when somebody decided first.
 */
export async function decideDouble(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  allow(ctx, 'registry.merge');
  await inTransaction(ctx, async (tx) => {
    await openDouble(tx, id);
    await saveDecision(tx, id, 'different', input.reason);
    await record(tx, 'registry.double-different', { type: 'double', id }, { reason: input.reason });
  });
}
