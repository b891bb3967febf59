import type { CaseMove } from './case.schema.ts';
import type { DemoNeed } from './demo-drawings.rules.ts';
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
  need: DemoNeed;
  begunDaysAgo: number;
  /** A grant to a group (hibah) instead of goods for one business. */
  grant?: { group: string; agreement: string };
  steps: DemoStep[];
}

const specifications: Record<DemoNeed, string> = {
  'Mesin jahit': 'Mesin jahit dengan dinamo 100 watt, meja dan laci, garansi satu tahun.',
  'Mesin segel kemasan': 'Mesin segel kaki 30 cm untuk plastik dan aluminium foil, garansi satu tahun.',
  'Oven gas': 'Oven gas dua rak, ruang 60 x 40 x 40 cm, suhu sampai 250 derajat, garansi satu tahun.',
};

const lot = { custodian: 'Bagian peralatan', place: 'Gudang dinas', hours: 2, cost: 50_000 };

/** What was delivered on a day: sewing machines and sealers, each with its number. */
export function demoStock(day: string): StockInput[] {
  const year = day.slice(0, 4);
  const from = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => `BJ-${year.slice(2)}-${String(first + at).padStart(5, '0')}`);
  const common = { ...lot, day, source: `APBD ${year}`, batch: 'SJ-114' };
  const machines = { need: 'Mesin jahit', name: 'Mesin jahit hitam, dinamo dan meja', value: 4_200_000 };
  const sealers = { need: 'Mesin segel kemasan', name: 'Mesin segel kaki 30 cm', value: 1_150_000 };
  const ovens = { need: 'Oven gas', name: 'Oven gas dua rak', value: 6_750_000 };
  return [
    { ...common, ...machines, count: 11, serials: from(431, 11) },
    { ...common, ...sealers, count: 2, serials: from(471, 2) },
    { ...common, ...ovens, count: 1, serials: from(481, 1) },
  ];
}

const version = 1;
const wanted = (daysAgo: number, need: DemoNeed = 'Mesin jahit'): DemoStep => ({
  daysAgo,
  move: { move: 'specify', version, specification: specifications[need] },
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
 * Lives of cases in every part of the chain. The second is that of the owner who can sign in, who makes chips: the first look is due.
 * The last is a grant to a group.
 * Six were looked at after half a year, so that the public figure is shown.
 */
export function demoLives({ spring, autumn, arrives }: DemoDays): DemoLife[] {
  const first = [wanted(226), decreed(220, `188.45/0211/${spring.slice(0, 4)}`, spring), looked(218)];
  const second = [wanted(52), decreed(45, `188.45/0431/${autumn.slice(0, 4)}`, autumn), looked(44)];
  const kept = (place: string, output: string): DemoLife => ({
    need: 'Mesin jahit',
    begunDaysAgo: 230,
    steps: [...first, ...handed(200, place), used(168, output), used(108, output), used(16, output)],
  });
  return [
    kept('Kantor Kelurahan Tanah Merah', 'Tiga lusin baju sekolah sebulan.'),
    {
      need: 'Mesin segel kemasan',
      begunDaysAgo: 55,
      steps: [wanted(52, 'Mesin segel kemasan'), ...second.slice(1), ...handed(31, 'Aula dinas')],
    },
    kept('Kantor Kelurahan Tanah Merah', 'Pesanan mukena dari pengajian.'),
    kept('Kantor Kelurahan Berngam', 'Permak celana setiap hari.'),
    kept('Kantor Kelurahan Berngam', 'Seragam untuk dua TK.'),
    kept('Aula dinas', 'Sarung bantal dan taplak.'),
    {
      need: 'Mesin jahit',
      begunDaysAgo: 230,
      steps: [
        ...[...first, ...handed(200, 'Aula dinas'), used(168, 'Baru dua pesanan.'), used(108, 'Jarang ada pesanan.')],
        { daysAgo: 16, found: 'rarely', output: 'Belum tahu di mana mencari pembeli.' },
      ],
    },
    {
      need: 'Mesin jahit',
      begunDaysAgo: 55,
      steps: [
        ...[...second, ...handed(34, 'Aula dinas')],
        { daysAgo: 3, found: 'broken', output: 'Dinamo panas lalu mati.' },
      ],
    },
    { need: 'Mesin jahit', begunDaysAgo: 55, steps: [...second, { daysAgo: 6, reserve: true }] },
    {
      need: 'Mesin jahit',
      begunDaysAgo: 54,
      steps: [...second, { daysAgo: 20, move: { move: 'order', version, supplier: 'CV Contoh Jaya', day: arrives } }],
    },
    { need: 'Mesin jahit', begunDaysAgo: 53, steps: second.slice(0, 2) },
    { need: 'Mesin jahit', begunDaysAgo: 12, steps: [wanted(9)] },
    { need: 'Mesin jahit', begunDaysAgo: 5, steps: [] },
    {
      need: 'Oven gas',
      begunDaysAgo: 228,
      grant: { group: 'Kelompok Usaha Bersama Melati', agreement: `900/017/NPHD/${spring.slice(0, 4)}` },
      steps: [
        wanted(226, 'Oven gas'),
        decreed(220, `188.45/0212/${spring.slice(0, 4)}`, spring),
        looked(218),
        ...handed(198, 'Kantor Kelurahan Rambung Barat'),
        used(166, 'Roti dan kue kering, 40 loyang seminggu.'),
        used(106, 'Pesanan hari raya, 900 bungkus.'),
      ],
    },
  ];
}
