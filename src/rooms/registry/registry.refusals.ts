import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';
import { fieldName } from './field-names.ts';

export const registryRefuse = defineRefusals({
  'business-not-found': { status: 404, text: () => m.registry_refusal_business_not_found() },
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
