import type { CaseKind, StepCode } from './kinds.rules.ts';

/** One invented case of a licence other than the NIB; days are counted back from today. */
export interface DemoLicence {
  kind: CaseKind;
  /** Place of its business in the list the demo is given. */
  business: number;
  openedDaysAgo: number;
  movedDaysAgo: number;
  /** Every step before this one is done. */
  upTo: StepCode;
  /** What steps say that need words. */
  answers: Partial<Record<StepCode, string>>;
  seen?: { number: string; status: string };
  letter?: { mark: string; class: number };
  /** Issued with this number on the day it moved; ends so many days from today. */
  issued?: { number: string; endsInDays: number };
}

const ingredients = 'Singkong segar\nMinyak goreng, merek Contoh, ID00110000012345678\nGaram beryodium';

/** Each kind once and more: with the owner, with the office, with another body, stuck, issued and ending. */
export const demoLicences: readonly DemoLicence[] = [
  {
    ...{ kind: 'halal-self', business: 7, openedDaysAgo: 30, movedDaysAgo: 12, upTo: 'fatwa' },
    answers: { ingredients, companion: 'Siti Aminah, LP3H Contoh' },
    seen: { number: 'SJ2026-00123', status: 'Dikirim ke Komite Fatwa' },
  },
  {
    ...{ kind: 'halal-regular', business: 8, openedDaysAgo: 24, movedDaysAgo: 3, upTo: 'audit-fee' },
    answers: { ingredients },
    seen: { number: 'SJ2026-00145', status: 'Terbit invoice LPH' },
  },
  { ...{ kind: 'pirt', business: 1, openedDaysAgo: 5, movedDaysAgo: 2, upTo: 'label' }, answers: { ingredients } },
  {
    ...{ kind: 'pirt', business: 8, openedDaysAgo: 400, movedDaysAgo: 380, upTo: 'issue' },
    answers: { ingredients },
    issued: { number: '206127501000126', endsInDays: 40 },
  },
  {
    ...{ kind: 'trademark', business: 7, openedDaysAgo: 20, movedDaysAgo: 6, upTo: 'apply' },
    answers: { mark: 'Keripik Contoh' },
    letter: { mark: 'Keripik Contoh', class: 30 },
  },
  {
    ...{ kind: 'land', business: 4, openedDaysAgo: 70, movedDaysAgo: 50, upTo: 'selection' },
    answers: {},
    seen: { number: '', status: 'Masuk daftar usulan tahun depan' },
  },
];
