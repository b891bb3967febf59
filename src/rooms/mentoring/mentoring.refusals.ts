import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'no-next-step': {
    status: 409,
    text: (p: { n: number; href: string }) => m.mentoring_refusal_no_next_step({ n: p.n }),
    href: (p: { n: number; href: string }) => p.href,
  },
  stale: { status: 409, text: () => m.mentoring_refusal_stale() },
  closed: { status: 409, text: () => m.mentoring_refusal_closed() },
  'not-planned': { status: 409, text: () => m.mentoring_refusal_not_planned() },
  'not-done': { status: 409, text: () => m.mentoring_refusal_not_done() },
  'day-passed': { status: 422, text: () => m.mentoring_refusal_day_passed(), field: 'hari' },
  'visit-in-future': { status: 422, text: () => m.mentoring_refusal_visit_in_future(), field: 'tanggal-kunjungan' },
  'next-passed': { status: 422, text: () => m.mentoring_refusal_next_passed(), field: 'berikutnya' },
  'because-missing': { status: 422, text: () => m.mentoring_refusal_because_missing(), field: 'sebab' },
  'too-many-photos': { status: 422, text: () => m.mentoring_refusal_too_many_photos(), field: 'foto' },
  'not-a-mentor': { status: 422, text: () => m.mentoring_refusal_not_a_mentor(), field: 'pendamping' },
  'waiting-already': { status: 409, text: () => m.mentoring_refusal_waiting_already() },
  answered: { status: 409, text: () => m.mentoring_refusal_answered() },
  'plan-waits': { status: 409, text: () => m.mentoring_refusal_plan_waits() },
  'own-plan': { status: 403, text: () => m.mentoring_refusal_own_plan() },
  'scores-missing': { status: 422, text: () => m.mentoring_refusal_scores_missing() },
  'not-closed': { status: 409, text: () => m.mentoring_refusal_not_closed() },
  'hours-in-future': { status: 422, text: () => m.mentoring_refusal_hours_in_future(), field: 'hari' },
  'nothing-looked-at': { status: 422, text: () => m.mentoring_refusal_nothing_looked_at(), field: 'nilai-production' },
  'outcome-passed': { status: 422, text: () => m.mentoring_refusal_outcome_passed(), field: 'hasil1-hari' },
  'merge-two-waiting': { status: 409, text: () => m.mentoring_refusal_merge_two_waiting() },
  'month-not-told': { status: 422, text: () => m.mentoring_refusal_month_not_told(), field: 'bulan' },
  'reason-missing': { status: 422, text: () => m.mentoring_refusal_reason_missing(), field: 'alasan' },
});
