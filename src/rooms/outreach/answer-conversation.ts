import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { inboxSteps } from './inbox.rules.ts';
import { assignConversation, lockConversation, moveConversation } from './inbox.store.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { sendMessage } from './send-message.ts';

/**
 * Answers a person who wrote; whoever answers takes care of it where nobody did. Two colleagues at once both answer: the
 * page shows what was said. Refuses a conversation that is closed (409).
 */
export async function answerConversation(ctx: Ctx, id: string, text: string): Promise<void> {
  allow(ctx, 'outreach.inbox-answer');
  await inTransaction(ctx, async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation) throw notFound();
    if (!inboxSteps(conversation.state).includes('answer')) throw refuse('conversation-changed');
    const about = { type: 'conversation', id };
    await sendMessage(tx, { to: conversation, template: 'outreach.answer', text, purpose: 'utility', about });
    if (!conversation.assignedTo) await assignConversation(tx, id, tx.actor);
    await moveConversation(tx, id, { state: 'answered', waitingSince: null });
    await record(tx, 'outreach.conversation-answered', about, {});
  });
}
