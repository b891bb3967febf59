/** About one's own matter, news that needs consent, or a sign-in code. */
export type Purpose = 'utility' | 'marketing' | 'code';

export const messageStates = ['queued', 'kept', 'sent', 'delivered', 'failed'] as const;

/** Where a message stands. `kept` waits for a person to send it. */
export type MessageState = (typeof messageStates)[number];

/** What can happen to a message. */
export type Step = 'queued' | 'try-failed' | 'kept' | 'sent' | 'sent-by-hand' | 'delivered' | 'failed' | 'tried-again';

const leadsTo: Record<MessageState, Partial<Record<Step, MessageState>>> = {
  queued: { kept: 'kept', sent: 'sent', 'try-failed': 'queued', failed: 'failed' },
  kept: { 'sent-by-hand': 'sent' },
  sent: { delivered: 'delivered', failed: 'failed' },
  failed: { 'sent-by-hand': 'sent', 'tried-again': 'queued', delivered: 'delivered' },
  delivered: {},
};

/**
 * The state a step leads to; nothing when it cannot be taken. Providers repeat and reorder their reports: a report that
 * leads nowhere is late, and changes nothing.
 */
export const stateAfter = (state: MessageState, step: Step): MessageState | undefined => leadsTo[state][step];

/** The steps a person can take: they draw the buttons and guard the server. Codes are only ever sent by the program. */
export function availableSteps(state: MessageState, purpose: Purpose): ('sent-by-hand' | 'tried-again')[] {
  if (purpose === 'code') return [];
  return (['sent-by-hand', 'tried-again'] as const).filter((step) => leadsTo[state][step]);
}

/** Tries of a job before a message is given up: a code is useless after its quarter of an hour, the rest may wait a day. */
export const triesFor = (purpose: Purpose): number => (purpose === 'code' ? 5 : 12);

/** Whether a message's words may be shown to staff: never a code. */
export const isReadable = (purpose: Purpose): boolean => purpose !== 'code';
