import { isAbsent } from './absence.ts';
import { isoDay, isRealDay, pivotYear } from './calendar.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText, isMangledNumber } from './text.ts';

export type FamilyCard = { number: string; region: string; issuedOn: string | null };

/**
 * Nomor Kartu Keluarga: 16 digits, region (6) + issue date DDMMYY (never + 40) + serial (4). The date part is
 * custom rather than written law, so an impossible date is a warning and not a refusal.
 */
export function readFamilyCard(raw: string, options: { today: string }): Checked<FamilyCard> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  if (isMangledNumber(text)) return invalid(raw, reasonOf('number-mangled', { text }));
  if (!/^\d+$/.test(text)) return invalid(raw, reasonOf('kk-not-digits', { text }));
  if (text.length !== 16) return invalid(raw, reasonOf('kk-length', { digits: text.length }));

  const [day, month, twoDigits] = [Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12))];
  const card = { number: text, region: text.slice(0, 6) };
  const year = pivotYear(twoDigits, month, day, options.today);
  if (!isRealDay(year, month, day)) return warn(raw, { ...card, issuedOn: null }, reasonOf('kk-date', { day, month }));
  const value = { ...card, issuedOn: isoDay(year, month, day) };
  return text.endsWith('0000') ? warn(raw, value, reasonOf('kk-serial-zero', {})) : ok(raw, value);
}
