import type { Ctx } from '#platform/ctx.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import type { Kept } from './mentoring.rules.ts';
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

/** What a visit found and left behind. */
export interface VisitTold {
  found: Findings;
  /** What came of each open agreement, by its id; one that is left out stays open. */
  kept: Readonly<Record<string, Kept>>;
  agreements: readonly { text: string; dueOn: string }[];
  /** The day of the next visit; nothing keeps the day already planned, if there is one. */
  nextOn: string | null;
}

/**
 * Writes a visit of a locked track: its report, what came of the last agreements, the new ones, the next day; the owner is
 * told. `visit` is the planned one it fulfils; without one, one more is added. Returns the visit's id and number.
 */
export async function writeVisit(
  tx: Ctx,
  track: Track,
  planned: { id: string; no: number } | undefined,
  { found, kept, agreements, nextOn }: VisitTold,
): Promise<{ id: string; no: number }> {
  const visit = planned ?? (await insertVisit(tx, track.id, found.visitedOn));
  await updateVisit(tx, visit.id, { state: 'done', due_on: found.visitedOn, asked_on: null, asked_because: null });
  await insertReport(tx, visit.id, found, null);
  await settleAgreements(tx, track.id, visit.id, kept);
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
  return visit;
}

/** Writes what came of agreements of this track; one that is known to be so is left alone. */
export async function settleAgreements(
  tx: Ctx,
  trackId: string,
  visitId: string,
  kept: VisitTold['kept'],
): Promise<void> {
  for (const { id, kept: known } of await listAgreements(tx, trackId)) {
    if (kept[id] && kept[id] !== known) await settleAgreement(tx, id, kept[id], visitId);
  }
}

/** Moves the next planned visit to a day, or plans one more. Returns the day of the next visit, if there is one. */
export async function planNext(tx: Ctx, track: Pick<Track, 'id'>, nextOn: string | null): Promise<string | null> {
  const [planned] = (await listVisits(tx, track.id)).filter(({ state }) => state === 'planned');
  if (!nextOn) return planned?.dueOn ?? null;
  const visit = planned ?? (await insertVisit(tx, track.id, nextOn));
  if (planned) await updateVisit(tx, planned.id, { due_on: nextOn });
  await planReminder(tx, visit.id, nextOn);
  return nextOn;
}
