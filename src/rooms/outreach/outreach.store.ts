import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { AddressKind } from './channels/channel.ts';
import type { MessageState, Purpose, Step } from './outreach.rules.ts';
import type { OutreachTables } from './outreach.tables.ts';

const db = (tx: Ctx) => tablesOf<OutreachTables>(tx);

export interface NewMessage {
  /** Made beforehand where the words name it. */
  id?: string;
  kind: AddressKind;
  address: string;
  ownerId?: string;
  template: string;
  text: string;
  purpose: Purpose;
  about?: { type: string; id: string };
}

export async function insertMessage(tx: Ctx, message: NewMessage): Promise<string> {
  const id = message.id ?? newId();
  await db(tx)
    .insertInto('outreach.message')
    .values({
      id,
      purpose: message.purpose,
      template: message.template,
      text_sealed: seal(message.text),
      kind: message.kind,
      address_sealed: seal(message.address),
      address_index: blindIndex(message.address),
      owner_id: message.ownerId ?? null,
      about_type: message.about?.type ?? null,
      about_id: message.about?.id ?? null,
      channel: null,
      state: 'queued',
      last_problem: null,
      created_at: tx.now,
      updated_at: tx.now,
    })
    .execute();
  await insertStep(tx, id, 'queued');
  return id;
}

async function insertStep(tx: Ctx, messageId: string, step: Step, problem?: string): Promise<void> {
  await db(tx)
    .insertInto('outreach.step')
    .values({ id: newId(), message_id: messageId, step, at: tx.now, by_name: tx.actor.name, problem: problem ?? null })
    .execute();
}

/** Where a message stands, as those who move it on need to know. */
export interface Standing {
  id: string;
  state: MessageState;
  purpose: Purpose;
  template: string;
  ownerId: string | null;
  kind: AddressKind;
  addressIndex: string;
  channel: string | null;
  /** Handed to the provider since, and it never said that it did not take it. */
  handedAt: Date | null;
  providerId: string | null;
  /** Channels that cannot bring it. */
  refusedBy: string[];
  cost: number;
}

/** A message's standing, locked until the transaction ends. */
export async function lockMessage(tx: Ctx, id: string): Promise<Standing | undefined> {
  return db(tx)
    .selectFrom('outreach.message')
    .select([
      'id',
      'state',
      'purpose',
      'template',
      'owner_id as ownerId',
      'kind',
      'address_index as addressIndex',
      'channel',
      'handed_at as handedAt',
      'provider_id as providerId',
      'refused_by as refusedBy',
      'cost',
    ])
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export interface StepTaken {
  step: Step;
  state: MessageState;
  problem?: string;
  channel?: string;
  /** Counts as a try of a channel. */
  tried?: boolean;
  /** A code that is sent or given up is forgotten. */
  wipe?: boolean;
  providerId?: string;
  /** The channels that cannot bring it from now on. */
  refusedBy?: string[];
  /** The provider certainly does not have it. */
  notTaken?: boolean;
}

export async function takeStep(tx: Ctx, id: string, taken: StepTaken): Promise<void> {
  const { step, state, problem, channel, tried, wipe, providerId, refusedBy, notTaken } = taken;
  await db(tx)
    .updateTable('outreach.message')
    .set({
      state,
      last_problem: problem ?? null,
      updated_at: tx.now,
      ...(channel ? { channel } : {}),
      ...(tried ? { attempts: sql<number>`attempts + 1` } : {}),
      ...(wipe ? { text_sealed: null } : {}),
      ...(providerId ? { provider_id: providerId } : {}),
      ...(refusedBy ? { refused_by: refusedBy } : {}),
      ...(notTaken ? { handed_at: null, provider_id: null } : {}),
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
  await insertStep(tx, id, step, problem);
}
