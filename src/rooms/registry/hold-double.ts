import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { HELD_MINUTES } from './doubles/holder.rules.ts';
import { type Holder, holdPair } from './doubles/holder.store.ts';
import { allow } from './registry.permissions.ts';

/**
 * Notes that an officer has a waiting pair before them. Returns the other officer who has, since when; nothing when it was free or
 * is already the actor's. It holds nobody back: of two who decide, the second reads the decision of the first.
 */
export async function holdDouble(ctx: Ctx, id: string): Promise<Holder | undefined> {
  allow(ctx, 'registry.merge');
  const holder = await inTransaction(ctx, (tx) => holdPair(tx, id, addMinutes(tx.now, -HELD_MINUTES)));
  return holder && holder.id !== ctx.actor.id ? holder : undefined;
}
