import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayMoved } from './owner-messages.ts';
import { planReminder } from './remind-owner.ts';
import { addTrackStep } from './track.store.ts';
import { insertVisit } from './visit.store.ts';
import { workOnTrack } from './working-track.ts';

/** Plans one more visit; the owner is told its day. Refuses 409 stale or ended, 422 a day that has passed. */
export async function planVisit(ctx: Ctx, input: { trackId: string; version: number; day: string }): Promise<void> {
  allow(ctx, 'mentoring.visit');
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    if (input.day < dayOf(tx.now)) throw refuse('day-passed');
    const visit = await insertVisit(tx, track.id, input.day);
    await planReminder(tx, visit.id, input.day);
    await addTrackStep(tx, track.id, 'planned', { visit: visit.no, day: input.day });
    await sayMoved(tx, track, input.day);
    const entry = { visit: visit.no, day: input.day };
    await record(tx, 'mentoring.visit-planned', { type: 'track', id: track.id }, entry);
  });
}
