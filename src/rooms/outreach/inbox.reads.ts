import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import type { Conversation, Keyword } from './inbox.rules.ts';
import { kindOfConversation } from './inbox.store.ts';
import type { InboxTables } from './inbox.tables.ts';
import type { MessageState } from './outreach.rules.ts';
import type { OutreachTables } from './outreach.tables.ts';

const db = (ctx: Ctx) => tablesOf<InboxTables & OutreachTables>(ctx);

/** Parts of the inbox. */
export const inboxParts = ['waiting', 'mine', 'answered', 'closed'] as const;
export type InboxPart = (typeof inboxParts)[number];

/** A conversation as the list shows it, its address masked. */
export interface InboxRow extends Conversation {
  assignedName: string | null;
  /** The last words that came in; empty for a picture or a voice. */
  lastText: string;
}

function inPart(ctx: Ctx, part: InboxPart) {
  const query = db(ctx).selectFrom('outreach.conversation as k').where('k.city', '=', ctx.city);
  if (part === 'mine') return query.where('k.assigned_to', '=', ctx.actor.id).where('k.state', '<>', 'closed');
  if (part === 'answered') return query.where('k.state', 'in', ['answered', 'asked']);
  return query.where('k.state', '=', part);
}

/** One page of a part of the inbox: who waits longest first, then who was heard last. */
export async function listConversations(
  ctx: Ctx,
  filter: { part: InboxPart; page: number; size: number },
): Promise<InboxRow[]> {
  const rows = await inPart(ctx, filter.part)
    .select((eb) => [
      'k.id',
      'k.channel',
      'k.address_sealed',
      'k.state',
      'k.waiting_since as waitingSince',
      'k.heard_at as heardAt',
      'k.assigned_to as assignedTo',
      'k.assigned_name as assignedName',
      eb
        .selectFrom('outreach.inbound as i')
        .select('i.text_sealed')
        .whereRef('i.city', '=', 'k.city')
        .whereRef('i.conversation_id', '=', 'k.id')
        .orderBy('i.at', 'desc')
        .limit(1)
        .as('last'),
    ])
    .orderBy('k.waiting_since', (order) => order.asc().nullsLast())
    .orderBy('k.heard_at', 'desc')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  return rows.map(({ address_sealed, last, ...row }) => ({
    ...row,
    kind: kindOfConversation(row.channel),
    address: unseal(address_sealed),
    lastText: last ? unseal(last) : '',
  }));
}

/** How many conversations each part holds. */
export async function countConversations(ctx: Ctx): Promise<Record<InboxPart, number>> {
  const counts = await Promise.all(
    inboxParts.map(async (part) => {
      const row = await inPart(ctx, part)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return [part, Number(row.n)] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<InboxPart, number>;
}

/** How many people wait for an answer, and since when the first does. */
export async function countUnanswered(ctx: Ctx): Promise<{ n: number; oldest: Date | null }> {
  const row = await inPart(ctx, 'waiting')
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('k.waiting_since').as('oldest')])
    .executeTakeFirstOrThrow();
  return { n: Number(row.n), oldest: row.oldest };
}

/** Something said in a conversation, by the person or by the office. */
export interface Said {
  by: 'person' | 'office';
  at: Date;
  text: string;
  keyword: Keyword | null;
  /** Where the office's own word stands. */
  state: MessageState | null;
}

/** What was said, oldest first. */
export async function listSaid(ctx: Ctx, conversationId: string): Promise<Said[]> {
  const [heard, written] = await Promise.all([
    db(ctx)
      .selectFrom('outreach.inbound')
      .select(['at', 'text_sealed', 'keyword'])
      .where('city', '=', ctx.city)
      .where('conversation_id', '=', conversationId)
      .execute(),
    db(ctx)
      .selectFrom('outreach.message')
      .select(['created_at as at', 'text_sealed', 'state'])
      .where('city', '=', ctx.city)
      .where('about_type', '=', 'conversation')
      .where('about_id', '=', conversationId)
      .execute(),
  ]);
  const said: Said[] = [
    ...heard.map((row) => ({ ...opened(row), by: 'person' as const, keyword: row.keyword, state: null })),
    ...written.map((row) => ({ ...opened(row), by: 'office' as const, keyword: null, state: row.state })),
  ];
  return said.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.by === 'person' ? -1 : 1));
}

const opened = ({ at, text_sealed }: { at: Date; text_sealed: string | null }) => ({
  at,
  text: text_sealed ? unseal(text_sealed) : '',
});

/** Who takes care of a conversation. */
export async function findAssigned(ctx: Ctx, id: string): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('outreach.conversation')
    .select('assigned_name')
    .where('city', '=', ctx.city)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.assigned_name ?? null;
}
