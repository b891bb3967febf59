import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { readNik } from './nik.ts';
import { cleanText, isMangledNumber } from './text.ts';

/** `number` has 16 digits, and 22 for a business place (NITKU). */
export type TaxNumber = { number: string; kind: 'person' | 'entity' | 'place' };

/**
 * NPWP and NITKU. A resident's NPWP is the NIK (16 digits); entities and others have `0` + the old 15 digits; a
 * business place has 22 (16 + 6). An old 15-digit number is accepted and returned as `0…`. The mask
 * 99.999.999.9-999.999 is taken off. The check digit's algorithm is unofficial, so it is not judged.
 */
export function readTaxNumber(raw: string, options: { today: string }): Checked<TaxNumber> {
  const text = cleanText(raw).replace(/^npwp\s*[:.]?\s*/i, '');
  if (isAbsent(text, { zeros: true })) return absent(raw);
  if (isMangledNumber(text)) return invalid(raw, reasonOf('number-mangled', { text }));
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(digits)) return invalid(raw, reasonOf('npwp-not-digits', { text }));

  if (digits.length === 22) return ok(raw, { number: digits, kind: 'place' });
  if (digits.length === 15) return warn(raw, { number: `0${digits}`, kind: 'entity' }, reasonOf('npwp-legacy', {}));
  if (digits.length !== 16) return invalid(raw, reasonOf('npwp-length', { digits: digits.length }));
  if (digits.startsWith('0')) return ok(raw, { number: digits, kind: 'entity' });
  const nik = readNik(digits, options);
  if (nik.value) return ok(raw, { number: digits, kind: 'person' });
  return warn(raw, { number: digits, kind: 'person' }, reasonOf('npwp-not-nik', {}));
}
