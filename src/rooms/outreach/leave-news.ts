import { type Ctx, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { blindIndex } from '#platform/sealed.ts';
import { hasConsent, withdrawConsent } from '#rooms/identity/index.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { findNews } from './outreach.reads.ts';
import { insertStop } from './wave.store.ts';

/**
 * Whoever holds a piece of news asks for no more: from this moment its phone gets none, and the owner's yes is taken
 * back. Word about their own matters still comes. Doing it twice is the same. Refuses what is no news (404).
 */
export async function leaveNews(ctx: Ctx, messageId: string): Promise<void> {
  allow(ctx, 'outreach.leave');
  await inTransaction(ctx, async (tx) => {
    const news = await findNews(tx, messageId);
    if (!news) throw notFound();
    await insertStop(tx, blindIndex(news.phone), 'link');
    await record(tx, 'outreach.news-left', { type: 'message', id: messageId }, { how: 'link' });
    const system = { ...tx, actor: systemActor };
    const subject = news.ownerId ? ({ type: 'owner', id: news.ownerId } as const) : undefined;
    if (!subject || !(await hasConsent(system, subject, 'contact-by-whatsapp'))) return;
    await withdrawConsent(system, { subject, purpose: 'contact-by-whatsapp', channel: 'web' });
  });
}
