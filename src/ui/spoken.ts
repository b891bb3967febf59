import { getLocale } from '#words/runtime';
import { formatRupiah } from './format.ts';

// The numerals are the rule itself, not wording: Indonesian builds every number from these and from se- for one.
const units = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const scales: [number, string][] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1000, 'ribu'],
  [100, 'ratus'],
];

function spell(n: number): string {
  if (n < 12) return units[n] as string;
  if (n < 20) return `${units[n - 10]} belas`;
  if (n < 100) return `${units[Math.floor(n / 10)]} puluh ${spell(n % 10)}`;
  const [size, word] = scales.find(([scale]) => n >= scale) as [number, string];
  const count = Math.floor(n / size);
  const head = count === 1 && size <= 1000 ? `se${word}` : `${spell(count)} ${word}`;
  return `${head} ${spell(n % size)}`;
}

/**
 * An integer in Indonesian words, `1200000` → "satu juta dua ratus ribu", as on receipts and in letters.
 * Whole numbers from 0 to below 10^15.
 */
export function numberInWords(n: number): string {
  return n === 0 ? 'nol' : spell(n).replace(/\s+/g, ' ').trim();
}

/** An amount as it is read aloud, "satu juta dua ratus ribu rupiah"; in English the digits, which are read aloud by themselves. */
export function rupiahInWords(amount: number): string {
  return getLocale() === 'en' ? formatRupiah(amount) : `${numberInWords(amount)} rupiah`;
}
