import type { Party, StepCode } from './kinds.rules.ts';

type End =
  | { kind: 'passed'; code: StepCode; to: Party; agency?: string; text: string }
  | { kind: 'rejected'; code: StepCode; to: 'owner' | 'office'; reason: string; text: string }
  | { kind: 'issued' };

/** One invented case; days are counted back from today. */
export interface DemoCase {
  openedDaysAgo: number;
  movedDaysAgo: number;
  untaken?: true;
  done: { code: StepCode; answer?: string }[];
  end?: End;
}

const prepared: DemoCase['done'] = [
  { code: 'id-card' },
  { code: 'address', answer: 'Jalan Contoh 12' },
  { code: 'business-line', answer: '10794' },
  { code: 'email' },
  { code: 'agree' },
];
const filled: DemoCase['done'] = [...prepared, { code: 'precheck' }, { code: 'fill-in' }];

/** The demo's cases: not taken, in each pair of hands, stuck, rejected, issued. */
export const demoCases: readonly DemoCase[] = [
  { openedDaysAgo: 1, movedDaysAgo: 1, untaken: true, done: [] },
  { openedDaysAgo: 3, movedDaysAgo: 2, done: prepared.slice(0, 1) },
  { openedDaysAgo: 9, movedDaysAgo: 2, done: prepared },
  { openedDaysAgo: 6, movedDaysAgo: 1, done: filled },
  {
    openedDaysAgo: 20,
    movedDaysAgo: 11,
    done: [...prepared, { code: 'precheck' }],
    end: {
      kind: 'passed',
      code: 'fill-in',
      to: 'other',
      agency: 'Dukcapil',
      text: 'Nama di KTP berbeda satu huruf dengan data kependudukan.',
    },
  },
  {
    openedDaysAgo: 14,
    movedDaysAgo: 4,
    done: filled,
    end: {
      kind: 'rejected',
      code: 'address',
      to: 'owner',
      reason: 'Lokasi usaha tidak sesuai dengan data yang diunggah.',
      text: 'Nama jalan tidak cocok. Tulis alamat lengkap seperti di KTP, dengan nomor rumah.',
    },
  },
  { openedDaysAgo: 12, movedDaysAgo: 9, done: [] },
  { openedDaysAgo: 40, movedDaysAgo: 37, done: filled, end: { kind: 'issued' } },
  { openedDaysAgo: 65, movedDaysAgo: 62, done: filled, end: { kind: 'issued' } },
];

/** An invented NIB that no real business has: it begins with a day that does not exist. */
export const demoNib = (at: number): string => `99991${String(10_000_000 + at)}`;
