import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import { m } from '#words';
import type { AddressKind, Outgoing } from './channels/channel.ts';
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
  'kind',
  'address_sealed',
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
  kind: AddressKind;
  /** Pages show it masked. */
  address: string;
}

type Row = Omit<MessageRow, 'text' | 'address'> & { text_sealed: string | null; address_sealed: string };

const open = ({ text_sealed, address_sealed, ...row }: Row): MessageRow => ({
  ...row,
  text: text_sealed && isReadable(row.purpose) ? unseal(text_sealed) : '',
  address: unseal(address_sealed),
});

/** What a channel needs to deliver a message, words of a code included; nothing when it is unknown or was wiped. */
export async function findOutgoing(ctx: Ctx, id: string): Promise<Outgoing | undefined> {
  const row = await messages(ctx)
    .select(['id', 'purpose', 'template', 'text_sealed', 'address_sealed'])
    .select((eb) =>
      eb
        .selectFrom('outreach.conversation as k')
        .select('k.heard_at')
        .whereRef('k.city', '=', 'outreach.message.city')
        .whereRef('k.address_index', '=', 'outreach.message.address_index')
        .where('k.channel', '=', 'whatsapp')
        .as('heardAt'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.text_sealed) return undefined;
  const { purpose, template, heardAt } = row;
  const text = unseal(row.text_sealed);
  const news = purpose === 'marketing';
  const title = news ? firstLine(text) : m.outreach_mail_title({ office: ctx.office.officeName });
  const leaveAt = news ? `${ctx.office.baseUrl}/berhenti/${id}` : undefined;
  return { id, purpose, template, heardAt, text, title, leaveAt, address: unseal(row.address_sealed) };
}

export async function findMessage(ctx: Ctx, id: string): Promise<MessageRow | undefined> {
  const row = await messages(ctx).select(columns).where('id', '=', id).executeTakeFirst();
  return row && open(row);
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 120) ?? '';

/** A piece of news by its id, with whom it went to; nothing for any other message. */
export async function findNews(
  ctx: Ctx,
  id: string,
): Promise<{ kind: AddressKind; address: string; ownerId: string | null } | undefined> {
  const row = await messages(ctx)
    .select(['kind', 'address_sealed', 'owner_id'])
    .where('id', '=', id)
    .where('purpose', '=', 'marketing')
    .executeTakeFirst();
  return row && { kind: row.kind, address: unseal(row.address_sealed), ownerId: row.owner_id };
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
    .where('address_index', '=', blindIndex(phone))
    .where('purpose', '<>', 'code')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(open);
}

/** What the page that stands in for phones, mailboxes and browsers in a demonstration shows. */
export type DemoMessage = Pick<MessageRow, 'kind' | 'address' | 'text'> & { at: Date };

/**
 * Codes since a moment with their words, the question whether news is wanted, and what went to e-mail, Telegram and
 * browsers: for the page that stands in for all of them in a demonstration.
 */
export async function listDemoRows(ctx: Ctx, since: { codes: Date; others: Date }): Promise<DemoMessage[]> {
  const rows = await messages(ctx)
    .select(['kind', 'address_sealed', 'text_sealed', 'created_at'])
    .where((eb) =>
      eb.or([
        eb.and([eb('purpose', '=', 'code'), eb('created_at', '>=', since.codes)]),
        eb.and([
          eb.or([eb('kind', '<>', 'phone'), eb('template', '=', 'outreach.subscribe')]),
          eb('created_at', '>=', since.others),
        ]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(30)
    .execute();
  return rows.flatMap(({ kind, address_sealed, text_sealed, created_at }) =>
    text_sealed ? [{ kind, address: unseal(address_sealed), text: unseal(text_sealed), at: created_at }] : [],
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
