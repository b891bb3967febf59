import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { readWrittenNumber } from './number-words.ts';
import { cleanText, isMangledNumber } from './text.ts';

/** Words before an amount that make it a rough one: what a business owner says is rough anyway. */
const ABOUT = /^(?:sekitar|kira\s*-?\s*kira|kurang\s*lebih|rata\s*-?\s*rata|lebih\s*kurang|k\.?l\.?|±|~|\+\/-)\s*/i;

/**
 * An amount in whole rupiah: "Rp1.250.000", "Rp 1.250.000,-", "1,5 juta", "500rb", "1250000.00", "1.25E+06".
 * `unit` is what the column counts in (1, 1.000 or 1.000.000 rupiah); it does not apply where the cell itself names a
 * scale or "Rp". A range ("5 - 10 juta") is no amount: the reason carries both ends and the raw text stays.
 * Amounts are below 2^53 rupiah; fractions of a rupiah are rounded with a warning.
 */
export function readMoney(raw: string, { unit = 1 }: { unit?: number } = {}): Checked<number> {
  const text = cleanText(raw).replace(ABOUT, '');
  if (isAbsent(text)) return absent(raw);
  const range = /^(.*\d[^-–]*?)\s*(?:-|–|s\/?d\.?|sampai|hingga)\s*((?:rp\.?\s*)?\d.*)$/i.exec(text);
  if (range) return readRange(raw, text, range[1] ?? '', range[2] ?? '', unit);
  const amount = amountOf(text, unit);
  if (amount === null) return invalid(raw, reasonOf('money-format', { text }));
  if (amount < 0) return invalid(raw, reasonOf('money-negative', { text }));
  if (amount > Number.MAX_SAFE_INTEGER) return invalid(raw, reasonOf('money-too-big', { text }));
  const whole = Math.round(amount);
  return whole === amount ? ok(raw, whole) : warn(raw, whole, reasonOf('money-fraction', { text }));
}

function readRange(raw: string, text: string, low: string, high: string, unit: number): Checked<number> {
  const word = /[a-z]+\.?$/i.exec(high)?.[0] ?? '';
  const top = amountOf(high, unit);
  const bottom = amountOf(/[a-z]\.?$/i.test(low) ? low : `${low} ${word}`, unit);
  if (top === null || bottom === null) return invalid(raw, reasonOf('money-format', { text }));
  return invalid(raw, reasonOf('money-range', { low: bottom, high: top }));
}

function amountOf(text: string, unit: number): number | null {
  if (isMangledNumber(text)) return Number(text.replace(',', '.')) * unit;
  const named = /^[-+\s]*(?:rp|idr)\b|^[-+\s]*(?:rp|idr)[\s.]*\d|rupiah\s*$/i.test(text);
  const bare = text
    .replace(/(?:rp|idr)[\s.:]*(?=[-+\d])/i, '')
    .replace(/\s*rupiah\s*$/i, '')
    .replace(/,\s*[-–]+\s*$|,=\s*$|\.-\s*$/, '')
    .replace(/\s*(?:per|\/)\s*(?:hari|bulan|bln|tahun|thn|minggu)\s*$/i, '');
  const number = readWrittenNumber(bare);
  if (!number) return null;
  return number.scaled || named ? number.value : number.value * unit;
}
