import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { heldStates, keepsLists } from './attendance.rules.ts';
import { can } from './training.permissions.ts';

/** This room's views of one programme. */
export const trainingTabs: readonly CallTab[] = [
  {
    path: 'hadir',
    label: () => m.training_tab_attendance(),
    shown: (actor, call) => keepsLists(call) && heldStates.includes(call.state) && can(actor, 'training.read'),
  },
  {
    path: 'tes',
    label: () => m.training_tab_test(),
    shown: (actor, call) => keepsLists(call) && heldStates.includes(call.state) && can(actor, 'training.read'),
  },
  {
    path: 'sertifikat',
    label: () => m.training_tab_certificates(),
    shown: (actor, call) => keepsLists(call) && heldStates.includes(call.state) && can(actor, 'training.read'),
  },
];
