import type { AddressKind } from './channels/channel.ts';
export const conversationStates = ['quiet', 'waiting', 'answered', 'asked', 'closed'] as const;

/** Where a conversation stands. `waiting`: the office owes an answer; `asked`: the person is asked whether it is settled. */
export type ConversationState = (typeof conversationStates)[number];

export type Keyword = 'status' | 'berhenti' | 'bantuan' | 'ya';

const words = new Map<string, Keyword>([
  ['status', 'status'],
  ['berhenti', 'berhenti'],
  ['stop', 'berhenti'],
  ['bantuan', 'bantuan'],
  ['help', 'bantuan'],
  ['ya', 'ya'],
]);

/** The keyword a text is: alone, in any case, with or without a sign behind it. A sentence that holds one is not. */
export const keywordOf = (text: string): Keyword | undefined =>
  words.get(
    text
      .trim()
      .toLowerCase()
      .replace(/[.!]+$/, ''),
  );

/**
 * Where a conversation stands once something came in: a keyword changes nothing but a YES to the question whether it is
 * settled; anything else waits for an answer, also where it was closed.
 */
export function stateHearing(state: ConversationState, keyword: Keyword | undefined): ConversationState {
  if (keyword === 'ya') return state === 'asked' ? 'closed' : 'waiting';
  return keyword ? state : 'waiting';
}

/** What somebody of the office can do with a conversation. */
export type InboxStep = 'take' | 'answer' | 'ask' | 'close' | 'reopen';

const possible: Record<ConversationState, readonly InboxStep[]> = {
  quiet: ['take', 'answer'],
  waiting: ['take', 'answer'],
  answered: ['take', 'answer', 'ask'],
  asked: ['take', 'answer', 'close'],
  closed: ['reopen'],
};

/** The steps possible now: they draw the buttons and guard the server. */
export const inboxSteps = (state: ConversationState): readonly InboxStep[] => possible[state];

/** A conversation as its use cases and its page need it. */
export interface Conversation {
  id: string;
  channel: string;
  kind: AddressKind;
  address: string;
  state: ConversationState;
  waitingSince: Date | null;
  heardAt: Date;
  assignedTo: string | null;
}
