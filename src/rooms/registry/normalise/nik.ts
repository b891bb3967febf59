import { isAbsent } from './absence.ts';
import { isoDay, isRealDay, pivotYear } from './calendar.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText, isMangledNumber } from './text.ts';

/** What can be read from a NIK without asking Dukcapil. `region` is where the person was first registered, not where they live. */
export type Nik = { number: string; sex: 'female' | 'male'; birthDate: string; region: string; district: string };

/**
 * Nomor Induk Kependudukan: 16 digits PPKKCC DDMMYY NNNN, women with day + 40 (structure as used by Dukcapil; it has no
 * check digit, so this never claims that the number exists). A region other than the city's is accepted.
 * `today` is `YYYY-MM-DD`; `knowsRegion`, where given, is asked for the six region digits and an unknown region is a warning only.
 */
export function readNik(
  raw: string,
  options: { today: string; knowsRegion?: (region: string) => boolean },
): Checked<Nik> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  if (isMangledNumber(text)) return invalid(raw, reasonOf('number-mangled', { text }));
  if (!/^\d+$/.test(text)) return invalid(raw, reasonOf('nik-not-digits', { text }));
  if (text.length !== 16) return invalid(raw, reasonOf('nik-length', { digits: text.length }));

  const dayCode = Number(text.slice(6, 8));
  const female = dayCode > 40;
  const day = female ? dayCode - 40 : dayCode;
  const month = Number(text.slice(8, 10));
  const year = pivotYear(Number(text.slice(10, 12)), month, day, options.today);
  if (!isRealDay(year, month, day)) return invalid(raw, reasonOf('nik-birth-date', { day: dayCode, month }));

  const region = text.slice(0, 6);
  const nik: Nik = {
    number: text,
    sex: female ? 'female' : 'male',
    birthDate: isoDay(year, month, day),
    region,
    district: `${region.slice(0, 2)}.${region.slice(2, 4)}.${region.slice(4)}`,
  };
  if (text.endsWith('0000')) return warn(raw, nik, reasonOf('nik-serial-zero', {}));
  if (options.knowsRegion && !options.knowsRegion(region))
    return warn(raw, nik, reasonOf('nik-region-unknown', { region }));
  return ok(raw, nik);
}
