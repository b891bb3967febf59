import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { findCertificate } from './certificate.reads.ts';
import { markRevoked } from './certificate.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/**
 * Revokes a certificate with a reason that everyone who checks it can read. Its number is not used again. Refuses 409
 * when it was revoked already, 422 without a reason.
 */
export async function revokeCertificate(ctx: Ctx, id: string, reason: string): Promise<void> {
  allow(ctx, 'training.revoke');
  await inTransaction(ctx, async (tx) => {
    const certificate = await findCertificate(tx, id);
    if (!certificate) throw notFound();
    if (!reason) throw refuse('reason-needed');
    if (!(await markRevoked(tx, id, reason))) throw refuse('already-revoked');
    const { businessId, content, number, code } = certificate;
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'training',
      text: { key: 'training_timeline_revoked', params: { activity: content.activity } },
      href: `/sertifikat/${code}`,
    });
    await record(tx, 'training.certificate-revoked', { type: 'certificate', id }, { number, reason });
  });
}
