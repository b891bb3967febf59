import { describe, expect, it } from 'vitest';
import { differences, helpedBand, type Known } from '../differences.rules.ts';

const known: Known = {
  ownerName: 'Marni Br. Sitepu',
  name: 'Dapur Marni',
  sector: 'food-drink',
  area: '12.75.01.1001',
  sinceYear: 2021,
  nib: '1234567890123',
  nibState: 'has',
  helpedOn: null,
};
const same = {
  name: 'MARNI BR SITEPU',
  businessName: 'dapur  marni',
  sells: 'food',
  area: '12.75.01.1001',
  sinceYear: 2021,
  nib: 'has',
  nibNumber: '1234567890123',
  helped: 'never',
} as const;
const between = (answers: Parameters<typeof differences>[0], facts: Partial<Known> = {}) =>
  differences({ ...same, ...answers }, { ...known, ...facts }, '2026-11-24');

describe('answers beside the registry', () => {
  it('agree in spite of capitals, spaces and dots', () => expect(between({})).toEqual([]));

  it.each([
    ['name', { name: 'Siti Aisyah' }, {}],
    ['business', { businessName: 'Keripik Siti' }, {}],
    ['sells', { sells: 'craft' }, {}],
    ['area', { area: '12.75.02.1003' }, {}],
    ['since', { sinceYear: 2019 }, {}],
    ['nib', { nibNumber: '9876543210123' }, {}],
    ['nib', { nib: 'none', nibNumber: undefined }, {}],
    ['nib', { nibNumber: undefined }, { nib: null, nibState: 'none' }],
    ['helped', { helped: 'never' }, { helpedOn: '2026-02-01' }],
  ] as const)('differ in %s', (fact, answers, facts) => expect(between(answers, facts)).toEqual([fact]));

  it('do not differ in what one of them does not know', () => {
    expect(
      between({ area: 'unknown', businessName: null, sinceYear: undefined, nib: 'unknown', nibNumber: undefined }),
    ).toEqual([]);
    expect(between({}, { name: null, area: '12.75', sinceYear: null, nib: null, nibState: 'unknown' })).toEqual([]);
    expect(between({ helped: 'last-year' }, { helpedOn: null })).toEqual([]);
  });

  it('count processed food as food', () =>
    expect(between({ sells: 'food' }, { sector: 'processed-food' })).toEqual([]));

  it.each([
    [null, 'never'],
    ['2026-11-24', 'this-year'],
    ['2025-11-24', 'this-year'],
    ['2025-11-23', 'last-year'],
    ['2024-11-24', 'last-year'],
    ['2024-11-23', 'over-two-years'],
  ] as const)('read help on %s as %s', (day, band) => expect(helpedBand(day, '2026-11-24')).toBe(band));
});
