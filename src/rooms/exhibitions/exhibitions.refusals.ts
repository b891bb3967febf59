import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  stale: { status: 409, text: (p: { who: string }) => m.exhibitions_refusal_stale(p) },
  'not-possible': { status: 409, text: () => m.exhibitions_refusal_not_possible() },
  'no-photo': { status: 422, field: 'photo', text: () => m.exhibitions_refusal_no_photo() },
  'enough-photos': { status: 422, field: 'photo', text: () => m.exhibitions_refusal_enough_photos() },
  'no-number': { status: 422, field: 'whatsapp', text: () => m.exhibitions_whatsapp_empty() },
  'no-consent': { status: 422, field: 'consent', text: () => m.exhibitions_refusal_no_consent() },
  'note-missing': { status: 422, field: 'note', text: () => m.exhibitions_note_empty() },
  'no-certificate': { status: 422, field: 'halal', text: () => m.exhibitions_refusal_no_certificate() },
  'asked-already': { status: 409, text: () => m.exhibitions_refusal_asked_already() },
});
