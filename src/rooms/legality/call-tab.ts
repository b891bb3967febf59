import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from './legality.permissions.ts';

/** This room's view of a call for help with licences. */
export const legalityTab: CallTab = {
  path: 'izin',
  label: () => m.legality_tab(),
  shown: (actor, call) => call.kind === 'legality' && can(actor, 'legality.read'),
};
