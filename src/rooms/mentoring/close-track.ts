import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import type { Outcome } from './mentoring.rules.ts';
import { type Reached, scoreOf } from './needs.rules.ts';
import { approvedOf, listPlans } from './plan.reads.ts';
import { insertScores } from './plan.store.ts';
import { addTrackStep, endTrack } from './track.store.ts';
import { workOnTrack } from './working-track.ts';

const lineOf: Record<Outcome, { key: string }> = {
  finished: { key: 'mentoring_timeline_closed_finished' },
  'moved-up': { key: 'mentoring_timeline_closed_moved_up' },
  stopped: { key: 'mentoring_timeline_closed_stopped' },
  'moved-away': { key: 'mentoring_timeline_closed_moved_away' },
};

/** What the closing report says of one outcome of the plan in force. */
export interface OutcomeScore {
  outcomeId: string;
  reached: Reached;
  note: string;
}

/**
 * Ends a track with how it ended and the reason, and with what was reached of every outcome of the plan in force; visits
 * still planned fall away. Refuses 409 stale or ended, 422 no reason or an outcome left out.
 */
export async function closeTrack(
  ctx: Ctx,
  input: { trackId: string; version: number; outcome: Outcome; reason: string; scores?: readonly OutcomeScore[] },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { outcome, reason, scores = [] } = input;
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    if (!reason) throw refuse('reason-missing');
    const desired = approvedOf(await listPlans(tx, [track.id]))?.outcomes ?? [];
    const scored = scores.filter(({ outcomeId }) => desired.some(({ id }) => id === outcomeId));
    if (new Set(scored.map(({ outcomeId }) => outcomeId)).size < desired.length) throw refuse('scores-missing');
    await insertScores(tx, scored);
    const n = scoreOf(scored.map(({ reached }) => reached));
    await endTrack(tx, track.id, outcome, reason);
    await addTrackStep(tx, track.id, 'closed', { outcome, reason, n });
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
