import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { sayTomorrow } from './owner-messages.ts';
import { getTrack } from './track.reads.ts';
import { lockTrack } from './track.store.ts';
import { findVisit, listAgreements } from './visit.reads.ts';
import { updateVisit } from './visit.store.ts';

/** Puts the reminder of the day before into the queue; a moved visit replaces it. */
export async function planReminder(tx: Ctx, visitId: string, day: string): Promise<void> {
  const runAt = instantOf(addDays(day, -1), '09:00');
  await enqueue(tx, 'mentoring.remind-owner', { visitId }, { runAt, key: `mentoring.remind:${tx.city}:${visitId}` });
}

/**
 * Reminds an owner of tomorrow's visit and of what was agreed. A visit that was moved, held or cancelled meanwhile, or
 * lies in the past, is left alone; nobody is reminded twice of one day.
 */
export async function remindOwner(ctx: Ctx, visitId: string): Promise<void> {
  allow(ctx, 'mentoring.remind');
  const found = await findVisit(ctx, visitId);
  if (!found) return;
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, found.trackId);
    const visit = await findVisit(tx, visitId);
    const today = dayOf(tx.now);
    const near = visit && (visit.dueOn === addDays(today, 1) || visit.dueOn === today);
    if (!near || visit.state !== 'planned' || visit.remindedFor === visit.dueOn) return;
    const track = await getTrack(tx, visit.trackId);
    const agreements = (await listAgreements(tx, track.id)).filter(({ kept }) => kept === null);
    await updateVisit(tx, visit.id, { reminded_for: visit.dueOn });
    if (!(await sayTomorrow(tx, track, visit.dueOn, agreements))) return;
    const entry = { visit: visit.no, day: visit.dueOn };
    await record(tx, 'mentoring.owner-reminded', { type: 'track', id: track.id }, entry);
  });
}
