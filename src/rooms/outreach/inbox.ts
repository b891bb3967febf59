import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import {
  countConversations,
  findAssigned,
  type InboxPart,
  type InboxRow,
  listConversations,
  listSaid,
  type Said,
} from './inbox.reads.ts';
import type { Conversation } from './inbox.rules.ts';
import { lockConversation } from './inbox.store.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';

export const inboxPageSize = 25;

/** One page of a part of the inbox, and how many each part holds. */
export async function readInbox(
  ctx: Ctx,
  filter: { part: InboxPart; page: number },
): Promise<{ rows: InboxRow[]; counts: Record<InboxPart, number> }> {
  allow(ctx, 'outreach.inbox-read');
  const [rows, counts] = await Promise.all([
    listConversations(ctx, { ...filter, size: inboxPageSize }),
    countConversations(ctx),
  ]);
  return { rows, counts };
}

/** A conversation with all that was said and the number in full. Who looked is written into the audit trail. */
export async function openInboxConversation(
  ctx: Ctx,
  id: string,
): Promise<Conversation & { said: Said[]; assignedName: string | null }> {
  allow(ctx, 'outreach.inbox-read');
  return inTransaction(ctx, async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation) throw notFound();
    await record(tx, 'outreach.conversation-opened', { type: 'conversation', id }, {});
    return { ...conversation, said: await listSaid(tx, id), assignedName: await findAssigned(tx, id) };
  });
}
