import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'not-held': { status: 409, text: () => m.training_refusal_not_held() },
  'not-begun': { status: 409, text: () => m.training_refusal_not_begun() },
  'not-participant': { status: 422, text: () => m.training_refusal_not_participant() },
  'reason-needed': { status: 422, text: () => m.training_refusal_reason_needed(), field: 'alasan' },
  'guest-name': { status: 422, text: () => m.training_refusal_guest_name(), field: 'nama' },
  'list-closed': { status: 409, text: () => m.training_refusal_list_closed() },
  'not-over': { status: 409, text: () => m.training_refusal_not_over() },
  'self-closed': { status: 409, text: (p: { from: string; to: string }) => m.training_refusal_self_closed(p) },
  'self-unknown': { status: 422, text: () => m.training_refusal_self_unknown(), field: 'siapa' },
  'self-ambiguous': { status: 422, text: () => m.training_refusal_self_ambiguous(), field: 'siapa' },
  'absence-missing': { status: 422, text: (p: { name: string }) => m.training_refusal_absence_missing(p) },
  'test-frozen': { status: 409, text: () => m.training_refusal_test_frozen() },
  'test-full': { status: 409, text: (p: { most: number }) => m.training_refusal_test_full(p) },
  'test-empty': { status: 409, text: () => m.training_refusal_test_empty() },
  'test-not-open': { status: 409, text: () => m.training_refusal_test_not_open() },
  'test-answered': { status: 409, text: () => m.training_refusal_test_answered() },
  'score-outside': { status: 422, text: (p: { max: number }) => m.training_refusal_score_outside(p) },
  'sessions-open': { status: 409, text: (p: { sessions: string }) => m.training_refusal_sessions_open(p) },
  'nobody-qualifies': { status: 409, text: () => m.training_refusal_nobody_qualifies() },
  'name-changed-once': { status: 409, text: (p: { by: string }) => m.training_refusal_name_changed_once(p) },
  'already-issued': { status: 409, text: () => m.training_refusal_already_issued() },
  'already-revoked': { status: 409, text: () => m.training_refusal_already_revoked() },
  'still-valid': { status: 409, text: () => m.training_refusal_still_valid() },
});
