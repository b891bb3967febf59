import { m } from '#words';
import { calculateLoan } from '../../loan.rules.ts';

/** Words of money in the order an owner meets them. */
export const termCodes = [
  'plafond',
  'principal',
  'tenor',
  'flat',
  'effective',
  'annuity',
  'margin',
  'share',
  'contract',
  'provision',
  'insurance',
  'collateral',
  'grace',
  'penalty',
  'grade',
  'slik',
  'joint',
  'topup',
  'restructure',
] as const;
export type TermCode = (typeof termCodes)[number];

/** The loan of the drawn examples: Rp6 million, six months, 24 percent a year (2 percent a month). */
const example = { amount: 6_000_000, months: 6, rate: 24 } as const;
export const flatExample = calculateLoan({ ...example, method: 'flat' });
export const effectiveExample = calculateLoan({ ...example, method: 'effective' });
export const annuityExample = calculateLoan({ ...example, method: 'annuity' });

export const termName = (code: TermCode): string => m[`capital_term_${code}`]();
export const termText = (code: TermCode): string => m[`capital_about_${code}`]();
