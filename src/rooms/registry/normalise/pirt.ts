import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText } from './text.ts';

/** The parts of a home-food permit number. `city` is as printed; whether it is a Kemendagri or a BPS code is unclear, so it is never compared. */
export type HomeFoodPermit = {
  number: string;
  packaging: number;
  foodType: string;
  city: string;
  product: string;
  producer: string;
  expiryYear: number | null;
};

/**
 * SPP-IRT number: `P-IRT` + 13 digits, a dash and two digits for the year in which it ends (BPOM numbering: packaging 1–8,
 * food type 2, province and city 4, product 2, producer 4, year 2). Old numbers have 12 digits and no year: kept with a
 * warning. `today` is `YYYY-MM-DD`.
 */
export function readHomeFoodPermit(raw: string, options: { today: string }): Checked<HomeFoodPermit> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  const digits = text
    .replace(/^(?:spp|dinkes)?[\s.-]*p[\s.-]*irt\b/i, '')
    .replace(/^[\s.:]*(?:no(?:mor)?\b)?/i, '')
    .replace(/[\s.:-]/g, '');
  if (!/^\d+$/.test(digits)) return invalid(raw, reasonOf('pirt-format', { digits: digits.replace(/\D/g, '').length }));

  const old = digits.length === 12;
  if (!old && digits.length !== 15) return invalid(raw, reasonOf('pirt-format', { digits: digits.length }));
  const packaging = Number(digits[0]);
  const year = old ? null : 2000 + Number(digits.slice(13));
  const value: HomeFoodPermit = {
    number: old ? digits : `${digits.slice(0, 13)}-${digits.slice(13)}`,
    packaging,
    foodType: digits.slice(1, 3),
    city: digits.slice(3, 7),
    product: digits.slice(7, 9),
    producer: digits.slice(9, old ? 12 : 13),
    expiryYear: year,
  };
  if (old) return warn(raw, value, reasonOf('pirt-old', { digits: digits.length }));
  if (packaging < 1 || packaging > 8) return warn(raw, value, reasonOf('pirt-packaging', { packaging }));
  if (year !== null && year < Number(options.today.slice(0, 4)))
    return warn(raw, value, reasonOf('pirt-expired', { year }));
  return ok(raw, value);
}
