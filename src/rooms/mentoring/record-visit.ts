import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { faultOfVisit } from './mentoring.rules.ts';
import { workOnTrack } from './working-track.ts';
import { type VisitTold, writeVisit } from './write-visit.ts';

export interface VisitRecord extends VisitTold {
  trackId: string;
  version: number;
}

/**
 * Saves one visit: what was found, what came of the last agreements, the new ones, the next day. The owner is told.
 * Refuses 409 a stale page or an ended track, 422 a day to come, a reason left out, a next day that has passed, more than
 * four photos. Returns the visit's id.
 */
export async function recordVisit(ctx: Ctx, input: VisitRecord): Promise<string> {
  allow(ctx, 'mentoring.visit');
  const { found, kept, agreements, nextOn } = input;
  return inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    const fault = faultOfVisit({ ...found, kept: Object.values(kept), nextOn }, dayOf(tx.now));
    if (fault) throw refuse(fault);
    const planned = track.nextId ? { id: track.nextId, no: track.nextNo ?? 1 } : undefined;
    const visit = await writeVisit(tx, track, planned, { found, kept, agreements, nextOn });
    const entry = { visit: visit.no, agreements: agreements.length, photos: found.photos.length, hours: found.hours };
    await record(tx, 'mentoring.visit-recorded', { type: 'track', id: track.id }, entry);
    return visit.id;
  });
}
