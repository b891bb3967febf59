import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex } from '#platform/sealed.ts';
import type { CertificateContent } from './certificate.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (ctx: Ctx) => tablesOf<TrainingTables>(ctx);

/** A certificate as issued, and what became of it. */
export interface Certificate {
  id: string;
  callId: string;
  applicationId: string;
  businessId: string;
  ownerId: string;
  code: string;
  number: string;
  content: CertificateContent;
  issuedAt: Date;
  issuedByName: string;
  revokedAt: Date | null;
  revokedByName: string | null;
  revokeReason: string | null;
  replaces: string | null;
  fetchedAt: Date | null;
}

const certificates = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('training.certificate')
    .select([
      'id',
      'call_id as callId',
      'application_id as applicationId',
      'business_id as businessId',
      'owner_id as ownerId',
      'code',
      'number',
      'content',
      'issued_at as issuedAt',
      'issued_by_name as issuedByName',
      'revoked_at as revokedAt',
      'revoked_by_name as revokedByName',
      'revoke_reason as revokeReason',
      'replaces',
      'fetched_at as fetchedAt',
    ])
    .where('city', '=', ctx.city);

/** One certificate by id; nothing when it is not of this city. */
export const findCertificate = (ctx: Ctx, id: string): Promise<Certificate | undefined> =>
  certificates(ctx).where('id', '=', id).executeTakeFirst();

/** One certificate by its regular code. */
export const findByCode = (ctx: Ctx, code: string): Promise<Certificate | undefined> =>
  certificates(ctx).where('code', '=', code).executeTakeFirst();

/** The certificate that stands for an application; nothing when none was issued or all were revoked. */
export const findOfApplication = (ctx: Ctx, applicationId: string): Promise<Certificate | undefined> =>
  certificates(ctx)
    .where('application_id', '=', applicationId)
    .where('revoked_at', 'is', null)
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();

/** All certificates of a call in the order of their numbers, revoked ones included. */
export const listCertificates = (ctx: Ctx, callId: string): Promise<Certificate[]> =>
  certificates(ctx).where('call_id', '=', callId).orderBy('year').orderBy('n').execute();

/** The certificates of a phone, newest first. */
export const listOfPhone = (ctx: Ctx, phone: string): Promise<Certificate[]> =>
  certificates(ctx).where('phone_index', '=', blindIndex(phone)).orderBy('issued_at', 'desc').limit(100).execute();

/** One completed training: a certificate that stands. */
export interface Completion {
  callId: string;
  applicationId: string;
  businessId: string;
  issuedAt: Date;
}

/** Trainings completed within a time, from the first day included to the last day excluded, 'YYYY-MM-DD'. */
export async function listCompletions(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<Completion[]> {
  return db(ctx)
    .selectFrom('training.certificate')
    .select([
      'call_id as callId',
      'application_id as applicationId',
      'business_id as businessId',
      'issued_at as issuedAt',
    ])
    .where('city', '=', ctx.city)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(content ->> 'lastDay') >= ${from} AND (content ->> 'lastDay') < ${to}`)
    .orderBy('issued_at')
    .execute();
}

/** Names put right before issuing, by application id. */
export async function listNames(
  ctx: Ctx,
  callId: string,
): Promise<Map<string, { name: string; was: string; reason: string; byName: string }>> {
  const rows = await db(ctx)
    .selectFrom('training.certificate_name')
    .select(['application_id as applicationId', 'name', 'was', 'reason', 'by_name as byName'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .execute();
  return new Map(rows.map(({ applicationId, ...row }) => [applicationId, row]));
}

/** The certificates of these businesses that stand. */
export const listOfBusinesses = (ctx: Ctx, businessIds: readonly string[]): Promise<Certificate[]> =>
  certificates(ctx)
    .where('business_id', 'in', [...businessIds])
    .where('revoked_at', 'is', null)
    .execute();
