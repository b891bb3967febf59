import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'not-offered': { status: 409, text: () => m.legality_refusal_not_offered() },
  'has-licence': { status: 409, text: () => m.legality_refusal_has_licence() },
  taken: { status: 409, text: (p: { who: string }) => m.legality_refusal_taken(p) },
  stale: { status: 409, text: (p: { who: string }) => m.legality_refusal_stale(p) },
  'not-possible': { status: 409, text: () => m.legality_refusal_not_possible() },
  'step-done': { status: 409, text: () => m.legality_refusal_step_done() },
  'step-blocked': { status: 409, text: (p: { first: string }) => m.legality_refusal_step_blocked(p) },
  'answer-missing': { status: 422, field: 'answer', text: () => m.legality_answer_empty() },
  'number-wrong': { status: 422, field: 'number', text: () => m.legality_number_wrong() },
  'kbli-wrong': { status: 422, field: 'answer', text: () => m.legality_kbli_wrong() },
  'agency-missing': { status: 422, field: 'agency', text: () => m.legality_agency_empty() },
  'text-missing': { status: 422, field: 'text', text: () => m.legality_text_empty() },
  'future-day': { status: 422, field: 'day', text: () => m.legality_day_future() },
  'past-day': { status: 422, field: 'day', text: () => m.legality_day_past() },
  'nothing-written': { status: 422, field: 'text', text: () => m.legality_note_empty() },
  'file-missing': { status: 422, field: 'file', text: () => m.legality_file_empty() },
  'merge-two-cases': { status: 409, text: () => m.legality_refusal_merge_two_cases() },
});
