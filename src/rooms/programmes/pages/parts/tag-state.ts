import type { CallState } from '../../call-states.rules.ts';

/** The kit's tag for each state of a call. */
const tags = {
  draft: 'draft',
  'awaiting-approval': 'awaiting',
  open: 'open',
  closed: 'closed',
  running: 'running',
  'follow-up': 'follow_up',
  done: 'finished',
  postponed: 'postponed',
  cancelled: 'cancelled',
} as const;

export const tagState = (state: CallState) => tags[state];
