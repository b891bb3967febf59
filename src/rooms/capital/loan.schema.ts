import { m } from '#words';
import { getLocale } from '#words/runtime';
import { type LoanMethod, type LoanTerms, loanMethods } from './loan.rules.ts';

/** What a loan may be here: rupiah, months, percent per year. Beyond it is a slip of the hand. */
export const loanLimits = { amount: 100_000_000_000, months: 360, rate: 100 } as const;

export interface LoanFault {
  field: 'amount' | 'months' | 'rate' | 'method';
  text: string;
}

const partedByDots = /^(\d{1,15}|\d{1,3}(\.\d{3}){1,4})$/;
const partedByCommas = /^\d{1,3}(,\d{3}){1,4}$/;

/**
 * Digits, with dots only where they part thousands, or commas for who reads English; anything else is not a whole number.
 * An address keeps its meaning when the language changes: dots part thousands in both.
 */
function wholeOf(text: string): number {
  const tidy = text.replace(/^rp\s*/i, '').trim();
  const whole = partedByDots.test(tidy) || (getLocale() === 'en' && partedByCommas.test(tidy));
  return whole ? Number(tidy.replace(/[.,]/g, '')) : Number.NaN;
}

/** A number with at most two decimals, after a comma or a dot; a percent sign may follow. */
function rateOf(text: string): number {
  const tidy = text.replace(/\s*%$/, '').trim();
  return /^\d{1,6}([.,]\d{1,2})?$/.test(tidy) ? Number(tidy.replace(',', '.')) : Number.NaN;
}

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const isMethod = (text: string): text is LoanMethod => (loanMethods as readonly string[]).includes(text);

export type LoanWords = Partial<Record<LoanFault['field'], string>>;

/** The amount, months and rate a person wrote, or one sentence for each that cannot be used. */
export function readLoanNumbers(words: LoanWords): { numbers: Omit<LoanTerms, 'method'> } | { faults: LoanFault[] } {
  const numbers = {
    amount: wholeOf(words.amount ?? ''),
    months: wholeOf(words.months ?? ''),
    rate: rateOf(words.rate ?? ''),
  };
  const faults: LoanFault[] = [];
  if (!within(numbers.amount, 1, loanLimits.amount)) faults.push({ field: 'amount', text: m.capital_amount_wrong() });
  if (!within(numbers.months, 1, loanLimits.months)) faults.push({ field: 'months', text: m.capital_months_wrong() });
  if (!within(numbers.rate, 0, loanLimits.rate)) faults.push({ field: 'rate', text: m.capital_rate_wrong() });
  return faults.length > 0 ? { faults } : { numbers };
}

/** A loan as a person wrote it, with its method, or what is wrong with it. */
export function readLoan(words: LoanWords): { terms: LoanTerms } | { faults: LoanFault[] } {
  const read = readLoanNumbers(words);
  const method = words.method?.trim() ?? '';
  const faults = 'faults' in read ? read.faults : [];
  if (!isMethod(method)) return { faults: [...faults, { field: 'method', text: m.capital_method_wrong() }] };
  return 'faults' in read ? { faults } : { terms: { ...read.numbers, method } };
}

/** What the public simulator is asked, as it stands in the address. */
export const simulatorFields = ['pinjaman', 'bulan', 'bunga', 'per', 'jenis', 'biaya', 'cara'] as const;
export type SimulatorWords = Partial<Record<(typeof simulatorFields)[number], string>>;

export interface Simulation {
  /** Rate in percent a year, also where a rate per month was written. */
  numbers: Omit<LoanTerms, 'method'>;
  /** Fees paid once, in rupiah. */
  fees: number;
  /** A sale with a margin and no interest. */
  sharia: boolean;
}

/** What to count, or one sentence for each box that cannot be used, named like the box. */
export function readSimulation(words: SimulatorWords): Simulation | { faults: { name: string; message: string }[] } {
  const monthly = words.per === 'bulan';
  const read = readLoanNumbers({
    amount: words.pinjaman,
    months: words.bulan,
    rate: monthly ? perYear(words.bunga ?? '') : words.bunga,
  });
  const boxes = { amount: 'pinjaman', months: 'bulan', rate: 'bunga', method: 'cara' } as const;
  const faults =
    'faults' in read ? read.faults.map(({ field, text }) => ({ name: boxes[field] as string, message: text })) : [];
  const fees = words.biaya?.trim() ? wholeOf(words.biaya) : 0;
  if (!within(fees, 0, loanLimits.amount)) faults.push({ name: 'biaya', message: m.capital_fees_wrong() });
  if ('faults' in read || faults.length > 0) return { faults };
  return { numbers: read.numbers, fees, sharia: words.jenis === 'syariah' };
}

/** Twelve times a rate per month, as text again; what is no number stays as it is. */
function perYear(text: string): string {
  const rate = rateOf(text);
  return Number.isNaN(rate) ? text : String(Math.round(rate * 1200) / 100);
}
