import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from './exhibitions.permissions.ts';

/** This room's view of a call for exhibitors. */
export const exhibitionTab: CallTab = {
  path: 'pameran',
  label: () => m.exhibitions_event_tab(),
  shown: (actor, call) => call.kind === 'exhibition' && can(actor, 'exhibitions.read'),
};
