import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';
import { fieldName } from './field-names.ts';

export const registryRefuse = defineRefusals({
  'business-not-found': { status: 404, text: () => m.registry_refusal_business_not_found() },
  'correction-not-found': { status: 404, text: () => m.registry_refusal_correction_not_found() },
  'correction-answered': {
    status: 409,
    text: (p: { who: string }) => m.registry_refusal_correction_answered(p),
  },
  'nothing-differs': { status: 422, field: 'words', text: () => m.registry_refusal_nothing_differs() },
  'answer-empty': { status: 422, field: 'jawaban', text: () => m.registry_refusal_answer_empty() },
  'kbli-unknown': { status: 422, text: () => m.registry_refusal_kbli_unknown() },
  'breach-not-found': { status: 404, text: () => m.registry_refusal_breach_not_found() },
  'breach-future': { status: 422, field: 'day', text: () => m.registry_refusal_standing_future() },
  'breach-told': { status: 409, text: () => m.registry_refusal_breach_told() },
  'list-too-long': { status: 409, text: (p: { most: number }) => m.registry_refusal_list_too_long(p) },
  'list-changed': { status: 409, text: (p: { n: number }) => m.registry_refusal_list_changed(p) },
  'standing-future': { status: 422, field: 'day', text: () => m.registry_refusal_standing_future() },
  'standing-same': { status: 409, field: 'kind', text: () => m.registry_refusal_standing_same() },
  /** Said to who applies for a business that is noted as ended; not how, which may be a stranger's business. */
  ended: { status: 409, text: () => m.registry_refusal_ended() },
  'area-unknown': { status: 422, field: 'area', text: () => m.registry_refusal_area_unknown() },
  stale: {
    status: 409,
    text: (p: { who: string; fields: string[] }) =>
      m.registry_refusal_stale({ who: p.who, fields: p.fields.map(fieldName).join(', ') }),
  },
  'nib-elsewhere': {
    status: 409,
    field: 'number',
    text: (p: { name: string }) => m.registry_refusal_nib_elsewhere(p),
  },
  'already-known': {
    status: 409,
    text: (p: { name: string }) => m.registry_refusal_already_known(p),
  },
});
