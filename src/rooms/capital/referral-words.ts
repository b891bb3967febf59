import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { Referral } from './referral.reads.ts';
import { type ReferralMoveName, type ReferralState, referralMoves, type Turn } from './referral.rules.ts';

const keyOf = <S extends string>(code: S) => code.replaceAll('-', '_') as Underscored<S>;
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** A move as a verb with its object: "Antar ke bank". */
export const moveWord = (move: ReferralMoveName): string => m[`capital_move_${keyOf(move)}`]();

/** What a move means and what follows from it. */
export const moveText = (move: ReferralMoveName): string => m[`capital_move_text_${keyOf(move)}`]();

/** What happened, for the history. */
export const eventWord = (move: ReferralMoveName | 'begin'): string => m[`capital_event_${keyOf(move)}`]();

/** Where it stands, in a word or two. */
export const stateWord = (state: ReferralState): string => m[`capital_state_${state}`]();

const sinceWords: Record<Turn, (p: { day: string }) => string> = {
  owner: (p) => m.capital_since_owner(p),
  office: (p) => m.capital_since_office(p),
  lender: (p) => m.capital_since_lender(p),
};

/** The honest line: for whom it waits and since when, or until when the office asks. Nothing once it is over. */
export function sinceLine(referral: Referral, forOwner = false): string | undefined {
  const { state, waitsFor, waitsSince, checkDue } = referral;
  if (state === 'running' && checkDue) return m.capital_check_on({ day: formatDate(checkDue) });
  if (forOwner && waitsFor === 'owner') return m.capital_since_you({ day: formatDate(waitsSince) });
  return waitsFor ? sinceWords[waitsFor]({ day: formatDate(waitsSince) }) : undefined;
}

const slugs: Record<ReferralMoveName, string> = {
  agree: 'setuju',
  send: 'antar',
  'ask-more': 'diminta',
  supply: 'lengkapi',
  accept: 'disetujui',
  refuse: 'ditolak',
  'give-up': 'tak-dijawab',
  understand: 'paham',
  disburse: 'cair',
  check: 'kabar',
  decline: 'urung',
  withdraw: 'tarik',
};

/** The last part of a move's address. */
export const slugOf = (move: ReferralMoveName): string => slugs[move];

/** The move at an address; nothing when there is none. */
export const moveAt = (slug: string | undefined): ReferralMoveName | undefined =>
  referralMoves.find((move) => slugs[move] === slug);
