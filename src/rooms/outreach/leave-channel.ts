import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { endSubscription, lockSubscription } from './subscription.store.ts';

/** Whoever holds a wish's id ends it: nothing comes to its address any more, and the address is forgotten. Twice is the same. */
export async function leaveChannel(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'outreach.leave');
  await inTransaction(ctx, async (tx) => {
    const wish = await lockSubscription(tx, id);
    if (!wish) throw notFound();
    if (wish.state === 'left' || wish.state === 'gone') return;
    await endSubscription(tx, id);
    await record(tx, 'outreach.news-left', { type: 'subscription', id }, { how: 'page' });
  });
}
