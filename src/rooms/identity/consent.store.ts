import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { ConsentEntry, ConsentSubject, Purpose } from './consent.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

export interface NewConsent {
  subject: ConsentSubject;
  purpose: Purpose;
  textVersion: string;
  given: boolean;
  withdrawal: boolean;
  channel: ConsentEntry['channel'];
  witnessId: string | null;
}

export async function appendConsent(tx: Ctx, consent: NewConsent): Promise<void> {
  await tablesOf<IdentityTables>(tx)
    .insertInto('identity.consent')
    .values({
      id: newId(),
      subject_type: consent.subject.type,
      subject_id: consent.subject.id,
      purpose: consent.purpose,
      text_version: consent.textVersion,
      given: consent.given,
      withdrawal: consent.withdrawal,
      channel: consent.channel,
      witness_id: consent.witnessId,
      recorded_by: tx.actor.name,
      at: tx.now,
    })
    .execute();
}

/** Makes two answers of one subject queue, so that the last one written is the last one read. */
export async function lockConsents(tx: Ctx, subject: ConsentSubject): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`consent ${tx.city} ${subject.id}`}, 0))`.execute(tx.db);
}
