import type { IconName } from '#ui/index.ts';
import { Tag, type TagColour } from '#ui/index.ts';
import { m } from '#words';
import type { MessageRow } from '../../outreach.reads.ts';
import type { MessageState, Step } from '../../outreach.rules.ts';

const states: Record<MessageState, [TagColour, IconName, () => string]> = {
  queued: ['biru', 'clock', m.outreach_state_queued],
  kept: ['emas', 'box', m.outreach_state_kept],
  sent: ['hijau', 'send', m.outreach_state_sent],
  delivered: ['hijau', 'check', m.outreach_state_delivered],
  read: ['hijau', 'check', m.outreach_state_read],
  failed: ['merah', 'warn', m.outreach_state_failed],
};

const steps: Record<Step, () => string> = {
  queued: m.outreach_step_queued,
  'try-failed': m.outreach_step_try_failed,
  'next-channel': m.outreach_step_next_channel,
  kept: m.outreach_step_kept,
  sent: m.outreach_step_sent,
  'sent-by-hand': m.outreach_step_sent_by_hand,
  delivered: m.outreach_step_delivered,
  read: m.outreach_step_read,
  failed: m.outreach_step_failed,
  'tried-again': m.outreach_step_tried_again,
};

export const stateWord = (state: MessageState): string => states[state][2]();
export const stepWord = (step: Step): string => steps[step]();

/** A message's state; one that waits for another try says so. */
export function StateTag({ message }: { message: Pick<MessageRow, 'state' | 'attempts'> }) {
  const [colour, icon, word] =
    message.state === 'queued' && message.attempts > 0
      ? (['emas', 'refresh', m.outreach_state_retrying] as const)
      : states[message.state];
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

const problems: Record<string, () => string> = {
  'not-reached': m.outreach_problem_not_reached,
  'no-answer-in-time': m.outreach_problem_no_answer,
  'answer-lost': m.outreach_problem_answer_lost,
  unsure: m.outreach_problem_unsure,
  unconfirmed: m.outreach_problem_unconfirmed,
  left: m.outreach_problem_left,
  ceiling: m.outreach_problem_ceiling,
  'nobody-there': m.outreach_problem_nobody_there,
  returned: m.outreach_problem_returned,
  account: m.outreach_problem_account,
  'whatsapp-131026': m.outreach_problem_not_on_whatsapp,
  'whatsapp-131047': m.outreach_problem_window_over,
  'whatsapp-131050': m.outreach_problem_left,
};

/** Why a try did not work, in words; the provider's number stays visible for whoever looks after it. */
export function problemWord(problem: string): string {
  const known = problems[problem];
  if (known) return known();
  const status = /^answer-(\d{3})$/.exec(problem)?.[1];
  if (status) return m.outreach_problem_answer({ status });
  const smtp = /^smtp-(\d{3})$/.exec(problem)?.[1];
  if (smtp) return m.outreach_problem_smtp({ code: smtp });
  const code = /^whatsapp-(\d+)$/.exec(problem)?.[1];
  if (!code) return m.outreach_problem_provider();
  return code.startsWith('132') ? m.outreach_problem_template({ code }) : m.outreach_problem_whatsapp({ code });
}
