import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayPlanned } from './owner-messages.ts';
import { listPlans } from './plan.reads.ts';
import { answerPlanRow } from './plan.store.ts';
import { getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack } from './track.store.ts';

/**
 * Approves the plan that waits, or returns it with what is to be changed. An approved one is told to the owner. Refuses 403
 * outside the remit or one's own plan, 409 none waits, ended or stale, 422 returning without a reason.
 */
export async function answerPlan(
  ctx: Ctx,
  input: { trackId: string; version: number; answer: 'approved' | 'returned'; reason: string },
): Promise<void> {
  allow(ctx, 'mentoring.approve');
  const { trackId, answer, reason } = input;
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, trackId);
    const track = await getTrack(tx, trackId);
    allow(tx, 'mentoring.approve', { area: track.area });
    if (track.state === 'closed') throw refuse('closed');
    const waiting = (await listPlans(tx, [trackId])).find(({ state }) => state === 'sent');
    if (!waiting) throw refuse('answered');
    if (track.version !== input.version) throw refuse('stale');
    if (waiting.byId === tx.actor.id) throw refuse('own-plan');
    if (answer === 'returned' && !reason) throw refuse('reason-missing');
    await answerPlanRow(tx, waiting, { state: answer, reason });
    await addTrackStep(tx, trackId, answer === 'approved' ? 'plan-approved' : 'plan-returned', { reason });
    if (answer === 'approved') await sayPlanned(tx, track, waiting.outcomes);
    await record(tx, 'mentoring.plan-answered', { type: 'track', id: trackId }, { no: waiting.no, answer, reason });
  });
}
