import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  stale: { status: 409, text: (p: { who: string }) => m.equipment_refusal_stale(p) },
  'not-possible': { status: 409, text: () => m.equipment_refusal_not_possible() },
  'already-handed': {
    status: 409,
    text: (p: { number: string; by: string }) => m.equipment_refusal_already_handed(p),
  },
  'other-item': { status: 409, text: () => m.equipment_refusal_other_item() },
  'no-participants': { status: 409, text: () => m.equipment_refusal_no_participants() },
  'decree-other': { status: 409, field: 'number', text: () => m.equipment_refusal_decree_other() },
  'decree-ahead': { status: 422, field: 'day', text: () => m.equipment_refusal_decree_ahead() },
  'before-decree': { status: 409, text: () => m.equipment_refusal_before_decree() },
  'photos-missing': { status: 409, text: () => m.equipment_refusal_photos_missing() },
  'no-agreement': { status: 422, field: 'agreement', text: () => m.equipment_refusal_no_agreement() },
  'group-missing': { status: 422, field: 'group', text: () => m.equipment_refusal_group_missing() },
  'other-kind': { status: 409, field: 'item', text: () => m.equipment_refusal_other_kind() },
  'item-taken': { status: 409, field: 'item', text: () => m.equipment_refusal_item_taken() },
  'serial-taken': {
    status: 409,
    field: 'serials',
    text: (p: { serial: string }) => m.equipment_refusal_serial_taken(p),
  },
  'not-due': { status: 409, text: () => m.equipment_refusal_not_due() },
  'future-day': { status: 422, field: 'day', text: () => m.equipment_refusal_future_day() },
  'no-photo': { status: 422, field: 'item', text: () => m.equipment_refusal_no_photo() },
});
