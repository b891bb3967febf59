/**
 * What a normaliser says about one raw value. The raw text is always kept, so nothing an office typed is lost.
 *
 * - `ok`: the value is usable as it is.
 * - `warn`: usable, but a person should look (`reason` says why).
 * - `invalid`: cannot be used as this kind of value; `value` is null, `raw` stays.
 * - `absent`: the source says there is none ("-", "Tidak Ada", "belum").
 */
export type Checked<T> = {
  raw: string;
  value: T | null;
  state: 'ok' | 'warn' | 'invalid' | 'absent';
  reason?: Reason;
};

/** Every reason a normaliser can give, with what a sentence about it needs. Pages turn the code into words. */
export interface ReasonParams {
  'number-mangled': { text: string };
  'nik-not-digits': { text: string };
  'nik-length': { digits: number };
  'nik-birth-date': { day: number; month: number };
  'nik-serial-zero': Record<string, never>;
  'nik-region-unknown': { region: string };
  'nik-digit-lost': Record<string, never>;
  'kk-not-digits': { text: string };
  'kk-length': { digits: number };
  'kk-date': { day: number; month: number };
  'kk-serial-zero': Record<string, never>;
  'nib-not-digits': { text: string };
  'nib-length': { digits: number };
  'npwp-not-digits': { text: string };
  'npwp-length': { digits: number };
  'npwp-legacy': Record<string, never>;
  'npwp-not-nik': Record<string, never>;
  'kbli-format': { text: string };
  'kbli-edition-missing': { code: string };
  'kbli-unknown': { code: string; edition: string };
  'kbli-zero-lost': { code: string };
  'pirt-format': { digits: number };
  'pirt-old': { digits: number };
  'pirt-packaging': { packaging: number };
  'pirt-expired': { year: number };
  'halal-format': { text: string };
  'halal-fatwa-number': { text: string };
  'phone-format': { text: string };
  'phone-short': { digits: number };
  'phone-long': { digits: number };
  'phone-foreign': { text: string };
  'phone-several': { count: number };
  'email-format': { text: string };
  'money-format': { text: string };
  'money-negative': { text: string };
  'money-fraction': { text: string };
  'money-range': { low: number; high: number };
  'money-too-big': { text: string };
  'count-format': { text: string };
  'count-range': { low: number; high: number };
  'date-format': { text: string };
  'date-impossible': { text: string };
  'date-month-first': { text: string };
  'date-future': { text: string };
  'year-format': { text: string };
  'year-range': { year: number; from: number; to: number };
  'yes-no-format': { text: string };
  'sex-format': { text: string };
  'coordinate-format': { text: string };
  'coordinate-range': { text: string };
  'coordinate-swapped': Record<string, never>;
  'area-unknown': { text: string };
  'area-ambiguous': { text: string; count: number; candidates: string };
  'area-guessed': { text: string; name: string };
  'area-parent-differs': { name: string; parent: string };
}
export type ReasonCode = keyof ReasonParams;
export type Reason = { [C in ReasonCode]: { code: C; params: ReasonParams[C] } }[ReasonCode];

/** A reason with the params its code needs. */
export const reasonOf = <C extends ReasonCode>(code: C, params: ReasonParams[C]): Reason =>
  ({ code, params }) as Reason;

export const ok = <T>(raw: string, value: T): Checked<T> => ({ raw, value, state: 'ok' });
export const absent = <T>(raw: string): Checked<T> => ({ raw, value: null, state: 'absent' });
export const warn = <T>(raw: string, value: T, reason: Reason): Checked<T> => ({ raw, value, state: 'warn', reason });
export const invalid = <T>(raw: string, reason: Reason): Checked<T> => ({ raw, value: null, state: 'invalid', reason });
