import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayMoved } from './owner-messages.ts';
import { planReminder } from './remind-owner.ts';
import { getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack, openAgain } from './track.store.ts';
import { insertVisit } from './visit.store.ts';
import { allowVisit } from './working-track.ts';

/**
 * Opens an ended track again, with the reason and the day of the next visit; how it ended stays among its steps. The owner
 * is told the day. Refuses 403 outside the remit, 409 stale or not ended, 422 no reason or a day that has passed.
 */
export async function reopenTrack(
  ctx: Ctx,
  input: { trackId: string; version: number; day: string; reason: string },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { trackId, day, reason } = input;
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, trackId);
    const track = await getTrack(tx, trackId);
    allowVisit(tx, track);
    if (track.state !== 'closed') throw refuse('not-closed');
    if (track.version !== input.version) throw refuse('stale');
    if (!reason) throw refuse('reason-missing');
    if (day < dayOf(tx.now)) throw refuse('day-passed');
    await openAgain(tx, trackId);
    const visit = await insertVisit(tx, trackId, day);
    await planReminder(tx, visit.id, day);
    await addTrackStep(tx, trackId, 'reopened', { day, reason });
    await noteOnTimeline(tx, {
      businessId: track.businessId,
      at: tx.now,
      kind: 'mentoring',
      text: { key: 'mentoring_timeline_reopened', params: {} },
      href: `/kerja/lapangan/${trackId}`,
    });
    await sayMoved(tx, track, day);
    await record(tx, 'mentoring.track-reopened', { type: 'track', id: trackId }, { reason, day });
  });
}
