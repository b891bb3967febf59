import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateLoan, effectiveRateOf, type LoanTerms, loanMethods } from '../loan.rules.ts';
import { loanLimits, readLoan } from '../loan.schema.ts';

const total = (terms: LoanTerms) => calculateLoan(terms).totalInterest;
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** PMT as spreadsheets define it, by the power and not by logarithms: rate per month, months, amount. */
function pmt(rate: number, nper: number, pv: number): number {
  if (rate === 0) return pv / nper;
  const power = (1 + rate) ** nper;
  return (rate * pv * power) / (power - 1);
}

describe('the figures the office checks by hand', () => {
  it.each([
    [10_000_000, 12, 6, 'annuity', 860_664, 327_972],
    [10_000_000, 12, 6, 'flat', 883_333, 600_000],
    [50_000_000, 36, 6, 'annuity', 1_521_097, 4_759_487],
    [50_000_000, 36, 6, 'flat', 1_638_889, 9_000_000],
    // Declining principal: 50,000 in the first month, 5,000 × (12 + 1) / 2 × 10 in all.
    [10_000_000, 12, 6, 'effective', 883_333, 325_000],
    [12_000_000, 12, 12, 'effective', 1_120_000, 780_000],
    [1_000_000, 3, 0, 'annuity', 333_333, 0],
    [1_000_000, 1, 12, 'annuity', 1_010_000, 10_000],
    [1_000_000, 1, 12, 'effective', 1_010_000, 10_000],
  ] as const)(
    '%i in %i months at %d%% %s: %i a month, %i interest',
    (amount, months, rate, method, instalment, all) => {
      expect(calculateLoan({ amount, months, rate, method })).toMatchObject({ instalment, totalInterest: all });
    },
  );

  it('shows the first and last months of an annuity', () => {
    const { schedule } = calculateLoan({ amount: 10_000_000, months: 12, rate: 6, method: 'annuity' });
    expect(schedule[0]).toEqual({ month: 1, principal: 810_664, interest: 50_000, balance: 9_189_336 });
    expect(schedule[1]).toEqual({ month: 2, principal: 814_717, interest: 45_947, balance: 8_374_619 });
    const last = schedule.at(-1);
    // Eleven equal instalments of 860,664; the twelfth takes up four rupiah of rounding.
    expect((last?.principal ?? 0) + (last?.interest ?? 0)).toBe(860_668);
  });
});

const terms = fc.record({
  amount: fc.integer({ min: 1, max: loanLimits.amount }),
  months: fc.integer({ min: 1, max: loanLimits.months }),
  rate: fc.integer({ min: 0, max: loanLimits.rate * 100 }).map((hundredths) => hundredths / 100),
  method: fc.constantFrom(...loanMethods),
});
const usual = fc.record({
  amount: fc.integer({ min: 1_000_000, max: 500_000_000 }),
  months: fc.integer({ min: 2, max: 60 }),
  rate: fc.oneof(fc.constant(0), fc.integer({ min: 300, max: 3600 })).map((hundredths) => hundredths / 100),
});

describe('every loan', () => {
  it('repays its amount exactly, ends at nothing owed and never goes below', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const { schedule, totalInterest } = calculateLoan(one);
        expect(schedule).toHaveLength(one.months);
        expect(sum(schedule.map(({ principal }) => principal))).toBe(one.amount);
        expect(sum(schedule.map(({ interest }) => interest))).toBe(totalInterest);
        expect(schedule.at(-1)?.balance).toBe(0);
        let owed = one.amount;
        for (const { principal, interest, balance } of schedule) {
          expect(balance).toBe(owed - principal);
          expect([principal, interest, balance].every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(
            true,
          );
          owed = balance;
        }
      }),
    );
  });

  it('in equal instalments agrees with the spreadsheet formula PMT', () => {
    fc.assert(
      fc.property(usual, (one) => {
        const exact = pmt(one.rate / 1200, one.months, one.amount);
        const { instalment, totalInterest, schedule } = calculateLoan({ ...one, method: 'annuity' });
        expect(Math.abs(instalment - exact)).toBeLessThanOrEqual(0.501);
        expect(Math.abs(totalInterest - (exact * one.months - one.amount))).toBeLessThanOrEqual(0.501);
        for (const { principal, interest } of schedule.slice(0, -1)) expect(principal + interest).toBe(instalment);
      }),
    );
  });

  it('asks each month the rate on what is still owed, to the rupiah', () => {
    fc.assert(
      fc.property(usual, fc.constantFrom('annuity' as const, 'effective' as const), (one, method) => {
        let owed = one.amount;
        for (const { interest, balance } of calculateLoan({ ...one, method }).schedule.slice(0, -1)) {
          expect(Math.abs(interest - (owed * one.rate) / 1200)).toBeLessThanOrEqual(0.501);
          owed = balance;
        }
      }),
    );
  });

  it('costs most when interest is flat, and least when the principal declines', () => {
    fc.assert(
      fc.property(usual, (one) => {
        const [flat, effective, annuity] = loanMethods.map((method) => total({ ...one, method }));
        expect(flat).toBeGreaterThanOrEqual(annuity ?? 0);
        // The sums are rounded once each.
        expect((annuity ?? 0) + 1).toBeGreaterThanOrEqual(effective ?? 0);
      }),
    );
  });
});

describe('what a flat rate really costs', () => {
  it.each([
    // One percent a month for a year is often advertised; banks' own tables give about 21.5 %.
    [12, 12, 21.46],
    [6, 12, 10.9],
    [6, 36, 11.08],
    [0, 12, 0],
  ])('%d%% flat over %i months is %d%% effective', (flat, months, effective) => {
    expect(effectiveRateOf(flat, months)).toBeCloseTo(effective, 1);
  });

  it('makes equal instalments of the flat loan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 360 }), (hundredths, months) => {
        const flat = hundredths / 100;
        const found = pmt(effectiveRateOf(flat, months) / 1200, months, 1e6);
        expect(Math.abs(found - 1e6 * (1 / months + flat / 1200))).toBeLessThan(0.01);
      }),
    );
  });
});

describe('what a person wrote', () => {
  it('is read with dots, Rp, a comma and a percent sign', () => {
    const words = { amount: 'Rp10.000.000', months: ' 12 ', rate: '7,5%', method: 'flat' };
    expect(readLoan(words)).toEqual({ terms: { amount: 10_000_000, months: 12, rate: 7.5, method: 'flat' } });
  });

  it.each([
    ['amount', ['', '0', '-5', '10.5', '10000000.5', '1e7', '100000000001', 'sepuluh', '１０']],
    ['months', ['', '0', '-1', '1.5', '361', '12 bulan', '1000000000000000000000']],
    ['rate', ['', '-6', '100.01', '6.125', 'NaN', 'Infinity', '0x6', '1e1']],
    ['method', ['', 'FLAT', 'sliding', 'toString']],
  ] as const)('is refused where %s is one of %j', (field, wrong) => {
    for (const text of wrong) {
      const read = readLoan({ amount: '10000000', months: '12', rate: '6', method: 'flat', [field]: text });
      expect(read, text).toMatchObject({ faults: [{ field }] });
    }
  });

  it('is refused with a sentence for each part that is missing', () => {
    const read = readLoan({});
    expect('faults' in read && read.faults.map(({ field }) => field)).toEqual(['amount', 'months', 'rate', 'method']);
  });
});
