const SMALL = [
  'nol',
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

const GROUPS: readonly (readonly [size: number, word: string])[] = [
  [1e15, 'kuadriliun'],
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
  [100, 'ratus'],
  [10, 'puluh'],
];

/**
 * A whole number in Indonesian words ("terbilang"), for minutes, receipts and handover letters:
 * 2026 → 'dua ribu dua puluh enam', 1100 → 'seribu seratus'.
 * @throws RangeError for negative, fractional or unsafe numbers.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number that can be said: ${value}`);
  if (value < SMALL.length) return SMALL[value] as string;
  if (value < 20) return `${SMALL[value - 10]} belas`;
  const [size, word] = GROUPS.find(([size]) => value >= size) as [number, string];
  const many = Math.floor(value / size);
  const rest = value % size;
  // 'seratus' and 'seribu', but 'satu juta': only hundreds and one bare thousand take the prefix.
  const head = many === 1 && (size === 100 || size === 1e3) ? `se${word}` : `${numberInWords(many)} ${word}`;
  return rest === 0 ? head : `${head} ${numberInWords(rest)}`;
}
