import { isAbsent } from './absence.ts';
import { isoDay, isRealDay, pivotYear } from './calendar.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText } from './text.ts';

/** Month names as written in Indonesia, old and new spelling, and the English ones that spreadsheets bring; matched by their beginning. */
const MONTHS: ReadonlyArray<readonly string[]> = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];
const monthOf = (word: string): number =>
  MONTHS.findIndex((names) => names.some((name) => word.toLowerCase().startsWith(name))) + 1;

/** Days since 1899-12-30, as spreadsheets count (their false 29 February 1900 makes earlier serials useless). */
const SERIAL_FROM = 61; // 1900-03-01
const SERIAL_TO = 73_050; // 2099-12-31

/** A spreadsheet's day number as `YYYY-MM-DD`; `date1904` for workbooks of old Macs. Null outside 1900-03-01…2099-12-31. */
export function dayOfSerial(serial: number, { date1904 = false }: { date1904?: boolean } = {}): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < SERIAL_FROM || days > SERIAL_TO) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A day as `YYYY-MM-DD` from "24 November 2026", "Selasa, 24 Nop 26", "Binjai, 24-11-2026", "24/11/2026", "2026-11-24", "24.11.26" or a
 * spreadsheet serial (bare number of five digits). Day comes before month; a date that only reads month-first
 * (11/24/2026) is turned round with a warning. Two-digit years never lie in the future of `today`.
 * `past: true` (births, founding) makes a later day a warning.
 */
export function readDay(raw: string, options: { today: string; past?: boolean }): Checked<string> {
  const text = cleanText(raw);
  if (isAbsent(text)) return absent(raw);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const day = dayOfSerial(Number(text.replace(',', '.')));
    return day ? finish(raw, text, day, options) : invalid(raw, reasonOf('date-format', { text }));
  }
  const found = partsOf(text);
  if (!found) return invalid(raw, reasonOf('date-format', { text }));
  const [day, month] = found.monthFirst ? [found.month, found.day] : [found.day, found.month];
  const year = found.year >= 100 ? found.year : pivotYear(found.year, month, day, options.today);
  if (year < 1850 || year > 2200 || !isRealDay(year, month, day))
    return invalid(raw, reasonOf('date-impossible', { text }));
  const value = isoDay(year, month, day);
  return found.monthFirst
    ? warn(raw, value, reasonOf('date-month-first', { text }))
    : finish(raw, text, value, options);
}

const finish = (raw: string, text: string, day: string, options: { today: string; past?: boolean }): Checked<string> =>
  options.past && day > options.today ? warn(raw, day, reasonOf('date-future', { text })) : ok(raw, day);

type Parts = { year: number; month: number; day: number; monthFirst: boolean };

function partsOf(text: string): Parts | null {
  const bare = text
    .replace(/^\p{L}[\p{L}\s.']*[,/]\s*(?=\d)/u, '')
    .replace(/^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,.]?\s*/i, '')
    .replace(
      /[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:wib|wita|wit|z|(?:gmt|utc)?\s*[+-]\d\d?:?(?:\d\d)?)?$/i,
      '',
    );
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), monthFirst: false };
  const named = /^(\d{1,2})[\s./-]*([a-z]{3,9})[\s.,/-]*(\d{4}|\d{2})$/i.exec(bare);
  if (named) {
    const month = monthOf(named[2] ?? '');
    return month ? { year: Number(named[3]), month, day: Number(named[1]), monthFirst: false } : null;
  }
  const numeric = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bare);
  if (!numeric) return null;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  return { year: Number(numeric[3]), month: second, day: first, monthFirst: second > 12 && first <= 12 };
}
