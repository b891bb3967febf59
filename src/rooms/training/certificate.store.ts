import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex } from '#platform/sealed.ts';
import type { CertificateContent } from './certificate.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (tx: Ctx) => tablesOf<TrainingTables>(tx);

/** Locks the counter of a year until the transaction ends and returns the last number given: no gaps, nobody twice. */
export async function lockCounter(tx: Ctx, year: number): Promise<number> {
  const { last } = await db(tx)
    .insertInto('training.certificate_counter')
    .values({ year, last: 0 })
    .onConflict((conflict) =>
      conflict.columns(['city', 'year']).doUpdateSet({ last: sql<number>`training.certificate_counter.last` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Sets the last number given of a locked year. */
export async function saveCounter(tx: Ctx, year: number, last: number): Promise<void> {
  await db(tx)
    .updateTable('training.certificate_counter')
    .set({ last })
    .where('city', '=', tx.city)
    .where('year', '=', year)
    .execute();
}

/** Whether a code is in use in this city. */
export async function isCodeTaken(tx: Ctx, code: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('training.certificate')
    .select('id')
    .where('city', '=', tx.city)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewCertificate {
  callId: string;
  applicationId: string;
  businessId: string;
  ownerId: string;
  phone: string | null;
  code: string;
  year: number;
  n: number;
  number: string;
  content: CertificateContent;
  replaces?: string;
}

/** Writes a certificate; returns its id. */
export async function insertCertificate(tx: Ctx, one: NewCertificate): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('training.certificate')
    .values({
      id,
      call_id: one.callId,
      application_id: one.applicationId,
      business_id: one.businessId,
      owner_id: one.ownerId,
      phone_index: one.phone ? blindIndex(one.phone) : null,
      code: one.code,
      year: one.year,
      n: one.n,
      number: one.number,
      content: JSON.stringify(one.content),
      issued_at: tx.now,
      issued_by: tx.actor.id,
      issued_by_name: tx.actor.name,
      revoked_at: null,
      revoked_by: null,
      revoked_by_name: null,
      revoke_reason: null,
      replaces: one.replaces ?? null,
      fetched_at: null,
    })
    .execute();
  return id;
}

/** Revokes a certificate that stands; false when it was revoked already. */
export async function markRevoked(tx: Ctx, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db(tx)
    .updateTable('training.certificate')
    .set({ revoked_at: tx.now, revoked_by: tx.actor.id, revoked_by_name: tx.actor.name, revoke_reason: reason })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that the owner has downloaded a certificate. */
export async function markFetched(tx: Ctx, id: string): Promise<void> {
  await db(tx)
    .updateTable('training.certificate')
    .set({ fetched_at: sql<Date>`coalesce(fetched_at, ${tx.now})` })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Writes the one change of a name; false when it was changed before. */
export async function insertName(
  tx: Ctx,
  change: { applicationId: string; callId: string; name: string; was: string; reason: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(tx)
    .insertInto('training.certificate_name')
    .values({
      application_id: change.applicationId,
      call_id: change.callId,
      name: change.name,
      was: change.was,
      reason: change.reason,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
