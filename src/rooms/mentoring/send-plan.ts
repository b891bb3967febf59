import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { listPlans } from './plan.reads.ts';
import { insertPlan, type NewOutcome } from './plan.store.ts';
import { addTrackStep } from './track.store.ts';
import { workOnTrack } from './working-track.ts';

/**
 * Sends what a track is to reach to the officer who approves it; the plan in force stays so until then. Refuses 409 stale,
 * ended or while one waits, 422 an outcome whose day has passed.
 */
export async function sendPlan(
  ctx: Ctx,
  input: { trackId: string; version: number; outcomes: readonly NewOutcome[] },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { outcomes } = input;
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    const plans = await listPlans(tx, [track.id]);
    if (plans.some(({ state }) => state === 'sent')) throw refuse('plan-waits');
    if (outcomes.some(({ dueOn }) => dueOn < dayOf(tx.now))) throw refuse('outcome-passed');
    const no = await insertPlan(tx, track.id, outcomes);
    await addTrackStep(tx, track.id, 'plan-sent', { n: outcomes.length });
    await record(tx, 'mentoring.plan-sent', { type: 'track', id: track.id }, { no, outcomes: outcomes.length });
  });
}
