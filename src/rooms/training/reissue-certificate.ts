import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { findCertificate, listCertificates } from './certificate.reads.ts';
import { writeNumbered } from './numbered.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/**
 * Issues another certificate in place of a revoked one, with the name put right, under a new number and code. Refuses
 * 409 while one of the same person stands, 422 for someone who has no place in the call any more.
 */
export async function reissueCertificate(ctx: Ctx, id: string, name: string): Promise<void> {
  allow(ctx, 'training.issue');
  await inTransaction(ctx, async (tx) => {
    const old = await findCertificate(tx, id);
    if (!old) throw notFound();
    const [number = ''] = await writeNumbered(tx, async () => {
      const { callId, applicationId } = old;
      const own = (await listCertificates(tx, callId)).filter((one) => one.applicationId === applicationId);
      if (own.some(({ revokedAt }) => revokedAt === null)) throw refuse('still-valid');
      const participant = (await listParticipants(tx, callId)).find((one) => one.applicationId === applicationId);
      if (!participant) throw refuse('not-participant');
      return [{ callId, participant, content: { ...old.content, name, issuedOn: dayOf(tx.now) }, replaces: id }];
    });
    await record(tx, 'training.certificate-reissued', { type: 'certificate', id }, { number, replaces: old.number });
  });
}
