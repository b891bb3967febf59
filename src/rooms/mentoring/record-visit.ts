import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { faultOfVisit, type Kept } from './mentoring.rules.ts';
import { sayVisited } from './owner-messages.ts';
import { planReminder } from './remind-owner.ts';
import type { Track } from './track.reads.ts';
import { addTrackStep } from './track.store.ts';
import { listAgreements, listVisits } from './visit.reads.ts';
import {
  type Findings,
  insertAgreements,
  insertReport,
  insertVisit,
  settleAgreement,
  updateVisit,
} from './visit.store.ts';
import { workOnTrack } from './working-track.ts';

export interface VisitRecord {
  trackId: string;
  version: number;
  found: Findings;
  /** What came of each open agreement, by its id; one that is left out stays open. */
  kept: Record<string, Kept>;
  agreements: { text: string; dueOn: string }[];
  /** The day of the next visit; nothing keeps the day already planned, if there is one. */
  nextOn: string | null;
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
    const visit = track.nextId
      ? { id: track.nextId, no: track.nextNo ?? 1 }
      : await insertVisit(tx, track.id, found.visitedOn);
    await updateVisit(tx, visit.id, { state: 'done', due_on: found.visitedOn, asked_on: null, asked_because: null });
    await insertReport(tx, visit.id, found, null);
    const open = (await listAgreements(tx, track.id)).filter((agreement) => agreement.kept === null);
    for (const { id } of open) if (kept[id]) await settleAgreement(tx, id, kept[id], visit.id);
    await insertAgreements(tx, { trackId: track.id, visitId: visit.id }, agreements);
    const next = await planNext(tx, track, nextOn);
    await addTrackStep(tx, track.id, 'visited', { visit: visit.no, day: found.visitedOn });
    await noteOnTimeline(tx, {
      businessId: track.businessId,
      at: tx.now,
      kind: 'mentoring',
      text: { key: 'mentoring_timeline_visited', params: { no: visit.no, mentor: tx.actor.name } },
      href: `/kerja/lapangan/${track.id}`,
      step: 'mentor',
    });
    await sayVisited(tx, track, agreements, next);
    const entry = { visit: visit.no, agreements: agreements.length, photos: found.photos.length, hours: found.hours };
    await record(tx, 'mentoring.visit-recorded', { type: 'track', id: track.id }, entry);
    return visit.id;
  });
}

/** Moves the next planned visit to a day, or plans one more. Returns the day of the next visit, if there is one. */
async function planNext(tx: Ctx, track: Track, nextOn: string | null): Promise<string | null> {
  const [planned] = (await listVisits(tx, track.id)).filter(({ state }) => state === 'planned');
  if (!nextOn) return planned?.dueOn ?? null;
  const visit = planned ?? (await insertVisit(tx, track.id, nextOn));
  if (planned) await updateVisit(tx, planned.id, { due_on: nextOn });
  await planReminder(tx, visit.id, nextOn);
  return nextOn;
}
