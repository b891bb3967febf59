import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { readWrittenNumber } from './number-words.ts';
import { cleanText } from './text.ts';

/** A whole number of people or things: "3", "3 orang", "1.200 org". A range ("1-4") is kept raw with both ends in the reason. */
export function readCount(raw: string): Checked<number> {
  const text = cleanText(raw);
  if (isAbsent(text)) return absent(raw);
  const bare = text.replace(/\s*(?:orang|org|pekerja|karyawan|tenaga kerja|tk|unit|buah|pcs)\.?$/i, '');
  const range = /^(\d+)\s*(?:-|–|s\/?d|sampai)\s*(\d+)$/i.exec(bare);
  if (range) return invalid(raw, reasonOf('count-range', { low: Number(range[1]), high: Number(range[2]) }));
  const number = readWrittenNumber(bare);
  if (!number || number.value < 0 || !Number.isInteger(number.value) || number.value > 1e9)
    return invalid(raw, reasonOf('count-format', { text }));
  return ok(raw, number.value);
}
