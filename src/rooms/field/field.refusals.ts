import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  unreadable: { status: 422, text: () => m.field_refusal_unreadable() },
  'other-content': { status: 409, text: () => m.field_refusal_other_content() },
  'not-ours': { status: 403, text: () => m.field_refusal_not_ours() },
  // 401: the phone asks for the right person to sign in and keeps what it has.
  'other-person': { status: 401, text: () => m.field_refusal_other_person() },
  'not-a-queue': { status: 422, text: () => m.field_refusal_not_a_queue(), field: 'berkas' },
  'other-queue': { status: 422, text: () => m.field_refusal_other_queue(), field: 'berkas' },
  'visit-first': { status: 409, text: () => m.field_refusal_visit_first() },
});
