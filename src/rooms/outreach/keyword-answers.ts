import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';
import { listOwnersOfPhone } from '#rooms/registry/index.ts';
import { formatPhone } from '#ui/index.ts';
import { m } from '#words';
import type { Conversation, Keyword } from './inbox.rules.ts';
import { record } from './outreach.events.ts';
import { sendMessage } from './send-message.ts';
import { stopNews } from './stop-news.ts';
import { findPersonOf } from './subscription.reads.ts';

/** Lines on where the matters of a phone stand; none where it has no matter. */
export type StatusTeller = (ctx: Ctx, phone: string) => Promise<string[]>;

const teller = port<StatusTeller>(async () => []);

/** Lets a later room say where somebody's matters stand (STATUS). Set once in `src/subscriptions.ts`. */
export function onStatusAsked(given: StatusTeller): void {
  teller.now = given;
}

/** The phone of whoever writes: the one they write from, or the one they proved when they linked this chat. */
export const phoneOf = async (ctx: Ctx, { kind, address }: Pick<Conversation, 'kind' | 'address'>) =>
  kind === 'phone' ? address : findPersonOf(ctx, { kind, address });

/** Answers a keyword on the channel it came by; YA is answered only where it settled something. */
export async function answerKeyword(tx: Ctx, conversation: Conversation, keyword: Keyword): Promise<void> {
  const { id, kind, address } = conversation;
  if (keyword === 'berhenti') {
    const ownerIds = kind === 'phone' ? await listOwnersOfPhone(tx, address) : [];
    await stopNews(tx, { kind, address, ownerIds, how: 'keyword' });
    await record(tx, 'outreach.news-left', { type: 'conversation', id }, { how: 'keyword' });
  }
  if (keyword === 'ya') {
    if (conversation.state !== 'closed') return;
    await record(tx, 'outreach.conversation-closed', { type: 'conversation', id }, { by: 'person' });
  }
  const text = await answerTo(tx, conversation, keyword);
  const about = { type: 'conversation', id };
  await sendMessage(tx, { to: { kind, address }, template: `outreach.${keyword}`, text, purpose: 'utility', about });
}

async function answerTo(tx: Ctx, conversation: Conversation, keyword: Keyword): Promise<string> {
  const { office } = tx;
  if (keyword === 'berhenti') return m.outreach_keyword_left();
  if (keyword === 'ya') return m.outreach_keyword_closed();
  if (keyword === 'bantuan') {
    return m.outreach_keyword_help({
      office: office.officeName,
      phone: formatPhone(office.phone),
      hours: office.hours,
    });
  }
  const phone = await phoneOf(tx, conversation);
  const lines = phone ? await teller.now(tx, phone) : [];
  const address = `${office.baseUrl}/status`;
  return lines.length > 0
    ? m.outreach_keyword_status({ lines: lines.join('\n'), address })
    : m.outreach_keyword_no_status({ address });
}
