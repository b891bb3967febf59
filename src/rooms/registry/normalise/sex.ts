import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { cleanText, plainLetters } from './text.ts';

const FEMALE = new Set(['p', 'pr', 'prp', 'perempuan', 'wanita', 'w', 'wnt', 'female', 'f', 'cewek', 'ibu', 'peremp']);
const MALE = new Set([
  'l',
  'lk',
  'laki laki',
  'lakilaki',
  'laki',
  'pria',
  'male',
  'm',
  'cowok',
  'bapak',
  'laki2',
  'lk lk',
]);

/** Sex as written in lists: L/P, Lk/Pr, laki-laki/perempuan, pria/wanita, M/F. "P" is perempuan; digits are not guessed. */
export function readSex(raw: string): Checked<'female' | 'male'> {
  const text = cleanText(raw);
  if (isAbsent(text)) return absent(raw);
  const plain = plainLetters(text);
  if (FEMALE.has(plain)) return ok(raw, 'female');
  return MALE.has(plain) ? ok(raw, 'male') : invalid(raw, reasonOf('sex-format', { text }));
}
