import type { ApplicationState } from '../../selection.rules.ts';

const tags = {
  draft: 'draft',
  submitted: 'sent',
  incomplete: 'incomplete',
  verified: 'checked',
  // Nobody sees a result before everyone does: ranked is still being chosen.
  ranked: 'selecting',
  accepted: 'accepted',
  reserve: 'reserve',
  'not-selected': 'not_chosen',
  offered: 'reserve',
  confirmed: 'accepted',
  withdrawn: 'cancelled',
  cancelled: 'cancelled',
} as const;

/** The kit's tag for a state of an application. */
export const tagOf = (state: ApplicationState) => tags[state];
