/** How interest is counted: on the first amount, on what is still owed, or on what is still owed in equal instalments. */
export const loanMethods = ['flat', 'effective', 'annuity'] as const;
export type LoanMethod = (typeof loanMethods)[number];

/** A loan as it is offered: whole rupiah, months, rate in percent per year with at most two decimals. */
export interface LoanTerms {
  amount: number;
  months: number;
  rate: number;
  method: LoanMethod;
}

/** One month: what is paid of the loan itself, what is paid for having it, and what is owed afterwards. */
export interface LoanMonth {
  month: number;
  principal: number;
  interest: number;
  balance: number;
}

export interface LoanCost {
  /** What is paid each month; with `effective` the first and highest instalment. The last one takes up the rounding. */
  instalment: number;
  totalInterest: number;
  schedule: LoanMonth[];
}

/** A fraction in whole rupiah, halves upwards; exact, also where the product leaves the range of exact doubles. */
function rupiahOf(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

const hundredths = (rate: number): bigint => BigInt(Math.round(rate * 100));

/** `amount` at `rate` percent a year for a number of months, in whole rupiah. */
const interestOn = (amount: number, rate: number, months: number): number =>
  rupiahOf(BigInt(amount) * hundredths(rate) * BigInt(months), 120_000n);

/** The equal instalment that repays `amount` in `months` at `monthly` (0.005 is half a percent), before rounding. */
function annuityOf(amount: number, monthly: number, months: number): number {
  if (monthly === 0) return amount / months;
  return (amount * monthly) / -Math.expm1(-months * Math.log1p(monthly));
}

/**
 * What a loan costs, month by month, in whole rupiah. Each month's interest is rounded; the last month pays what is still
 * owed and the rest of the interest, so that the principal adds up to the amount and the interest to the exact sum of the
 * method, rounded once (save where a month's interest is itself only a few rupiah). Terms must be within the limits of
 * `loan.schema.ts`.
 * Source of the methods and the figures they are checked against: Permenko 1/2023 and OJK's own examples; an estimate, since
 * each bank rounds in its own way.
 */
export function calculateLoan({ amount, months, rate, method }: LoanTerms): LoanCost {
  if (method === 'effective') {
    const principal = Math.round(amount / months);
    // Owed in the middle of the term is the amount times (months + 1) / 2 months.
    const total = rupiahOf(BigInt(amount) * hundredths(rate) * BigInt(months + 1), 240_000n);
    const schedule = monthByMonth(amount, months, total, (owed) => ({
      principal,
      interest: interestOn(owed, rate, 1),
    }));
    return costOf(schedule, principal + interestOn(amount, rate, 1));
  }
  if (method === 'flat') {
    const total = interestOn(amount, rate, months);
    const interest = Math.round(total / months);
    const instalment = rupiahOf(BigInt(amount + total), BigInt(months));
    const schedule = monthByMonth(amount, months, total, () => ({ principal: instalment - interest, interest }));
    return costOf(schedule, instalment);
  }
  const exact = annuityOf(amount, rate / 1200, months);
  const instalment = Math.round(exact);
  const total = Math.round(exact * months) - amount;
  const schedule = monthByMonth(amount, months, total, (owed) => {
    const interest = Math.min(instalment, interestOn(owed, rate, 1));
    return { principal: instalment - interest, interest };
  });
  return costOf(schedule, instalment);
}

/** Pays month after month, never more than is owed; the last month takes the rest of the amount and of the interest. */
function monthByMonth(
  amount: number,
  months: number,
  total: number,
  pay: (owed: number) => { principal: number; interest: number },
): LoanMonth[] {
  const schedule: LoanMonth[] = [];
  let balance = amount;
  let left = total;
  for (let month = 1; month <= months; month++) {
    const due = pay(balance);
    const principal = month === months ? balance : Math.min(balance, due.principal);
    const interest = month === months ? Math.max(0, left) : due.interest;
    balance -= principal;
    left -= interest;
    schedule.push({ month, principal, interest, balance });
  }
  return schedule;
}

function costOf(schedule: LoanMonth[], instalment: number): LoanCost {
  const totalInterest = schedule.reduce((sum, { interest }) => sum + interest, 0);
  // A loan of one month is paid in its last instalment.
  const [only, second] = schedule;
  return { instalment: only && !second ? only.principal + only.interest : instalment, totalInterest, schedule };
}

/**
 * The rate per year, in percent, at which a loan with equal instalments costs as much as this flat one: twelve times the
 * monthly rate that makes the instalments worth the amount. `flat` is percent per year.
 */
export function effectiveRateOf(flat: number, months: number): number {
  if (flat === 0) return 0;
  const instalment = 1 / months + flat / 1200;
  // More than the flat rate, and less than twice that rate would need: halved until nothing is left to halve.
  let low = flat / 1200;
  let high = (2.5 * flat) / 1200;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (annuityOf(1, middle, months) > instalment) high = middle;
    else low = middle;
  }
  return low * 1200;
}
