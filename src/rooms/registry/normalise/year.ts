import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { readDay } from './date.ts';
import { cleanText } from './text.ts';

const FROM = 1850;

/** A calendar year: "2015", "thn 2015", "sejak 2015", the year of a full date, or so many years before `today` ("5 tahun lalu"). From 1850 to the year of `today`. */
export function readYear(raw: string, options: { today: string }): Checked<number> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  const to = Number(options.today.slice(0, 4));
  const ago =
    /^(?:sudah|sekitar|kurang lebih|±|\+\/-)?\s*(\d{1,2})\s*(?:th|thn|tahun)\.?(?:\s*(?:yang\s*)?lalu)?$/i.exec(text);
  if (ago) return ok(raw, to - Number(ago[1]));
  const bare = /^(?:th(?:n|un)?\.?|tahun|sejak|mulai)?\s*(?:tahun|thn\.?)?\s*(\d{4})(?:[.,]0+)?$/i.exec(text);
  const named = bare ? Number(bare[1]) : yearOfDate(text, options.today);
  if (named === null) return invalid(raw, reasonOf('year-format', { text }));
  return named < FROM || named > to
    ? invalid(raw, reasonOf('year-range', { year: named, from: FROM, to }))
    : ok(raw, named);
}

function yearOfDate(text: string, today: string): number | null {
  const monthAndYear = /^[a-z]{3,9}[\s.,/-]*(\d{4})$/i.exec(text) ?? /^\d{1,2}[/-](\d{4})$/.exec(text);
  if (monthAndYear) return Number(monthAndYear[1]);
  const day = readDay(text, { today });
  return day.value ? Number(day.value.slice(0, 4)) : null;
}
