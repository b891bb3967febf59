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
});
