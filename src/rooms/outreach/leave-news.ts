import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { findNews } from './outreach.reads.ts';
import { stopNews } from './stop-news.ts';

/**
 * Whoever holds a piece of news asks for no more: from this moment its address gets none, and the owner's yes is taken
 * back. Word about their own matters still comes. Doing it twice is the same. Refuses what is no news (404).
 */
export async function leaveNews(ctx: Ctx, messageId: string): Promise<void> {
  allow(ctx, 'outreach.leave');
  await inTransaction(ctx, async (tx) => {
    const news = await findNews(tx, messageId);
    if (!news) throw notFound();
    await record(tx, 'outreach.news-left', { type: 'message', id: messageId }, { how: 'link' });
    await stopNews(tx, { ...news, ownerIds: news.ownerId ? [news.ownerId] : [], how: 'link' });
  });
}
