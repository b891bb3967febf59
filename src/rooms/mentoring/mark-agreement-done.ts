import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { addTrackStep, lockTrack } from './track.store.ts';
import { listAgreements } from './visit.reads.ts';
import { markDone } from './visit.store.ts';
import { ownTrack } from './working-track.ts';

/** "Sudah saya kerjakan": the owner's word on one agreement. Saying it again changes nothing. 404 for someone else's. */
export async function markAgreementDone(ctx: Ctx, input: { trackId: string; agreementId: string }): Promise<void> {
  allow(ctx, 'mentoring.own');
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, input.trackId);
    const track = await ownTrack(tx, input.trackId);
    const agreement = (await listAgreements(tx, track.id)).find(({ id }) => id === input.agreementId);
    if (!agreement) throw notFound();
    if (agreement.ownerDoneAt || agreement.kept) return;
    await markDone(tx, agreement.id);
    await addTrackStep(tx, track.id, 'owner-done', { agreement: agreement.text });
    await record(tx, 'mentoring.owner-marked-done', { type: 'track', id: track.id }, { agreement: agreement.id });
  });
}
