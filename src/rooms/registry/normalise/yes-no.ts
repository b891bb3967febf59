import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { cleanText, plainLetters } from './text.ts';

const YES = new Set([
  'ya',
  'y',
  'iya',
  'yes',
  'ada',
  'sudah',
  'sdh',
  'punya',
  'memiliki',
  'benar',
  'betul',
  'true',
  't',
  '1',
  'v',
  'aktif',
  'binaan',
  'sudah ada',
  'ok',
]);
const NO = new Set([
  'tidak',
  'tdk',
  'tak',
  'no',
  'n',
  'belum',
  'blm',
  'tidak ada',
  'tdk ada',
  'belum ada',
  'blm ada',
  'tidak punya',
  'belum punya',
  'tidak memiliki',
  'salah',
  'false',
  'f',
  '0',
  'non',
  'non binaan',
  'bukan',
  'bukan binaan',
  'x',
  'tidak aktif',
]);

/** Yes or no as lists write it. "belum" and "tidak ada" are a plain no here; only an empty cell or a dash is absent. */
export function readYesNo(raw: string): Checked<boolean> {
  const text = cleanText(raw);
  if (/^[✓✔☑√]$/u.test(text)) return ok(raw, true);
  if (/^[✗✘☒×]$/u.test(text)) return ok(raw, false);
  const plain = plainLetters(text);
  if (plain === '' || plain === 'n a' || plain === 'na' || plain === 'kosong') return absent(raw);
  if (YES.has(plain)) return ok(raw, true);
  return NO.has(plain) ? ok(raw, false) : invalid(raw, reasonOf('yes-no-format', { text }));
}
