import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'call-not-found': { status: 404, text: () => m.programmes_refusal_not_found() },
  'step-not-possible': {
    status: 409,
    text: (p: { state: string; possible: string }) => m.programmes_refusal_step_not_possible(p),
  },
  'step-not-yours': { status: 403, text: (p: { step: string }) => m.programmes_refusal_step_not_yours(p) },
  'own-words': { status: 409, text: () => m.programmes_refusal_own_words() },
  'not-ready': { status: 409, text: (p: { missing: string }) => m.programmes_refusal_not_ready(p) },
  'reason-missing': { status: 422, text: () => m.programmes_refusal_reason_missing(), field: 'alasan' },
  'part-frozen': { status: 409, text: (p: { state: string }) => m.programmes_refusal_part_frozen(p) },
  stale: { status: 409, text: (p: { who: string; what: string }) => m.programmes_refusal_stale(p) },
  'nothing-to-report': { status: 409, text: (p: { state: string }) => m.programmes_refusal_nothing_to_report(p) },
  'report-stale': { status: 409, text: (p: { who: string }) => m.programmes_refusal_report_stale(p) },
  'not-waiting': { status: 409, text: () => m.programmes_refusal_not_waiting() },
  'not-taking': { status: 409, text: () => m.programmes_news_refusal_not_open() },
});
