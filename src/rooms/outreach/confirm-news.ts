import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { activate, lockSubscription } from './subscription.store.ts';

/**
 * The holder of an address says yes: whoever has the wish's id has the message it came in. From now on it counts, in the
 * place of an earlier wish of the same address, and a "no more news" said before is over. Twice is the same. Refuses one
 * that was left meanwhile (409) and Telegram, which is linked from its own side (409).
 */
export async function confirmNews(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'outreach.subscribe');
  await inTransaction(ctx, async (tx) => {
    const wish = await lockSubscription(tx, id);
    if (!wish) throw notFound();
    if (wish.state === 'active') return;
    const { kind, addressIndex } = wish;
    if (wish.state !== 'waiting' || !addressIndex) throw refuse('wish-changed');
    await activate(tx, { id, kind, addressIndex });
    await record(tx, 'outreach.news-confirmed', { type: 'subscription', id }, { kind });
  });
}
