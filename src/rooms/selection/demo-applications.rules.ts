import type { Answers } from './answers.schema.ts';
import { helpedBand } from './differences.rules.ts';
import type { Needs } from './questions.rules.ts';

/** Word lists of the demo city, `db/demo/binjai-lists.json`: names of nobody. */
export interface DemoNames {
  female: string;
  male: string;
  last: string;
}

/** An invented person with a business, known to the registry or not yet. */
export interface DemoApplicant {
  name: string;
  sex: 'female' | 'male';
  disability: boolean;
  phone: string;
  businessName: string | null;
  sector: string;
  product: string | null;
  area: string;
  sinceYear: number | null;
  nib: string | null;
  helpedOn: string | null;
  annualSales: number | null;
}

type Random = () => number;

const picked = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** One of the answers, each with its share of a hundred. */
function weighted<T>(random: Random, shares: readonly (readonly [T, number])[]): T {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [answer, share] of shares) {
    left -= share;
    if (left <= 0) return answer;
  }
  return shares[0]?.[0] as T;
}

const goodsOf: Record<string, Answers['sells']> = {
  'food-drink': 'food',
  'processed-food': 'food',
  craft: 'craft',
  fashion: 'fashion',
  trade: 'shop',
  services: 'services',
};

const hopes = [
  'Kemasan saya masih plastik biasa dan diikat karet. Saya ingin kemasan yang bisa dititip di minimarket, mulai dua rasa dulu, 50 bungkus seminggu.',
  'Saya mau ganti stoples ke standing pouch supaya tahan tiga bulan. Uang stiker sudah saya sisihkan Rp300.000.',
  'Anak saya bisa membantu membuat label. Kami rencana menjual ke kantor-kantor dan warung di sekitar rumah.',
  'Pembeli sering tanya tanggal kedaluwarsa. Saya ingin tahu cara menulisnya dan memilih bahan yang aman.',
  'Sekarang hanya jual waktu ada pesanan. Kalau ada kemasan yang bagus, saya akan titip di tiga kedai kopi.',
  'Saya ingin belajar foto dan kemasan, lalu memasang produk di katalog WhatsApp setiap Senin.',
  'Rencana saya membeli alat press plastik bekas, lalu menjual paket oleh-oleh untuk Lebaran.',
  'Belum tahu pasti, tapi saya mau belajar dari awal.',
  'Label lama luntur kena minyak. Saya mau label tahan air untuk 200 botol sebulan.',
  'Ingin produk saya dikenal di luar kota. Saudara di Medan siap membantu menjual.',
];

const reasons = {
  high: ['Rencana jelas, ada angka dan tempat menjual.', 'Tahu pembelinya dan sudah mulai menyisihkan uang.'],
  middle: ['Rencana ada, tetapi belum ada jumlahnya.', 'Arahnya jelas, langkah pertama belum disebut.'],
  low: ['Belum ada rencana, hanya ingin belajar.', 'Belum disebut apa yang akan dilakukan sesudah pelatihan.'],
};

/** A reader's mark in steps of five, with a reason that fits it. */
export function demoMark(random: Random, hope: string): { mark: number; reason: string } {
  const worth = 35 + Math.min(45, Math.floor(hope.length / 3)) + Math.floor(random() * 20) - 10;
  const mark = Math.max(0, Math.min(100, Math.round(worth / 5) * 5));
  const level = mark >= 70 ? 'high' : mark >= 50 ? 'middle' : 'low';
  return { mark, reason: picked(random, reasons[level]) };
}

/** Someone the registry does not know yet, selling what the given sectors sell. */
export function demoNewcomer(
  random: Random,
  names: DemoNames,
  from: { sectors: readonly string[]; wards: readonly string[]; year: number },
): DemoApplicant {
  const sex = random() < 0.62 ? 'female' : 'male';
  const first = picked(random, names[sex].split(' '));
  const sector = picked(random, from.sectors);
  const goods = { 'food-drink': 'Sambal', 'processed-food': 'Keripik', craft: 'Anyaman', fashion: 'Jilbab' };
  const product = goods[sector as keyof typeof goods] ?? 'Kedai';
  return {
    name: `${first} ${picked(random, names.last.split(' '))}`,
    sex,
    disability: random() < 0.05,
    phone: `+62891${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    businessName: random() < 0.2 ? null : `${product} ${sex === 'female' ? 'Bu' : 'Pak'} ${first}`,
    sector,
    product: product.toLowerCase(),
    area: picked(random, from.wards),
    sinceYear: from.year - Math.floor(random() * 6),
    nib: null,
    helpedOn: null,
    annualSales: 6_000_000 + Math.floor(random() * 200) * 1_000_000,
  };
}

function salesOf(annual: number | null, random: Random): Answers['sales'] {
  if (annual === null || random() < 0.06) return 'untold';
  const month = annual / 12;
  return month < 5_000_000 ? 'under-5-million' : month <= 15_000_000 ? '5-to-15-million' : 'over-15-million';
}

/** Answers as this person would give them; some do not know their kelurahan, some remember help the registry has not. */
export function demoAnswers(
  random: Random,
  of: DemoApplicant,
  asked: Pick<Needs, 'own' | 'sex' | 'disability' | 'sales'> & { today: string },
): Answers {
  const since = weighted(random, [
    ['three-months', 80],
    ['newer', 13],
    ['not-yet', 7],
  ] as const);
  const year = Number(asked.today.slice(0, 4));
  const told = weighted(random, [
    ['never', 66],
    ['over-two-years', 18],
    ['last-year', 11],
    ['this-year', 5],
  ] as const);
  const helped = of.helpedOn && random() < 0.8 ? helpedBand(of.helpedOn, asked.today) : told;
  const sells = goodsOf[of.sector] ?? 'other';
  return {
    name: of.name,
    businessName: of.businessName,
    sells,
    ...(sells === 'other' && { sellsOther: of.product ?? 'usaha rumah' }),
    area: random() < 0.05 ? 'unknown' : of.area,
    since,
    ...(since === 'three-months' && { sinceYear: Math.min(of.sinceYear ?? year - 1, year - 1) }),
    nib: of.nib
      ? 'has'
      : weighted(random, [
          ['none', 80],
          ['unknown', 20],
        ] as const),
    ...(of.nib && random() < 0.7 && { nibNumber: of.nib }),
    helped,
    ...(helped !== 'never' && { helpedWhat: picked(random, ['pelatihan', 'alat usaha', 'pameran']) }),
    ...(asked.sex && { sex: of.sex }),
    ...(asked.disability && { disability: of.disability ? ('yes' as const) : ('no' as const) }),
    ...(asked.sales && since !== 'not-yet' && { sales: salesOf(of.annualSales, random) }),
    ...ownAnswers(asked.own, sells),
    hope: picked(random, hopes),
  };
}

/** What the kind of the call asks: a tool, a licence, what the stall needs. */
function ownAnswers(own: Needs['own'], sells: NonNullable<Answers['sells']>): Answers {
  const food = sells === 'food' || sells === 'drink';
  if (own === 'tool') return { tool: food ? 'Oven gas' : 'Mesin jahit' };
  if (own === 'licence') return { licence: food ? 'pirt' : 'nib' };
  return own === 'stall' ? { stallPower: sells === 'drink' ? 'yes' : 'no', stallZone: food ? 'food' : 'goods' } : {};
}
