import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { isId } from '#platform/page-address.ts';
import { blindIndex } from '#platform/sealed.ts';
import { m } from '#words';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { sendMessage } from './send-message.ts';
import { activate, lockSubscription, markGone } from './subscription.store.ts';

/**
 * Somebody pressed "Start" in Telegram: the chat belongs to the wish they came from, and is told so. Without a wish, or
 * with one of somebody else, the chat is told how to ask for news. Twice links once.
 */
export async function linkTelegram(ctx: Ctx, { id, chat }: { id: string; chat: string }): Promise<void> {
  allow(ctx, 'outreach.deliver');
  await inTransaction(ctx, async (tx) => {
    const wish = isId(id) ? await lockSubscription(tx, id) : undefined;
    const addressIndex = blindIndex(chat);
    if (wish?.state === 'active' && wish.addressIndex === addressIndex) return;
    const free = wish?.kind === 'telegram' && wish.state === 'waiting';
    if (free) {
      await activate(tx, { id, kind: 'telegram', addressIndex }, chat);
      await record(tx, 'outreach.news-confirmed', { type: 'subscription', id }, { kind: 'telegram' });
    }
    const { officeName: office, baseUrl } = tx.office;
    const text = free
      ? m.outreach_telegram_linked({ office, address: `${baseUrl}/kabari/${id}` })
      : m.outreach_telegram_start({ office, address: `${baseUrl}/kabari` });
    const template = free ? 'outreach.telegram-linked' : 'outreach.telegram-start';
    await sendMessage(tx, { to: { kind: 'telegram', address: chat }, template, text, purpose: 'utility' });
  });
}

/** Somebody blocked the bot: nothing is sent to their chat until they link it again. */
export async function forgetTelegram(ctx: Ctx, chat: string): Promise<void> {
  allow(ctx, 'outreach.deliver');
  await inTransaction(ctx, (tx) => markGone(tx, 'telegram', blindIndex(chat)));
}
