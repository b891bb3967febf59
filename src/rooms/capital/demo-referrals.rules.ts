import type { ReferralMove } from './referral.schema.ts';

type DemoStep = { daysAgo: number; move: ReferralMove };

export interface DemoReferral {
  amount: number;
  purpose: string;
  begunDaysAgo: number;
  steps: DemoStep[];
}

const lenders = {
  state: 'Bank Contoh Sejahtera',
  sharia: 'Bank Syariah Contoh',
  coop: 'Koperasi Contoh Maju',
} as const;
const version = 1;
const known: ('instalment' | 'total' | 'late' | 'security')[] = ['instalment', 'total', 'late', 'security'];

/** Consent given at the counter for half a year, and the business brought to the lender the same day. */
const brought = (daysAgo: number, lender: string, until: string): DemoStep[] => [
  { daysAgo, move: { move: 'agree', version, lender, until, channel: 'counter', yes: true } },
  { daysAgo: daysAgo - 1, move: { move: 'send', version, text: '' } },
];

const offer: ReferralMove = {
  move: 'accept',
  version,
  amount: 10_000_000,
  months: 12,
  instalment: 860_664,
  price: 'Bunga efektif 6% setahun, tanpa provisi',
  security: 'Tidak ada agunan tambahan',
};
const margin: ReferralMove = {
  move: 'accept',
  version,
  amount: 15_000_000,
  months: 24,
  instalment: 712_500,
  price: 'Murabahah, margin Rp2.100.000',
  security: 'Mesin yang dibeli',
};

/** A handful of businesses on their way to invented lenders. `until` and `paidOut` are days of the demo city's own time. */
export const demoReferrals = ({ until, paidOut }: { until: string; paidOut: string }): DemoReferral[] => [
  {
    amount: 10_000_000,
    purpose: 'Mesin pengemas dan kemasan untuk tiga bulan',
    begunDaysAgo: 12,
    steps: [...brought(11, lenders.state, until), { daysAgo: 2, move: offer }],
  },
  {
    amount: 25_000_000,
    purpose: 'Bahan baku menjelang hari raya',
    begunDaysAgo: 21,
    steps: brought(19, lenders.state, until),
  },
  {
    amount: 5_000_000,
    purpose: 'Kompor dan wajan besar',
    begunDaysAgo: 9,
    steps: [
      ...brought(8, lenders.coop, until),
      { daysAgo: 3, move: { move: 'ask-more', version, text: 'Foto tempat usaha dan catatan penjualan tiga bulan.' } },
    ],
  },
  {
    amount: 40_000_000,
    purpose: 'Sepeda motor roda tiga untuk mengantar',
    begunDaysAgo: 30,
    steps: [
      ...brought(29, lenders.state, until),
      {
        daysAgo: 10,
        move: { move: 'refuse', version, text: 'Masih ada cicilan lain yang terlambat lebih dari 90 hari.' },
      },
    ],
  },
  { amount: 8_000_000, purpose: 'Etalase baru', begunDaysAgo: 1, steps: [] },
  {
    amount: 15_000_000,
    purpose: 'Mesin jahit industri',
    begunDaysAgo: 120,
    steps: [
      ...brought(118, lenders.sharia, until),
      { daysAgo: 105, move: margin },
      { daysAgo: 103, move: { move: 'understand', version, known, text: '' } },
      { daysAgo: 92, move: { move: 'disburse', version, day: paidOut } },
    ],
  },
];
