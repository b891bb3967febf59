import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { m } from '#words';
import { type InboxStep, inboxSteps } from './inbox.rules.ts';
import { assignConversation, lockConversation, moveConversation } from './inbox.store.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { sendMessage } from './send-message.ts';

/**
 * Takes a conversation upon oneself, asks the person whether it is settled, closes it once they said so (by YA it closes
 * itself; here, when they said it at the counter or on the phone), or opens it again. Refuses a step that is not possible
 * now (409): somebody else was faster, or the person wrote in between.
 */
export async function stepConversation(ctx: Ctx, id: string, step: Exclude<InboxStep, 'answer'>): Promise<void> {
  allow(ctx, 'outreach.inbox-answer');
  await inTransaction(ctx, async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation) throw notFound();
    if (!inboxSteps(conversation.state).includes(step)) throw refuse('conversation-changed');
    const about = { type: 'conversation', id };
    if (step === 'take') {
      await assignConversation(tx, id, tx.actor);
      await record(tx, 'outreach.conversation-taken', about, {});
    }
    if (step === 'ask') {
      const text = m.outreach_inbox_ask_text();
      await sendMessage(tx, { to: conversation, template: 'outreach.settled', text, purpose: 'utility', about });
      await moveConversation(tx, id, { state: 'asked', waitingSince: null });
      await record(tx, 'outreach.conversation-asked', about, {});
    }
    if (step === 'close') {
      await moveConversation(tx, id, { state: 'closed', waitingSince: null });
      await record(tx, 'outreach.conversation-closed', about, { by: 'staff' });
    }
    if (step === 'reopen') {
      await moveConversation(tx, id, { state: 'waiting', waitingSince: tx.now });
      await record(tx, 'outreach.conversation-reopened', about, {});
    }
  });
}
