import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  'codes-unavailable': { status: 409, text: (p: { phone: string }) => m.outreach_refusal_codes_unavailable(p) },
  'message-not-found': { status: 404, text: () => m.outreach_refusal_message_not_found() },
  'step-not-possible': { status: 409, text: () => m.outreach_refusal_step_not_possible() },
  'no-consent': { status: 422, text: () => m.outreach_refusal_no_consent() },
  'report-not-ours': { status: 403, text: () => m.outreach_refusal_report_not_ours() },
  'conversation-changed': { status: 409, text: () => m.outreach_refusal_conversation_changed() },
  'way-not-offered': { status: 422, text: () => m.outreach_refusal_way_not_offered() },
  'wish-changed': { status: 409, text: () => m.outreach_refusal_wish_changed() },
  'nobody-left': { status: 422, text: () => m.outreach_refusal_nobody_left() },
});
