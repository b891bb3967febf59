import { m } from '#words';
import type { LoanMethod } from '../../loan.rules.ts';

/** A method's name as the office says it: flat, efektif, anuitas. */
export const methodWord = (method: LoanMethod): string => m[`capital_method_${method}`]();

/** The price of the money by its right name: a sharia contract has a margin and never interest. */
export const priceWords = (sharia: boolean) =>
  sharia
    ? { price: m.capital_margin(), all: m.capital_margin_all(), rate: m.capital_margin_rate() }
    : { price: m.capital_interest(), all: m.capital_interest_all(), rate: m.capital_interest_rate() };
