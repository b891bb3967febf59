import { plainLetters } from './text.ts';

/** How lists say "there is none". Compared without case, accents and punctuation. */
const WORDS = new Set([
  'tidak ada',
  'tdk ada',
  'tak ada',
  'tidak punya',
  'tdk punya',
  'tidak memiliki',
  'tidak diisi',
  'tidak tahu',
  'tidak diketahui',
  'belum',
  'belum ada',
  'belum punya',
  'belum memiliki',
  'belum diisi',
  'blm',
  'blm ada',
  'belum terdata',
  'belum diketahui',
  'kosong',
  'nihil',
  'nil',
  'null',
  'none',
  'na',
  'n a',
  'nan',
  'tba',
  'undefined',
  'unknown',
  'ditanyakan',
  'tidak',
  'tdk',
  'no',
  'not available',
]);

/** What a formula shows that could not be reckoned. */
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

const LONGEST = Math.max(...Array.from(WORDS, (word) => word.length)) + 8;

/**
 * Whether a cell says that there is no value: empty, only punctuation ("-", "--", "…", "?"), only zeros where an
 * identifier should be (`zeros`), or a word such as "Tidak Ada", "belum", "n/a", or an error of a formula ("#REF!").
 */
export function isAbsent(raw: string, { zeros = false }: { zeros?: boolean } = {}): boolean {
  if (raw.startsWith('#') && SHEET_ERROR.test(raw)) return true;
  // Most cells are long or begin with a digit: no word of absence does.
  if (/^[a-z]/i.test(raw) ? raw.length > LONGEST : !zeros && /^\d/.test(raw)) return false;
  const plain = plainLetters(raw);
  if (plain === '') return !/[\p{L}\p{N}]/u.test(raw);
  if (zeros && /^[0 ]+$/.test(plain)) return true;
  return WORDS.has(plain);
}
