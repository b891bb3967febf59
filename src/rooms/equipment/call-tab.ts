import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from './equipment.permissions.ts';

/** This room's view of a call for equipment. */
export const equipmentTab: CallTab = {
  path: 'peralatan',
  label: () => m.equipment_tab(),
  shown: (actor, call) => call.kind === 'equipment' && can(actor, 'equipment.read'),
};
