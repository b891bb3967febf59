import { m } from '#words';
import type { GrantCase } from './case.reads.ts';
import {
  type CaseMoveName,
  type CaseState,
  type CheckOutcome,
  caseMoves,
  type HandoverPhoto,
  type Signature,
} from './case.rules.ts';
import type { ExclusionReason } from './exclusion.rules.ts';

const states: Record<CaseState, () => string> = {
  needed: m.equipment_state_needed,
  specified: m.equipment_state_specified,
  decreed: m.equipment_state_decreed,
  cleared: m.equipment_state_cleared,
  ordered: m.equipment_state_ordered,
  reserved: m.equipment_state_reserved,
  'in-use': m.equipment_state_in_use,
  helping: m.equipment_state_helping,
  repairing: m.equipment_state_repairing,
  recovering: m.equipment_state_recovering,
  excluded: m.equipment_state_excluded,
  refused: m.equipment_state_refused,
  dropped: m.equipment_state_dropped,
  transferred: m.equipment_state_transferred,
  recovered: m.equipment_state_recovered,
  lost: m.equipment_state_lost,
  finished: m.equipment_state_finished,
};
export const stateWord = (state: CaseState): string => states[state]();

const moves: Record<CaseMoveName, { slug: string; word: () => string; text: () => string }> = {
  specify: { slug: 'spesifikasi', word: m.equipment_move_specify, text: m.equipment_text_specify },
  decree: { slug: 'sk', word: m.equipment_move_decree, text: m.equipment_text_decree },
  verify: { slug: 'periksa', word: m.equipment_move_verify, text: m.equipment_text_verify },
  order: { slug: 'pesan', word: m.equipment_move_order, text: m.equipment_text_order },
  reserve: { slug: 'siapkan', word: m.equipment_move_reserve, text: m.equipment_text_reserve },
  release: { slug: 'lepas', word: m.equipment_move_release, text: m.equipment_text_release },
  'hand-over': { slug: 'serah', word: m.equipment_move_hand_over, text: m.equipment_text_hand_over },
  refuse: { slug: 'tolak', word: m.equipment_move_refuse, text: m.equipment_text_refuse },
  check: { slug: 'cek', word: m.equipment_move_check, text: m.equipment_text_check },
  solve: { slug: 'selesai', word: m.equipment_move_solve, text: m.equipment_text_solve },
  transfer: { slug: 'alihkan', word: m.equipment_move_transfer, text: m.equipment_text_transfer },
  'take-back': { slug: 'tarik', word: m.equipment_move_take_back, text: m.equipment_text_take_back },
  'write-off': { slug: 'hapus', word: m.equipment_move_write_off, text: m.equipment_text_write_off },
  drop: { slug: 'batal', word: m.equipment_move_drop, text: m.equipment_text_drop },
};
export const moveWord = (move: CaseMoveName): string => moves[move].word();
export const moveText = (move: CaseMoveName): string => moves[move].text();
export const slugOf = (move: CaseMoveName): string => moves[move].slug;
export const moveAt = (slug: string | undefined): CaseMoveName | undefined =>
  caseMoves.find((move) => moves[move].slug === slug);
/** What was done, as the history says it. */
const events: Record<CaseMoveName | 'open', () => string> = {
  open: m.equipment_event_open,
  specify: m.equipment_event_specify,
  decree: m.equipment_event_decree,
  verify: m.equipment_event_verify,
  order: m.equipment_event_order,
  reserve: m.equipment_event_reserve,
  'hand-over': m.equipment_event_hand_over,
  refuse: m.equipment_event_refuse,
  release: m.equipment_event_release,
  check: m.equipment_event_check,
  solve: m.equipment_event_solve,
  transfer: m.equipment_event_transfer,
  'take-back': m.equipment_event_take_back,
  'write-off': m.equipment_event_write_off,
  drop: m.equipment_event_drop,
};
export const eventWord = (move: CaseMoveName | 'open'): string => events[move]();

const outcomes: Record<CheckOutcome, () => string> = {
  used: m.equipment_outcome_used,
  rarely: m.equipment_outcome_rarely,
  broken: m.equipment_outcome_broken,
  lent: m.equipment_outcome_lent,
  gone: m.equipment_outcome_gone,
};
export const outcomeWord = (outcome: CheckOutcome): string => outcomes[outcome]();

const reasons: Record<ExclusionReason, () => string> = {
  'helped-this-year': m.equipment_reason_helped,
  'same-nik': m.equipment_reason_nik,
  'not-micro': m.equipment_reason_micro,
  'civil-servant': m.equipment_reason_servant,
  deceased: m.equipment_reason_deceased,
};
export const exclusionWord = (reason: ExclusionReason): string => reasons[reason]();

const photos: Record<HandoverPhoto, () => string> = {
  item: m.equipment_photo_item,
  serial: m.equipment_photo_serial,
  receiver: m.equipment_photo_receiver,
  signature: m.equipment_photo_signature,
};
export const photoWord = (name: HandoverPhoto): string => photos[name]();

const signed: Record<Signature, () => string> = {
  screen: m.equipment_signed_screen,
  hand: m.equipment_signed_hand,
  thumb: m.equipment_signed_thumb,
};
export const signatureWord = (signature: Signature): string => signed[signature]();

export const trackWord = ({ track }: Pick<GrantCase, 'track'>): string =>
  track === 'goods' ? m.equipment_track_goods() : m.equipment_track_grant();

/** The five duties that are read out before the receiver signs. */
export const duties = (): string[] => [
  m.equipment_duty_own(),
  m.equipment_duty_keep(),
  m.equipment_duty_visit(),
  m.equipment_duty_tell(),
  m.equipment_duty_return(),
];
