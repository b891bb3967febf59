import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { givesEquipment } from './case.rules.ts';
import { can } from './equipment.permissions.ts';

/** This room's view of a call for equipment. */
export const equipmentTab: CallTab = {
  path: 'peralatan',
  label: () => m.equipment_tab(),
  shown: (actor, call) => givesEquipment(call) && can(actor, 'equipment.read'),
};
