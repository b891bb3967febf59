import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'wrong-password': { status: 422, text: () => m.identity_refusal_wrong_password() },
  'demo-account': { status: 422, text: () => m.identity_refusal_demo_account() },
  'second-step-over': { status: 422, text: () => m.identity_refusal_second_step_over() },
  'app-code-wrong': { status: 422, field: 'kode', text: () => m.identity_refusal_app_code_wrong() },
  'phone-code-wrong': { status: 422, field: 'kode', text: () => m.identity_refusal_phone_code_wrong() },
  'phone-code-expired': { status: 422, field: 'kode', text: () => m.identity_refusal_phone_code_expired() },
  'switched-off': { status: 422, text: () => m.identity_refusal_switched_off() },
  'person-not-found': { status: 404, text: () => m.identity_refusal_person_not_found() },
  'email-taken': { status: 422, field: 'email', text: () => m.identity_refusal_email_taken() },
  'phone-taken': { status: 422, field: 'hp', text: () => m.identity_refusal_phone_taken() },
  'last-administrator': { status: 409, text: () => m.identity_refusal_last_administrator() },
  'person-stale': { status: 409, text: () => m.identity_refusal_person_stale() },
  'phone-not-proved': { status: 403, text: () => m.identity_refusal_phone_not_proved() },
  'data-request-waits': { status: 409, text: () => m.identity_refusal_data_request_waits() },
  'data-request-not-found': { status: 404, text: () => m.identity_refusal_data_request_not_found() },
  'data-request-answered': {
    status: 409,
    text: (p: { who: string }) => m.identity_refusal_data_request_answered(p),
  },
  'consent-text-unknown': { status: 422, text: () => m.identity_refusal_consent_text_unknown() },
  'consent-not-given': { status: 409, text: () => m.identity_refusal_consent_not_given() },
});
