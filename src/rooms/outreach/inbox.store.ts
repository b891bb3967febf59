import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal, unseal } from '#platform/sealed.ts';
import type { AddressKind } from './channels/channel.ts';
import type { Conversation, ConversationState, Keyword } from './inbox.rules.ts';
import type { InboxTables } from './inbox.tables.ts';

const db = (tx: Ctx) => tablesOf<InboxTables>(tx);

/** Something a person wrote, as a provider tells of it. */
export interface InboundWord {
  channel: string;
  /** The provider's id of it. */
  providerId: string;
  kind: AddressKind;
  /** E.164, or the chat at Telegram. */
  address: string;
  at: Date;
  /** Nothing for a picture or a voice without words. */
  text?: string;
}

/** People write by WhatsApp from a phone, and in Telegram from a chat. */
export const kindOfConversation = (channel: string): AddressKind => (channel === 'telegram' ? 'telegram' : 'phone');

const columns = [
  'id',
  'channel',
  'address_sealed',
  'state',
  'waiting_since as waitingSince',
  'heard_at as heardAt',
  'assigned_to as assignedTo',
] as const;

/** The conversation of an address on a channel, begun when there is none, and locked. */
export async function conversationOf(tx: Ctx, { channel, kind, address, at }: InboundWord): Promise<Conversation> {
  await db(tx)
    .insertInto('outreach.conversation')
    .values({
      id: newId(),
      channel,
      address_sealed: seal(address),
      address_index: blindIndex(address),
      state: 'quiet',
      waiting_since: null,
      heard_at: at,
      assigned_to: null,
      assigned_name: null,
      changed_at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['city', 'channel', 'address_index']).doNothing())
    .execute();
  const { address_sealed: _, ...row } = await db(tx)
    .selectFrom('outreach.conversation')
    .select(columns)
    .where('city', '=', tx.city)
    .where('channel', '=', channel)
    .where('address_index', '=', blindIndex(address))
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, kind, address };
}

export async function lockConversation(tx: Ctx, id: string): Promise<Conversation | undefined> {
  const row = await db(tx)
    .selectFrom('outreach.conversation')
    .select(columns)
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { address_sealed, ...rest } = row;
  return { ...rest, kind: kindOfConversation(rest.channel), address: unseal(address_sealed) };
}

/** Writes what came in; says whether it was new. */
export async function insertInbound(
  tx: Ctx,
  word: { conversationId: string; providerId: string; at: Date; text?: string; keyword?: Keyword },
): Promise<boolean> {
  const { conversationId, providerId, at, text, keyword } = word;
  const result = await db(tx)
    .insertInto('outreach.inbound')
    .values({
      id: newId(),
      conversation_id: conversationId,
      provider_id: providerId,
      at,
      text_sealed: text ? seal(text) : null,
      keyword: keyword ?? null,
    })
    .onConflict((conflict) => conflict.columns(['city', 'provider_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Moves a conversation on. What is left out stays; `heardAt` never goes back. */
export async function moveConversation(
  tx: Ctx,
  id: string,
  change: { state: ConversationState; waitingSince: Date | null; heardAt?: Date },
): Promise<void> {
  const { state, waitingSince, heardAt } = change;
  await db(tx)
    .updateTable('outreach.conversation')
    .set({
      state,
      waiting_since: waitingSince,
      changed_at: tx.now,
      ...(heardAt ? { heard_at: sql<Date>`greatest(heard_at, ${heardAt})` } : {}),
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

export async function assignConversation(tx: Ctx, id: string, person: { id: string; name: string }): Promise<void> {
  await db(tx)
    .updateTable('outreach.conversation')
    .set({ assigned_to: person.id, assigned_name: person.name })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
