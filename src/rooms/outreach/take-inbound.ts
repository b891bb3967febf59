import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { keywordOf, stateHearing } from './inbox.rules.ts';
import { conversationOf, type InboundWord, insertInbound, moveConversation } from './inbox.store.ts';
import { answerKeyword } from './keyword-answers.ts';
import { allow } from './outreach.permissions.ts';

/** Longer words are cut: nobody writes them, and a table is no place for them. */
const LONGEST = 4000;

/**
 * Takes in what a person wrote: a keyword is answered at once, anything else waits in the inbox. The same word told
 * twice is taken once; words told late or in another order leave the conversation as it would be. Says whether it was new.
 */
export async function takeInbound(ctx: Ctx, word: InboundWord): Promise<boolean> {
  allow(ctx, 'outreach.deliver');
  return inTransaction(ctx, async (tx) => {
    const at = new Date(Math.min(word.at.getTime(), tx.now.getTime()));
    const conversation = await conversationOf(tx, { ...word, at });
    const text = word.text?.trim().slice(0, LONGEST);
    const keyword = text ? keywordOf(text) : undefined;
    const { id, waitingSince } = conversation;
    if (!(await insertInbound(tx, { conversationId: id, providerId: word.providerId, at, text, keyword })))
      return false;
    const state = stateHearing(conversation.state, keyword);
    await moveConversation(tx, id, {
      state,
      waitingSince: state === 'waiting' ? (waitingSince ?? at) : null,
      heardAt: at,
    });
    if (keyword) await answerKeyword(tx, { ...conversation, state }, keyword);
    return true;
  });
}
