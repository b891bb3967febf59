import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { Outgoing } from './channels/channel.ts';
import type { InboxTables } from './inbox.tables.ts';
import { isReadable, type MessageState, messageStates, type Purpose, type Step } from './outreach.rules.ts';
import type { OutreachTables } from './outreach.tables.ts';

const messages = (ctx: Ctx) =>
  tablesOf<OutreachTables & InboxTables>(ctx)
    .selectFrom('outreach.message')
    .where('outreach.message.city', '=', ctx.city);

const columns = [
  'id',
  'purpose',
  'template',
  'state',
  'attempts',
  'last_problem as problem',
  'created_at as createdAt',
  'updated_at as updatedAt',
  'text_sealed',
  'phone_sealed',
] as const;

/** A message as staff see it. `text` is empty for a code and for one that was wiped. */
export interface MessageRow {
  id: string;
  purpose: Purpose;
  template: string;
  state: MessageState;
  attempts: number;
  problem: string | null;
  createdAt: Date;
  updatedAt: Date;
  text: string;
  /** E.164; pages show it masked. */
  phone: string;
}

type Row = Omit<MessageRow, 'text' | 'phone'> & { text_sealed: string | null; phone_sealed: string };

const open = ({ text_sealed, phone_sealed, ...row }: Row): MessageRow => ({
  ...row,
  text: text_sealed && isReadable(row.purpose) ? unseal(text_sealed) : '',
  phone: unseal(phone_sealed),
});

/** What a channel needs to deliver a message, words of a code included; nothing when it is unknown or was wiped. */
export async function findOutgoing(ctx: Ctx, id: string): Promise<Outgoing | undefined> {
  const row = await messages(ctx)
    .select(['id', 'purpose', 'template', 'text_sealed', 'phone_sealed'])
    .select((eb) =>
      eb
        .selectFrom('outreach.conversation as k')
        .select('k.heard_at')
        .whereRef('k.city', '=', 'outreach.message.city')
        .whereRef('k.phone_index', '=', 'outreach.message.phone_index')
        .where('k.channel', '=', 'whatsapp')
        .as('heardAt'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.text_sealed) return undefined;
  const { purpose, template, heardAt } = row;
  return { id, purpose, template, heardAt, text: unseal(row.text_sealed), phone: unseal(row.phone_sealed) };
}

export async function findMessage(ctx: Ctx, id: string): Promise<MessageRow | undefined> {
  const row = await messages(ctx).select(columns).where('id', '=', id).executeTakeFirst();
  return row && open(row);
}

/** A piece of news by its id, with whom it went to; nothing for any other message. */
export async function findNews(ctx: Ctx, id: string): Promise<{ phone: string; ownerId: string | null } | undefined> {
  const row = await messages(ctx)
    .select(['phone_sealed', 'owner_id'])
    .where('id', '=', id)
    .where('purpose', '=', 'marketing')
    .executeTakeFirst();
  return row && { phone: unseal(row.phone_sealed), ownerId: row.owner_id };
}

/** Newest first, one page of a state (all where left out). */
export async function listMessageRows(
  ctx: Ctx,
  filter: { state?: MessageState; page: number; size: number },
): Promise<MessageRow[]> {
  const { state, page, size } = filter;
  let query = messages(ctx).select(columns);
  if (state) query = query.where('state', '=', state);
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return rows.map(open);
}

/** How many messages stand where. */
export async function countMessages(ctx: Ctx): Promise<Record<MessageState, number>> {
  const rows = await messages(ctx)
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const counts = Object.fromEntries(messageStates.map((state) => [state, 0])) as Record<MessageState, number>;
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** What happened to a message, oldest first. */
export function listSteps(
  ctx: Ctx,
  messageId: string,
): Promise<{ step: Step; at: Date; byName: string; problem: string | null }[]> {
  return tablesOf<OutreachTables>(ctx)
    .selectFrom('outreach.step')
    .select(['step', 'at', 'by_name as byName', 'problem'])
    .where('city', '=', ctx.city)
    .where('message_id', '=', messageId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** What was sent to a phone, without codes, newest first. */
export async function listMessagesToPhone(ctx: Ctx, phone: string, limit = 50): Promise<MessageRow[]> {
  const rows = await messages(ctx)
    .select(columns)
    .where('phone_index', '=', blindIndex(phone))
    .where('purpose', '<>', 'code')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(open);
}

/** Code messages since a moment with their words, for the page that stands in for phones in a demonstration. */
export async function listCodeMessages(ctx: Ctx, since: Date): Promise<{ phone: string; text: string; at: Date }[]> {
  const rows = await messages(ctx)
    .select(['phone_sealed', 'text_sealed', 'created_at'])
    .where('purpose', '=', 'code')
    .where('created_at', '>=', since)
    .orderBy('created_at', 'desc')
    .limit(30)
    .execute();
  return rows.flatMap(({ phone_sealed, text_sealed, created_at }) =>
    text_sealed ? [{ phone: unseal(phone_sealed), text: unseal(text_sealed), at: created_at }] : [],
  );
}

/** Messages that do not leave by themselves: given up, or queued since before a moment; codes are forgotten anyway. */
export async function countStuck(ctx: Ctx, since: Date): Promise<{ n: number; oldest: Date | null }> {
  const row = await messages(ctx)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('created_at').as('oldest')])
    .where('purpose', '<>', 'code')
    .where((eb) =>
      eb.or([eb('state', '=', 'failed'), eb.and([eb('state', '=', 'queued'), eb('created_at', '<', since)])]),
    )
    .executeTakeFirstOrThrow();
  return { n: Number(row.n), oldest: row.oldest };
}
