import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { MessageState } from './outreach.rules.ts';

/** One phone of a wave that went out, with the message it got. */
export interface DemoTold {
  messageId: string;
  stepId: string;
  ownerId: string;
  businessId: string;
  phoneSealed: string;
  phoneIndex: string;
  state: MessageState;
}

/** Writes a wave's recipients, messages, their last step and the contacts in four statements. */
export async function insertDemoTold(
  tx: Ctx,
  wave: { id: string; aboutId: string; textSealed: string },
  told: readonly DemoTold[],
): Promise<void> {
  const rows = sql`json_to_recordset(${JSON.stringify(told.map((one, at) => ({ ...one, place: at + 1 })))}::json)
    AS r("messageId" uuid, "stepId" uuid, "ownerId" uuid, "businessId" uuid, "phoneSealed" text, "phoneIndex" text,
      state text, place int)`;
  await sql`INSERT INTO outreach.wave_recipient
      (about_id, address_index, wave_id, place, address_sealed, owner_id, business_ids, state, at)
    SELECT ${wave.aboutId}::uuid, r."phoneIndex", ${wave.id}::uuid, r.place, r."phoneSealed", r."ownerId",
      ARRAY[r."businessId"], 'written', ${tx.now} FROM ${rows}`.execute(tx.db);
  await sql`INSERT INTO outreach.message
      (id, purpose, template, text_sealed, address_sealed, address_index, owner_id, about_type, about_id, channel, state,
       attempts, created_at, updated_at)
    SELECT r."messageId", 'marketing', 'outreach.news', ${wave.textSealed}, r."phoneSealed", r."phoneIndex", r."ownerId",
      'call', ${wave.aboutId}::text, 'whatsapp', r.state, 1, ${tx.now}, ${tx.now} FROM ${rows}`.execute(tx.db);
  await sql`INSERT INTO outreach.step (id, message_id, step, at, by_name)
    SELECT r."stepId", r."messageId", r.state, ${tx.now}, ${tx.actor.name} FROM ${rows}`.execute(tx.db);
  await sql`INSERT INTO outreach.contact (about_id, business_id, channel, message_id, at)
    SELECT ${wave.aboutId}::uuid, r."businessId", 'whatsapp', r."messageId", ${tx.now} FROM ${rows}`.execute(tx.db);
}

/** Openings of a call's short addresses on one channel: `opened` holds how often, by area. */
export async function insertDemoOpenings(
  tx: Ctx,
  of: { aboutId: string; channel: string; day: string },
  opened: Readonly<Record<string, number>>,
): Promise<void> {
  await sql`INSERT INTO outreach.link_day (link_id, day, opened)
    SELECT l.id, ${of.day}::date, o.value::int FROM outreach.link l
    JOIN json_each_text(${JSON.stringify(opened)}::json) o ON o.key = l.area
    WHERE l.city = ${tx.city} AND l.about_id = ${of.aboutId}::uuid AND l.channel = ${of.channel}
      AND o.value::int > 0`.execute(tx.db);
}
