import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatalogueRule, pointsFor, quotasFit, ruleFor, usualQuotas } from '../criteria.rules.ts';

const neverHelped: CatalogueRule = {
  by: 'answer',
  parts: { never: 60, 'over-two-years': 40, 'last-year': 10, 'this-year': 0 },
};

describe('published points', () => {
  it('are 30, 20, 5 and 0 at the usual weight', () => {
    expect(ruleFor(neverHelped, 30, [])).toEqual({
      by: 'answer',
      points: { never: 30, 'over-two-years': 20, 'last-year': 5, 'this-year': 0 },
    });
  });

  it('are whole, between 0 and the weight, and the best answer earns the whole weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (weight) => {
        const rule = ruleFor(neverHelped, weight, []);
        if (rule.by !== 'answer') throw new Error('an answer rule stays one');
        const points = Object.values(rule.points);
        expect(points.every((value) => Number.isInteger(value) && value >= 0 && value <= weight)).toBe(true);
        expect(rule.points.never).toBe(weight);
      }),
    );
  });

  it('give nothing for an answer nobody gave', () => {
    const rule = ruleFor(neverHelped, 30, []);
    expect(pointsFor(rule, { answer: 'over-two-years' })).toBe(20);
    expect(pointsFor(rule, { answer: null })).toBe(0);
    expect(pointsFor(rule, { answer: 'made-up' })).toBe(0);
  });

  it('wait for as many officers as were promised', () => {
    const plan = ruleFor({ by: 'officers', officers: 2 }, 20, []);
    expect(pointsFor(plan, { marks: [80] })).toBeUndefined();
    expect(pointsFor(plan, { marks: [80, 60] })).toBe(14);
    expect(pointsFor(plan, { marks: [100, 100] })).toBe(20);
  });

  it('know a kelurahan by its code or its kecamatan', () => {
    const far = ruleFor({ by: 'area' }, 10, ['12.75.04.1005', '12.75.05']);
    expect(pointsFor(far, { area: '12.75.04.1005' })).toBe(10);
    expect(pointsFor(far, { area: '12.75.05.1001' })).toBe(10);
    expect(pointsFor(far, { area: '12.75.04.1001' })).toBe(0);
    expect(pointsFor(far, { area: '12.75.050' })).toBe(0);
  });
});

describe('quotas', () => {
  it('begin with four of ten for those not yet reached', () => {
    expect(usualQuotas(40).map((quota) => quota.min)).toEqual([16, 16]);
    expect(usualQuotas(25).map((quota) => quota.min)).toEqual([10, 10]);
    expect(usualQuotas(1).map((quota) => quota.min)).toEqual([1, 1]);
    expect(usualQuotas(0)).toEqual([]);
  });

  it.each([
    ['one group above the places', [['sex', 'female', 41]], false],
    ['five kecamatan of four each', ['1', '2', '3', '4', '5'].map((code) => ['district', code, 4]), true],
    ['five kecamatan of nine each', ['1', '2', '3', '4', '5'].map((code) => ['district', code, 9]), false],
    [
      'two features that overlap',
      [
        ['sex', 'female', 30],
        ['nib', 'none', 30],
      ],
      true,
    ],
  ] as [string, ['sex' | 'district' | 'nib', string, number][], boolean][])('%s', (_name, rows, fits) => {
    expect(
      quotasFit(
        rows.map(([feature, value, min]) => ({ feature, value, min })),
        40,
      ),
    ).toBe(fits);
  });
});
