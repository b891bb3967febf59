import type { CaseMove } from './case.schema.ts';
import type { StockInput } from './stock.schema.ts';

/** One step of a demo case, so many days before today. A look is made by the owner or an officer. */
export type DemoStep = { daysAgo: number } & (
  | { move: Exclude<CaseMove, { move: 'reserve' }> }
  | { reserve: true }
  | { handOver: { place: string; witness: string } }
  | { found: 'used' | 'rarely' | 'broken'; output: string }
);

/** The life of one case: its first day, then its steps in order. */
export interface DemoLife {
  begunDaysAgo: number;
  steps: DemoStep[];
}

export const demoNeed = 'Mesin jahit';
export const demoSpecification = 'Mesin jahit dengan dinamo 100 watt, meja dan laci, garansi satu tahun.';

/** A drawing stands for the photos: nobody lives in the demo city. */
export const demoDrawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#efe6d6"/>' +
  '<rect x="70" y="270" width="340" height="24" fill="#6a1231"/><rect x="110" y="230" width="260" height="40" rx="8" fill="#2d2a26"/>' +
  '<path d="M300 230V130h60v100M120 130h240v46H120z" fill="#2d2a26"/><path d="M140 176v54" stroke="#b08a3c" stroke-width="10"/>' +
  '<circle cx="386" cy="152" r="26" fill="#b08a3c"/></svg>';

/** Twelve machines of one delivery, each with its number. */
export const demoStock = (year: string, day: string): StockInput => ({
  need: demoNeed,
  name: 'Mesin jahit hitam, dinamo dan meja',
  count: 12,
  serials: Array.from({ length: 12 }, (_, at) => `BJ-${year.slice(2)}-${String(431 + at).padStart(5, '0')}`),
  value: 4_200_000,
  source: `APBD ${year}`,
  batch: 'SJ-114',
  day,
  custodian: 'Bagian peralatan',
  place: 'Gudang dinas',
  hours: 2,
  cost: 50_000,
});

const version = 1;
const wanted = (daysAgo: number): DemoStep => ({
  daysAgo,
  move: { move: 'specify', version, specification: demoSpecification },
});
const decreed = (daysAgo: number, number: string, day: string): DemoStep => ({
  daysAgo,
  move: { move: 'decree', version, number, day },
});
const looked = (daysAgo: number): DemoStep => ({
  daysAgo,
  move: { move: 'verify', version, asked: [], looked: true },
});
const handed = (daysAgo: number, place: string): DemoStep[] => [
  { daysAgo: daysAgo + 4, reserve: true },
  { daysAgo, handOver: { place, witness: 'Suryadi' } },
];
const used = (daysAgo: number, output: string): DemoStep => ({ daysAgo, found: 'used', output });

/** Days on which the two decrees were signed, 'YYYY-MM-DD'. */
export interface DemoDays {
  spring: string;
  autumn: string;
  /** When what was ordered is to come. */
  arrives: string;
}

/**
 * Lives of cases in every part of the chain. The second is that of the owner who can sign in: the first look is due.
 * Six were looked at after half a year, so that the public figure is shown.
 */
export function demoLives({ spring, autumn, arrives }: DemoDays): DemoLife[] {
  const first = [wanted(226), decreed(220, `188.45/0211/${spring.slice(0, 4)}`, spring), looked(218)];
  const second = [wanted(52), decreed(45, `188.45/0431/${autumn.slice(0, 4)}`, autumn), looked(44)];
  const kept = (place: string, output: string): DemoLife => ({
    begunDaysAgo: 230,
    steps: [...first, ...handed(200, place), used(168, output), used(108, output), used(16, output)],
  });
  return [
    kept('Kantor Kelurahan Tanah Merah', 'Tiga lusin baju sekolah sebulan.'),
    { begunDaysAgo: 55, steps: [...second, ...handed(31, 'Aula dinas')] },
    kept('Kantor Kelurahan Tanah Merah', 'Pesanan mukena dari pengajian.'),
    kept('Kantor Kelurahan Berngam', 'Permak celana setiap hari.'),
    kept('Kantor Kelurahan Berngam', 'Seragam untuk dua TK.'),
    kept('Aula dinas', 'Sarung bantal dan taplak.'),
    {
      begunDaysAgo: 230,
      steps: [
        ...[...first, ...handed(200, 'Aula dinas'), used(168, 'Baru dua pesanan.'), used(108, 'Jarang ada pesanan.')],
        { daysAgo: 16, found: 'rarely', output: 'Belum tahu di mana mencari pembeli.' },
      ],
    },
    {
      begunDaysAgo: 55,
      steps: [
        ...[...second, ...handed(34, 'Aula dinas')],
        { daysAgo: 3, found: 'broken', output: 'Dinamo panas lalu mati.' },
      ],
    },
    { begunDaysAgo: 55, steps: [...second, { daysAgo: 6, reserve: true }] },
    {
      begunDaysAgo: 54,
      steps: [...second, { daysAgo: 20, move: { move: 'order', version, supplier: 'CV Contoh Jaya', day: arrives } }],
    },
    { begunDaysAgo: 53, steps: second.slice(0, 2) },
    { begunDaysAgo: 12, steps: [wanted(9)] },
    { begunDaysAgo: 5, steps: [] },
  ];
}
