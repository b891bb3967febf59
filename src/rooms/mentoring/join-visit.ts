import type { Ctx } from '#platform/ctx.ts';
import { m } from '#words';
import { saysSame } from './field-visit.rules.ts';
import type { Track } from './track.reads.ts';
import { addTrackStep } from './track.store.ts';
import { listAgreements, listReports, type Visit } from './visit.reads.ts';
import { insertAgreements, insertReport, updateVisit } from './visit.store.ts';
import { planNext, settleAgreements, type VisitTold } from './write-visit.ts';

/**
 * Adds what a second phone tells of a visit that is recorded already: a new version of its report where the two differ,
 * agreements it does not have yet, the next day. Photos of the report stay. Returns the visit.
 */
export async function joinVisit(
  tx: Ctx,
  track: Track,
  visit: Visit | undefined,
  { found, kept, agreements, nextOn }: VisitTold,
): Promise<{ id: string; no: number }> {
  if (!visit) throw new Error('A visit is joined only to one that is recorded.');
  const [report] = (await listReports(tx, track.id)).filter(({ visitId }) => visitId === visit.id);
  const reason = m.mentoring_field_visit_joined();
  if (report && !saysSame(report, found)) {
    await insertReport(tx, visit.id, { ...found, photos: report.photos }, reason);
    await updateVisit(tx, visit.id, { due_on: found.visitedOn });
    await addTrackStep(tx, track.id, 'corrected', { visit: visit.no, reason });
  }
  await settleAgreements(tx, track.id, visit.id, kept);
  const known = (await listAgreements(tx, track.id)).filter(({ visitId }) => visitId === visit.id);
  const fresh = agreements.filter(({ text }) => !known.some((one) => one.text === text));
  await insertAgreements(tx, { trackId: track.id, visitId: visit.id, after: known.length }, fresh);
  await planNext(tx, track, nextOn);
  return { id: visit.id, no: visit.no };
}
