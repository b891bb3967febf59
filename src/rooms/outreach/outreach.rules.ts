/** About one's own matter, news that needs consent, or a sign-in code. */
export type Purpose = 'utility' | 'marketing' | 'code';

export const messageStates = ['queued', 'kept', 'sent', 'delivered', 'read', 'failed'] as const;

/** Where a message stands. `kept` waits for a person to send it. */
export type MessageState = (typeof messageStates)[number];

/** What can happen to a message. */
export type Step =
  | 'queued'
  | 'try-failed'
  | 'next-channel'
  | 'kept'
  | 'sent'
  | 'sent-by-hand'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'tried-again';

const leadsTo: Record<MessageState, Partial<Record<Step, MessageState>>> = {
  queued: {
    kept: 'kept',
    sent: 'sent',
    'try-failed': 'queued',
    'next-channel': 'queued',
    delivered: 'delivered',
    read: 'read',
    failed: 'failed',
  },
  kept: { 'sent-by-hand': 'sent' },
  sent: { delivered: 'delivered', read: 'read', 'try-failed': 'queued', 'next-channel': 'queued', failed: 'failed' },
  failed: { 'sent-by-hand': 'sent', 'tried-again': 'queued', delivered: 'delivered', read: 'read' },
  delivered: { read: 'read' },
  read: {},
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

/**
 * Tries before a message is given up. The queue's pauses grow to six hours: 24 tries last four days, so that a provider
 * that is down over a long weekend loses nothing. A code is useless after its quarter of an hour.
 */
export const triesFor = (purpose: Purpose): number => (purpose === 'code' ? 5 : 24);

/**
 * How long to wait for a report about a message whose answer was lost, before it is handed over once more: news told
 * twice is worse than news told late, word about one's own matter must come. Nothing: it is given up instead.
 */
export function reportWait(purpose: Purpose): number | undefined {
  return { utility: 30, marketing: 24 * 60, code: undefined }[purpose];
}

/** Whether a message's words may be shown to staff: never a code. */
export const isReadable = (purpose: Purpose): boolean => purpose !== 'code';
