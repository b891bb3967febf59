import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { addTrackStep, lockTrack } from './track.store.ts';
import { updateVisit } from './visit.store.ts';
import { ownTrack } from './working-track.ts';

/**
 * The owner asks for another day of the next visit. The day stays until the mentor answers by moving it. Refuses 409 when
 * no visit is planned, 422 a day that has passed, 404 someone else's track.
 */
export async function askOtherDay(ctx: Ctx, input: { trackId: string; day: string; because: string }): Promise<void> {
  allow(ctx, 'mentoring.own');
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, input.trackId);
    const track = await ownTrack(tx, input.trackId);
    if (!track.nextId || !track.nextNo) throw refuse('not-planned');
    if (input.day < dayOf(tx.now)) throw refuse('day-passed');
    await updateVisit(tx, track.nextId, { asked_on: input.day, asked_because: input.because });
    await addTrackStep(tx, track.id, 'owner-asked-day', { visit: track.nextNo, day: input.day, reason: input.because });
    const entry = { visit: track.nextNo, day: input.day };
    await record(tx, 'mentoring.owner-asked-day', { type: 'track', id: track.id }, entry);
  });
}
