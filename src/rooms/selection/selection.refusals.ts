import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'draft-gone': { status: 410, text: () => m.selection_refusal_draft_gone() },
  'not-open': { status: 409, text: () => m.selection_refusal_not_open() },
  'answers-missing': { status: 422, text: () => m.selection_refusal_answers_missing() },
  'already-applied': { status: 409, text: () => m.selection_refusal_already_applied() },
  'business-applied': { status: 409, text: () => m.selection_refusal_business_applied() },
  'no-match': { status: 422, text: () => m.selection_refusal_no_match() },
  'step-impossible': { status: 409, text: (p: { state: string }) => m.selection_refusal_step_impossible(p) },
  'intake-fixed': { status: 409, text: () => m.selection_refusal_intake_fixed() },
  'year-ahead': { status: 422, text: () => m.selection_since_year_wrong(), field: 'sinceYear' },
  'area-unknown': { status: 422, text: () => m.selection_area_empty(), field: 'area' },
  'consent-needed': { status: 422, text: () => m.selection_other_consent_needed(), field: 'present' },
  'close-to-applicant': { status: 403, text: () => m.selection_refusal_close_to_applicant() },
  'marking-over': { status: 409, text: () => m.selection_refusal_marking_over() },
  'names-unchecked': { status: 409, text: () => m.selection_refusal_names_unchecked() },
  'no-file': { status: 422, text: () => m.selection_documents_none(), field: 'file' },
});
