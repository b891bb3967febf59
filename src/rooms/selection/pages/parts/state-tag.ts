import { m } from '#words';
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

const names: Record<ApplicationState, () => string> = {
  draft: m.ui_tag_application_draft,
  submitted: m.ui_tag_application_sent,
  incomplete: m.ui_tag_application_incomplete,
  verified: m.ui_tag_application_checked,
  ranked: m.ui_tag_application_selecting,
  accepted: m.ui_tag_application_accepted,
  reserve: m.ui_tag_application_reserve,
  'not-selected': m.ui_tag_application_not_chosen,
  offered: m.selection_state_offered,
  confirmed: m.selection_state_confirmed,
  withdrawn: m.selection_state_withdrawn,
  cancelled: m.ui_tag_application_cancelled,
};

/** A state as officers read it in lists and files: finer than the tag an applicant sees. */
export const stateName = (state: ApplicationState): string => names[state]();
