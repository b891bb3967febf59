import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { blindIndex } from '#platform/sealed.ts';
import { m } from '#words';
import type { AddressKind } from './channels/channel.ts';
import { offeredKinds } from './offered-kinds.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { sendMessage } from './send-message.ts';
import { isTyped, type Wish } from './subscription.rules.ts';
import { activate, forgetUnanswered, insertSubscription } from './subscription.store.ts';

/** Version of the sentence one agrees to (`outreach_news_consent`). */
const CONSENT_TEXT = '2026-11';

/** Where and of what somebody wants to be told. */
export interface NewsWish {
  kind: AddressKind;
  /** E.164, an e-mail address, a push subscription as JSON; nothing for Telegram, whose chat comes with "Start". */
  address?: string;
  wish: Wish;
  /** Whether the matters of whoever asks, who proved a phone, may be told there too. */
  ownMatters: boolean;
}

/**
 * "Kabari saya", without an account. A typed address gets one message with a button, so that nobody is signed up by
 * somebody else; Telegram waits for "Start"; a browser gave its own permission and counts at once. Returns the wish's id.
 * Refuses a way the office does not have (422).
 */
export async function askForNews(ctx: Ctx, { kind, address, wish, ownMatters }: NewsWish): Promise<string> {
  allow(ctx, 'outreach.subscribe');
  if (!offeredKinds(ctx).includes(kind)) throw refuse('way-not-offered');
  return inTransaction(ctx, async (tx) => {
    await forgetUnanswered(tx);
    const person = ownMatters ? tx.actor.phone : undefined;
    const id = await insertSubscription(tx, { kind, address, person, news: true, wish, consentText: CONSENT_TEXT });
    await record(tx, 'outreach.news-asked', { type: 'subscription', id }, { kind });
    if (address && isTyped(kind)) {
      const text = m.outreach_subscribe_text({
        office: tx.office.officeName,
        address: `${tx.office.baseUrl}/kabari/${id}`,
      });
      await sendMessage(tx, { to: { kind, address }, template: 'outreach.subscribe', text, purpose: 'utility' });
    } else if (address) {
      await activate(tx, { id, kind, addressIndex: blindIndex(address) });
    }
    return id;
  });
}
