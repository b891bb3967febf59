import type { Ctx } from '#platform/ctx.ts';
import type { OfficeVisit } from './field-visit.rules.ts';
import type { StepKind } from './mentoring.rules.ts';
import type { Track } from './track.reads.ts';
import { listAgreements, listReports, listTrackSteps, listVisits, type Visit } from './visit.reads.ts';

// Steps after which the next planned day may be another.
const plans: readonly StepKind[] = ['opened', 'planned', 'visited', 'not-met', 'rescheduled', 'visit-cancelled'];

/** What the office has by now of everything a visit from the field may tell: for comparing fact by fact. */
export async function officeVisit(tx: Ctx, track: Track, visit: Visit | undefined): Promise<OfficeVisit> {
  const [reports, agreements, visits, steps] = [
    await listReports(tx, track.id),
    await listAgreements(tx, track.id),
    await listVisits(tx, track.id),
    await listTrackSteps(tx, track.id),
  ];
  const reportOf = (id: string | null) => reports.find(({ visitId }) => visitId === id);
  const kept = agreements.flatMap(({ id, kept, checkedVisitId }) => {
    const report = reportOf(checkedVisitId);
    return kept ? [[id, { value: kept, by: report?.byName ?? '', at: report?.at ?? null }] as const] : [];
  });
  const [next] = visits.filter(({ id, state }) => state === 'planned' && id !== visit?.id);
  const planned = steps.filter(({ kind }) => plans.includes(kind)).at(-1);
  return {
    report: visit?.state === 'done' ? reportOf(visit.id) : undefined,
    kept: Object.fromEntries(kept),
    nextOn: { value: next?.dueOn ?? null, by: planned?.actorName ?? '', at: planned?.at ?? null },
  };
}
