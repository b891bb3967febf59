import { hourOf } from '#platform/clock.ts';
import { m } from '#words';
import { getLocale } from '#words/runtime';

const zone = 'Asia/Jakarta';
const tag = () => (getLocale() === 'en' ? 'en-GB' : 'id-ID');

// A formatter costs far more to make than to use, and there are only a few kinds.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = { id: new Map<Style, Intl.DateTimeFormat>(), en: new Map<Style, Intl.DateTimeFormat>() };

/** The ways a day is written. */
const styles = {
  weekday: { weekday: 'long' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Style = keyof typeof styles;

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${tag()} ${least} ${most}`;
  const kept = numbers.get(key);
  if (kept) return kept;
  const made = new Intl.NumberFormat(tag(), { minimumFractionDigits: least, maximumFractionDigits: most });
  numbers.set(key, made);
  return made;
}

function dateFormat(style: Style): Intl.DateTimeFormat {
  const ours = dates[getLocale()];
  const kept = ours.get(style);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(tag(), { timeZone: zone, ...styles[style] });
  ours.set(style, made);
  return made;
}

/** A whole number with its thousands: 21.601 (id), 21,601 (en). */
export function formatNumber(n: number, digits = 0): string {
  return numberFormat(digits, digits).format(n);
}

/** Integer rupiah: `Rp1.250.000`; below zero `-Rp500`. */
export function formatRupiah(amount: number): string {
  return `${amount < 0 ? '-' : ''}Rp${formatNumber(Math.abs(amount))}`;
}

/** Rupiah for running text: `Rp1,5 juta`, `Rp2 miliar`; below a million in full. */
export function formatRupiahShort(amount: number): string {
  const [unit, word] =
    amount >= 1e12
      ? [1e12, m.ui_money_trillion()]
      : amount >= 1e9
        ? [1e9, m.ui_money_billion()]
        : [1e6, m.ui_money_million()];
  if (amount < 1e6) return formatRupiah(amount);
  return `Rp${numberFormat(0, 1).format(amount / unit)} ${word}`;
}

/** A share as percent, `part` of `whole`; an empty whole gives 0. */
export function formatPercent(part: number, whole: number, digits = 0): string {
  return `${formatNumber(whole === 0 ? 0 : (part / whole) * 100, digits)}%`;
}

function date(value: string | Date, style: Style): string {
  const instant = typeof value === 'string' ? new Date(`${value.slice(0, 10)}T12:00:00+07:00`) : value;
  return dateFormat(style).format(instant);
}

/** A day (`YYYY-MM-DD` or an instant): `Selasa, 24 November 2026`. */
export function formatDay(value: string | Date): string {
  // In two parts: whether a comma stands between them changes with the language data of Node.
  return `${date(value, 'weekday')}, ${formatDate(value)}`;
}

/** A day without its weekday: `24 November 2026`. */
export function formatDate(value: string | Date): string {
  return date(value, 'full');
}

/** A day in few letters for tables: `24 Nov 2026`. */
export function formatDateShort(value: string | Date): string {
  return date(value, 'short');
}

/** A month: `November 2026`. */
export function formatMonth(value: string | Date): string {
  return date(value, 'month');
}

/** An instant's clock time in Jakarta: `pukul 09.00 WIB`. */
export function formatTime(value: Date): string {
  return m.ui_time_at({ time: clockTime(hourOf(value)) });
}

/** A clock time `HH:MM` as it is written here: `09.00` (id), `09:00` (en). */
export function clockTime(time: string): string {
  return getLocale() === 'en' ? time.slice(0, 5) : time.slice(0, 5).replace(':', '.');
}

/** An instant in full: `Selasa, 24 November 2026, pukul 10.12 WIB`. */
export function formatInstant(value: Date): string {
  return `${formatDay(value)}, ${formatTime(value)}`;
}

/** The twelve months by name, January first. */
export function monthNames(): string[] {
  return Array.from({ length: 12 }, (_, month) => date(`2026-${String(month + 1).padStart(2, '0')}-15`, 'monthName'));
}

/** Days from one `YYYY-MM-DD` to another; negative where `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How far a day lies from today, in words: `hari ini`, `besok`, `6 hari lagi`, `kemarin`, `3 hari lalu`. */
export function relativeDay(day: string, today: string): string {
  const n = daysBetween(today, day);
  if (n === 0) return m.ui_day_today();
  if (n === 1) return m.ui_day_tomorrow();
  if (n === -1) return m.ui_day_yesterday();
  return n > 0 ? m.ui_day_ahead({ n }) : m.ui_day_ago({ n: -n });
}

/** An Indonesian phone number as people read it: `0812-3456-7890`; land lines `(061) 8820-275`. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^62/, '0');
  if (/^08\d{7,11}$/.test(digits))
    return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`.replace(/-$/, '');
  if (/^0\d{8,10}$/.test(digits)) return `(${digits.slice(0, 3)}) ${digits.slice(3, 7)}-${digits.slice(7)}`;
  return phone;
}

/** A phone number with its middle hidden: `0812-••••-7890`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^62/, '0');
  return digits.length < 8 ? '••••' : `${digits.slice(0, 4)}-••••-${digits.slice(-4)}`;
}

/** A NIK with only its last four digits: `••••••••••••7890`. */
export function maskNik(nik: string): string {
  return `••••••••••••${nik.replace(/\D/g, '').slice(-4)}`;
}

/** A file's size: `20 KB`, `3,8 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${formatNumber(bytes / 1_000_000, 1)} MB`;
}

/** Words as they begin a sentence: the first letter large. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
