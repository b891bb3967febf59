import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import type { Outcome } from './mentoring.rules.ts';
import { addTrackStep, endTrack } from './track.store.ts';
import { workOnTrack } from './working-track.ts';

const lineOf: Record<Outcome, { key: string }> = {
  finished: { key: 'mentoring_timeline_closed_finished' },
  'moved-up': { key: 'mentoring_timeline_closed_moved_up' },
  stopped: { key: 'mentoring_timeline_closed_stopped' },
  'moved-away': { key: 'mentoring_timeline_closed_moved_away' },
};

/** Ends a track with its outcome and the reason; visits still planned fall away. Refuses 409 stale or ended, 422 no reason. */
export async function closeTrack(
  ctx: Ctx,
  input: { trackId: string; version: number; outcome: Outcome; reason: string },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { outcome, reason } = input;
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    if (!reason) throw refuse('reason-missing');
    await endTrack(tx, track.id, outcome, reason);
    await addTrackStep(tx, track.id, 'closed', { outcome, reason });
    await noteOnTimeline(tx, {
      businessId: track.businessId,
      at: tx.now,
      kind: 'mentoring',
      text: { ...lineOf[outcome], params: { visits: track.visitsDone } },
      href: `/kerja/lapangan/${track.id}`,
    });
    await record(tx, 'mentoring.track-closed', { type: 'track', id: track.id }, { outcome, reason });
  });
}
