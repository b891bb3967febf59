import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { insertHours } from './plan.store.ts';
import { getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack } from './track.store.ts';
import { allowVisit } from './working-track.ts';

/**
 * Writes down hours given to a business beside the paid visits (answering in the evening, going along to an office): the
 * head sees their sum. Also after the end. Refuses 403 outside the remit, 422 a day to come.
 */
export async function logUnpaidHours(
  ctx: Ctx,
  input: { trackId: string; day: string; hours: number; what: string },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  const { trackId, day, hours, what } = input;
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, trackId);
    allowVisit(tx, await getTrack(tx, trackId));
    if (day > dayOf(tx.now)) throw refuse('hours-in-future');
    await insertHours(tx, trackId, { day, hours, what });
    await addTrackStep(tx, trackId, 'hours', { day, n: hours, reason: what });
    await record(tx, 'mentoring.unpaid-hours', { type: 'track', id: trackId }, { day, hours });
  });
}
