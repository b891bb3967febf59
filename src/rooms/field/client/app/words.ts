import type { AppWord, AppWords } from '../../app-words.ts';

let words: Partial<AppWords> = {};
let locale = 'id-ID';

/** Takes the words the shell brought along. */
export function useWords(text: string): void {
  words = JSON.parse(text) as AppWords;
  locale = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
}

/** A sentence of the application with what belongs into it. */
export const t = (name: AppWord, put: Record<string, string | number> = {}): string =>
  (words[name] ?? name).replaceAll(/\{(\w+)\}/g, (_, key: string) => String(put[key] ?? ''));

const zone = 'Asia/Jakarta';
const format = (at: Date, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...how }).format(at);
const noon = (day: string): Date => new Date(`${day}T12:00:00+07:00`);

/** 'YYYY-MM-DD' as "15 Des". */
export const shortDay = (day: string): string => format(noon(day), { day: 'numeric', month: 'short' });
/** 'YYYY-MM-DD' as "Selasa, 15 Desember". */
export const longDay = (day: string): string => format(noon(day), { weekday: 'long', day: 'numeric', month: 'long' });
/** An instant as "13.32". */
export const clock = (at: Date): string => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** An instant as "24 Nov 13.32". */
export const moment = (at: Date): string => `${format(at, { day: 'numeric', month: 'short' })} ${clock(at)}`;
/** The day an instant falls on in the office's time, 'YYYY-MM-DD'. */
export const dayOf = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
/** A day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
/** A number or code that is not broken at its hyphens. */
export const whole = (code: string): string => code.replaceAll('-', '\u2011');
/** A number with a comma, as Indonesian writes it. */
export const decimal = (n: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(n);
