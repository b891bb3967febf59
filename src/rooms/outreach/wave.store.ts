import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { SentChannel } from './reach.rules.ts';
import type { Recipient } from './wave.rules.ts';
import type { WaveTables } from './wave.tables.ts';

const db = (ctx: Ctx) => tablesOf<WaveTables>(ctx);

export interface NewWave {
  aboutId: string;
  channel: SentChannel;
  text: string;
  audience: unknown;
  perDay: number;
}

export async function insertWave(tx: Ctx, wave: NewWave): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('outreach.wave')
    .values({
      id,
      about_id: wave.aboutId,
      channel: wave.channel,
      text: wave.text,
      audience: JSON.stringify(wave.audience),
      per_day: wave.perDay,
      state: 'running',
      made_by: tx.actor.name,
      made_at: tx.now,
    })
    .execute();
  return id;
}

/** Writes the recipients of a wave; a phone that another wave about the same has is left to that. Returns how many. */
export async function insertRecipients(
  tx: Ctx,
  wave: { id: string; aboutId: string },
  recipients: readonly Recipient[],
): Promise<number> {
  const rows = JSON.stringify(recipients.map((recipient, at) => ({ ...recipient, place: at + 1 })));
  const result = await sql`
    INSERT INTO outreach.wave_recipient
      (about_id, kind, address_index, wave_id, place, address_sealed, owner_id, subscription_id, business_ids, state, at)
    SELECT ${wave.aboutId}::uuid, r.kind, r."addressIndex", ${wave.id}::uuid, r.place, r."addressSealed",
      r."ownerId", r."subscriptionId", r."businessIds", 'waiting', ${tx.now}
    FROM json_to_recordset(${rows}::json) AS r(kind text, "addressIndex" text, place int, "addressSealed" text,
      "ownerId" uuid, "subscriptionId" uuid, "businessIds" uuid[])
    ON CONFLICT DO NOTHING`.execute(tx.db);
  return Number(result.numAffectedRows ?? 0);
}

/** A wave, locked until the transaction ends, so that one batch is written at a time. */
export async function lockWave(tx: Ctx, id: string) {
  return db(tx)
    .selectFrom('outreach.wave')
    .select(['id', 'about_id as aboutId', 'channel', 'text', 'per_day as perDay', 'state'])
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function setWaveState(tx: Ctx, id: string, state: 'stopped' | 'done'): Promise<void> {
  await db(tx).updateTable('outreach.wave').set({ state }).where('city', '=', tx.city).where('id', '=', id).execute();
}

/** The next recipients in turn. The wave is locked, so nobody else takes them. */
export async function nextRecipients(tx: Ctx, waveId: string, limit: number) {
  return db(tx)
    .selectFrom('outreach.wave_recipient')
    .select(['kind', 'address_index', 'address_sealed', 'owner_id', 'subscription_id', 'business_ids'])
    .where('city', '=', tx.city)
    .where('wave_id', '=', waveId)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .limit(limit)
    .execute();
}

export async function settleRecipients(
  tx: Ctx,
  waveId: string,
  addresses: readonly string[],
  state: 'written' | 'skipped',
): Promise<void> {
  await db(tx)
    .updateTable('outreach.wave_recipient')
    .set({ state, at: tx.now })
    .where('city', '=', tx.city)
    .where('wave_id', '=', waveId)
    .where(sql<boolean>`address_index = ANY(${[...addresses]}::text[])`)
    .execute();
}

export async function insertContacts(
  tx: Ctx,
  contact: { aboutId: string; businessIds: readonly string[]; channel: SentChannel; messageId: string },
): Promise<void> {
  if (contact.businessIds.length === 0) return;
  await db(tx)
    .insertInto('outreach.contact')
    .values(
      contact.businessIds.map((businessId) => ({
        about_id: contact.aboutId,
        business_id: businessId,
        channel: contact.channel,
        message_id: contact.messageId,
        at: tx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes that a phone wants no more news; a second time changes nothing. */
export async function insertStop(tx: Ctx, addressIndex: string, how: 'link' | 'keyword'): Promise<void> {
  await db(tx)
    .insertInto('outreach.stop')
    .values({ address_index: addressIndex, at: tx.now, how })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
