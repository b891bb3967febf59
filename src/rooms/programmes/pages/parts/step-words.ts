import type { IconName } from '#ui/index.ts';
import { m } from '#words';
import type { CallStep } from '../../call-states.rules.ts';

interface StepWords {
  /** Question above the confirm page. */
  title: (p: { title: string }) => string;
  /** Verb and object on the button. */
  button: () => string;
  /** What will happen, line by line. */
  effects: (p: { opens: string; closes: string }) => string[];
  icon: IconName;
}

/** What each step asks, says and does, for the confirm page and the buttons that lead to it. */
export const stepWords: Record<Exclude<CallStep, 'close'>, StepWords> = {
  send: {
    title: m.programmes_ask_send,
    button: m.programmes_do_send,
    effects: () => [m.programmes_effect_send_head(), m.programmes_effect_send_frozen()],
    icon: 'send',
  },
  return: {
    title: m.programmes_ask_return,
    button: m.programmes_do_return,
    effects: () => [m.programmes_effect_return()],
    icon: 'back',
  },
  approve: {
    title: m.programmes_ask_approve,
    button: m.programmes_do_approve,
    effects: (p) => [
      m.programmes_effect_approve_public(p),
      m.programmes_effect_approve_frozen(),
      m.programmes_effect_approve_closes(p),
    ],
    icon: 'check',
  },
  start: {
    title: m.programmes_ask_start,
    button: m.programmes_do_start,
    effects: () => [m.programmes_effect_start()],
    icon: 'training',
  },
  'begin-follow-up': {
    title: m.programmes_ask_follow_up,
    button: m.programmes_do_follow_up,
    effects: () => [m.programmes_effect_follow_up()],
    icon: 'pin',
  },
  finish: {
    title: m.programmes_ask_finish,
    button: m.programmes_do_finish,
    effects: () => [m.programmes_effect_finish()],
    icon: 'flag',
  },
  postpone: {
    title: m.programmes_ask_postpone,
    button: m.programmes_do_postpone,
    effects: () => [m.programmes_effect_postpone(), m.programmes_effect_postpone_back()],
    icon: 'pause',
  },
  resume: {
    title: m.programmes_ask_resume,
    button: m.programmes_do_resume,
    effects: (p) => [m.programmes_effect_resume(), m.programmes_effect_approve_closes(p)],
    icon: 'refresh',
  },
  cancel: {
    title: m.programmes_ask_cancel,
    button: m.programmes_do_cancel,
    effects: () => [m.programmes_effect_cancel(), m.programmes_effect_cancel_final()],
    icon: 'ban',
  },
};
