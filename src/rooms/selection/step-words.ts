import { m } from '#words';
import type { StepKind } from './selection.rules.ts';

const words: Record<StepKind, () => string> = {
  submit: m.selection_step_submit,
  queue: m.selection_step_queue,
  'ask-completion': m.selection_step_ask,
  complete: m.selection_step_complete,
  verify: m.selection_step_verify,
  reopen: m.selection_step_reopen,
  rank: m.selection_step_rank,
  unrank: m.selection_step_unrank,
  accept: m.selection_step_accept,
  reserve: m.selection_step_reserve,
  'not-select': m.selection_step_not_select,
  offer: m.selection_step_offer,
  lapse: m.selection_step_lapse,
  confirm: m.selection_step_confirm,
  withdraw: m.selection_step_withdraw,
  cancel: m.selection_step_cancel,
};

/** What happened to an application, as officers read it. */
export const stepWord = (kind: StepKind): string => words[kind]();
