import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listCandidates } from './candidates.ts';
import { insertName } from './certificate.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface NameChange {
  callId: string;
  applicationId: string;
  name: string;
  reason: string;
}

/**
 * Puts the name on a certificate right, once, before it is issued, with a reason. The application keeps what was written.
 * Refuses 409 a second time and after issuing (then it is revoked and reissued), 422 without a reason.
 */
export async function correctName(ctx: Ctx, { callId, applicationId, name, reason }: NameChange): Promise<void> {
  allow(ctx, 'training.name');
  await inTransaction(ctx, async (tx) => {
    const candidates = await listCandidates(tx, await getCall(tx, callId));
    const one = candidates.find(({ participant }) => participant.applicationId === applicationId);
    if (!one) throw notFound();
    if (one.certificate) throw refuse('already-issued');
    if (!reason) throw refuse('reason-needed');
    const was = one.participant.ownerName;
    if (!(await insertName(tx, { applicationId, callId, name, was, reason }))) {
      throw refuse('name-changed-once', { by: one.renamed?.byName ?? '' });
    }
    await record(
      tx,
      'training.certificate-name-changed',
      { type: 'application', id: applicationId },
      { name, was, reason },
    );
  });
}
