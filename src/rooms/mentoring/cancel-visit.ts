import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayMoved } from './owner-messages.ts';
import { addTrackStep } from './track.store.ts';
import { updateVisit } from './visit.store.ts';
import { plannedVisit, workOnTrack } from './working-track.ts';

/** Takes a planned visit off, with the reason; the owner is told. The next one keeps its day. Refuses 409 stale or over. */
export async function cancelVisit(
  ctx: Ctx,
  input: { trackId: string; visitId: string; version: number; reason: string },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { reason } = input;
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    const visit = await plannedVisit(tx, track, input.visitId);
    if (!reason) throw refuse('reason-missing');
    await updateVisit(tx, visit.id, { state: 'cancelled', asked_on: null, asked_because: null });
    await addTrackStep(tx, track.id, 'visit-cancelled', { visit: visit.no, day: visit.dueOn, reason });
    await sayMoved(tx, track, null);
    const entry = { visit: visit.no, day: visit.dueOn, reason };
    await record(tx, 'mentoring.visit-cancelled', { type: 'track', id: track.id }, entry);
  });
}
