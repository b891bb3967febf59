import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { gatherOwnData, type OwnData } from './own-data.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** Gives an owner everything the city holds on them to take away at once (UU 27/2022 art. 7, 13, to verify), and notes it. */
export async function takeOwnCopy(ctx: Ctx, format: 'json' | 'xlsx'): Promise<OwnData> {
  allow(ctx, 'registry.own');
  return inTransaction(ctx, async (tx) => {
    const data = await gatherOwnData(tx);
    await record(tx, 'registry.own-copy-taken', { type: 'person', id: tx.actor.id }, { format });
    return data;
  });
}
