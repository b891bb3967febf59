import { m } from '#words';
import type { Level, Need, Origin, Phase, Reached } from '../../needs.rules.ts';
import type { Chore } from '../../worklist.rules.ts';

/** Words for the seven areas, how far a business is in each, and what a track needs next. */

export const needWord = (need: Need): string => m[`mentoring_need_${need}`]();
export const originWord = (origin: Origin): string => m[`mentoring_origin_${origin}`]();
export const levelWord = (level: Level): string => m[`mentoring_level_${level}`]();
export const reachedWord = (reached: Reached): string => m[`mentoring_reached_${reached}`]();
export const phaseWord = (phase: Phase): string => m[`mentoring_phase_${phase}`]();

/** What a level means in an area, in plain words: what one would see. */
export const meaningOf = (need: Need, level: Level): string => m[`mentoring_means_${need}_${level}`]();

export const choreWord = (chore: Chore): string =>
  ({
    'answer-day': m.mentoring_chore_answer_day,
    'call-late': m.mentoring_chore_call_late,
    'set-day': m.mentoring_chore_set_day,
    'ask-agreement': m.mentoring_chore_ask_agreement,
    'mend-plan': m.mentoring_chore_mend_plan,
    diagnose: m.mentoring_chore_diagnose,
    'write-plan': m.mentoring_chore_write_plan,
  })[chore]();

/** Where a need can be met in the office: the page to begin at, for this business. */
export const offerOf = (need: Need, businessId: string): { href: string; label: string } =>
  ({
    production: { href: '/kerja/program', label: m.mentoring_offer_training() },
    packaging: { href: '/kerja/program', label: m.mentoring_offer_training() },
    digital: { href: '/kerja/program', label: m.mentoring_offer_training() },
    bookkeeping: { href: `/kerja/usaha/${businessId}/omzet`, label: m.mentoring_offer_figures() },
    legality: { href: `/kerja/izin/baru?usaha=${businessId}`, label: m.mentoring_offer_licence() },
    market: { href: '/kerja/pameran', label: m.mentoring_offer_market() },
    capital: { href: `/kerja/modal/baru?usaha=${businessId}`, label: m.mentoring_offer_capital() },
  })[need];
