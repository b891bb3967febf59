/**
 * Diminta, diizinkan, di bank, diminta melengkapi, disetujui, dipahami, berjalan; ditolak, tidak dijawab, tidak diambil,
 * ditarik, selesai.
 */
export const referralStates = [
  'asked',
  'agreed',
  'sent',
  'more',
  'accepted',
  'understood',
  'running',
  'refused',
  'silent',
  'declined',
  'withdrawn',
  'finished',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Who must act: the owner, the office, or the bank or cooperative. */
export type Turn = 'owner' | 'office' | 'lender';

export const referralActors = ['owner', 'officer'] as const;
export type ReferralActor = (typeof referralActors)[number];

export const referralMoves = [
  'agree',
  'send',
  'ask-more',
  'supply',
  'accept',
  'refuse',
  'give-up',
  'understand',
  'disburse',
  'check',
  'decline',
  'withdraw',
] as const;
export type ReferralMoveName = (typeof referralMoves)[number];

const both: readonly ReferralActor[] = referralActors;
const officer: readonly ReferralActor[] = ['officer'];

/** The one table of moves: it draws the buttons and guards the server. */
const ways: Record<ReferralState, Partial<Record<ReferralMoveName, readonly ReferralActor[]>>> = {
  asked: { agree: both, withdraw: both },
  agreed: { send: officer, withdraw: both },
  sent: { 'ask-more': officer, accept: officer, refuse: officer, 'give-up': officer, withdraw: both },
  more: { supply: both, refuse: officer, withdraw: both },
  accepted: { understand: both, decline: both },
  understood: { disburse: officer, decline: both },
  running: { check: both },
  refused: {},
  silent: {},
  declined: {},
  withdrawn: {},
  finished: {},
};

/** Where each move leads and who must act then; nobody once it is over. */
const leads: Record<ReferralMoveName, { state: ReferralState; waitsFor: Turn | null }> = {
  agree: { state: 'agreed', waitsFor: 'office' },
  send: { state: 'sent', waitsFor: 'lender' },
  'ask-more': { state: 'more', waitsFor: 'owner' },
  supply: { state: 'sent', waitsFor: 'lender' },
  accept: { state: 'accepted', waitsFor: 'owner' },
  refuse: { state: 'refused', waitsFor: null },
  'give-up': { state: 'silent', waitsFor: null },
  understand: { state: 'understood', waitsFor: 'office' },
  disburse: { state: 'running', waitsFor: 'office' },
  check: { state: 'finished', waitsFor: null },
  decline: { state: 'declined', waitsFor: null },
  withdraw: { state: 'withdrawn', waitsFor: null },
};

export const standingAfter = (move: ReferralMoveName) => leads[move];

/** What this one may do in this state. */
export const availableMoves = (state: ReferralState, actor: ReferralActor): ReferralMoveName[] =>
  referralMoves.filter((move) => ways[state][move]?.includes(actor) ?? false);

export const isOver = (state: ReferralState): boolean =>
  availableMoves(state, 'officer').length === 0 && availableMoves(state, 'owner').length === 0;

/** Days after which a bank that has not answered is asked, and may be called silent. */
export const silentDays = 14;

/** Whether the bank has been silent too long; days are calendar days. */
export const isSilent = (state: ReferralState, waitedDays: number): boolean =>
  state === 'sent' && waitedDays >= silentDays;

/** Days after the money was paid out on which the office asks how it goes. */
export const checkAfterDays = 90;

/** Longest consent, in days: after that the owner is asked anew. */
export const longestConsentDays = 365;

/** What an owner must have understood before taking an offer. */
export const termsToUnderstand = ['instalment', 'total', 'late', 'security'] as const;
