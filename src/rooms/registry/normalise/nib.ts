import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { cleanText, isMangledNumber } from './text.ts';

/**
 * Nomor Induk Berusaha: 13 digits. Numbers of the risk-based OSS look like DDMMYY + 7 digits, older ones do not, so no
 * date is read from it. Grouping marks ("0220 1010 1234 5", "0220.1010.12345") are taken out; the result is the bare digits.
 */
export function readNib(raw: string): Checked<string> {
  const text = cleanText(raw).replace(/^nib\s*[:.]?\s*/i, '');
  if (isAbsent(text, { zeros: true })) return absent(raw);
  if (isMangledNumber(text)) return invalid(raw, reasonOf('number-mangled', { text }));
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(digits)) return invalid(raw, reasonOf('nib-not-digits', { text }));
  return digits.length === 13 ? ok(raw, digits) : invalid(raw, reasonOf('nib-length', { digits: digits.length }));
}
