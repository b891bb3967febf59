import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayMoved } from './owner-messages.ts';
import { planReminder } from './remind-owner.ts';
import { addTrackStep } from './track.store.ts';
import { updateVisit } from './visit.store.ts';
import { plannedVisit, workOnTrack } from './working-track.ts';

/**
 * Gives a planned visit another day, with the reason: because it was moved, or because the mentor came and met nobody
 * (`not-met`, which counts as a try). The owner is told. Refuses 409 stale, ended or over, 422 a day that has passed.
 */
export async function moveVisit(
  ctx: Ctx,
  input: {
    trackId: string;
    visitId: string;
    version: number;
    to: string;
    because: 'rescheduled' | 'not-met';
    reason: string;
  },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { to, because, reason } = input;
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    const visit = await plannedVisit(tx, track, input.visitId);
    if (!reason) throw refuse('reason-missing');
    if (to < dayOf(tx.now)) throw refuse('day-passed');
    const change = { due_on: to, asked_on: null, asked_because: null };
    await updateVisit(tx, visit.id, change, because === 'not-met');
    await planReminder(tx, visit.id, to);
    await addTrackStep(tx, track.id, because, { visit: visit.no, formerDay: visit.dueOn, day: to, reason });
    await sayMoved(tx, track, to);
    const entry = { visit: visit.no, from: visit.dueOn, to, because, reason };
    await record(tx, 'mentoring.visit-moved', { type: 'track', id: track.id }, entry);
  });
}
