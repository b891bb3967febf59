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

export const appendConsent = (tx: Ctx, consent: NewConsent): Promise<void> => appendConsents(tx, [consent]);

/** Rows of one statement: a statement carries at most 65,535 values. */
const ROWS = 5_000;

export async function appendConsents(tx: Ctx, consents: readonly NewConsent[]): Promise<void> {
  for (let from = 0; from < consents.length; from += ROWS) {
    await tablesOf<IdentityTables>(tx)
      .insertInto('identity.consent')
      .values(consents.slice(from, from + ROWS).map((consent) => rowOf(tx, consent)))
      .execute();
  }
}

const rowOf = (tx: Ctx, { subject, textVersion, witnessId, ...consent }: NewConsent) => ({
  ...consent,
  id: newId(),
  subject_type: subject.type,
  subject_id: subject.id,
  text_version: textVersion,
  witness_id: witnessId,
  recorded_by: tx.actor.name,
  at: tx.now,
});

/** Makes two answers of one subject queue, so that the last one written is the last one read. */
export async function lockConsents(tx: Ctx, subject: ConsentSubject): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`consent ${tx.city} ${subject.id}`}, 0))`.execute(tx.db);
}
