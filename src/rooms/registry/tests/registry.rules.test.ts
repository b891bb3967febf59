import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../edit.rules.ts';
import { filterFrom, filterQuery } from '../list-filter.rules.ts';
import { fold, isSameBusiness, type ScaleRule, scaleOf } from '../registry.rules.ts';

const rule = (basis: ScaleRule['basis'], scale: ScaleRule['scale'], upTo: number): ScaleRule => ({
  basis,
  scale,
  upTo,
  validFrom: '2021-02-02',
  validTo: null,
});
// PP 7/2021 art. 35.
const rules = [
  rule('sales', 'MICRO', 2_000_000_000),
  rule('sales', 'SMALL', 15_000_000_000),
  rule('sales', 'MEDIUM', 50_000_000_000),
  rule('capital', 'MICRO', 1_000_000_000),
  rule('capital', 'SMALL', 5_000_000_000),
  rule('capital', 'MEDIUM', 10_000_000_000),
];

describe('scale of a business', () => {
  it.each([
    ['sales', 2_000_000_000, 'MICRO'],
    ['sales', 2_000_000_001, 'SMALL'],
    ['sales', 15_000_000_000, 'SMALL'],
    ['sales', 50_000_000_000, 'MEDIUM'],
    ['sales', 50_000_000_001, 'LARGE'],
    ['capital', 1_000_000_000, 'MICRO'],
    ['capital', 5_000_000_001, 'MEDIUM'],
    ['capital', 900_000_000, 'MICRO'],
    ['sales', 3_000_000_000, 'SMALL'],
  ] as const)('%s of Rp%i is %s', (basis, amount, expected) => {
    expect(scaleOf(amount, basis, '2026-11-24', rules)).toBe(expected);
  });
});

describe('the same business at one phone', () => {
  const area = '12.75.01.1001';
  it.each([
    ['same name, other signs', 'Keripik Bu Marni', 'keripik bu. marni', area, true],
    ['no name yet', null, 'Keripik Bu Marni', area, true],
    ['second business of the family', 'Keripik Bu Marni', 'Bengkel Jaya', area, false],
    ['same name in another ward', 'Keripik Bu Marni', 'Keripik Bu Marni', '12.75.02.1001', false],
  ])('%s', (_case, known, incoming, where, expected) => {
    expect(isSameBusiness({ name: known, area: where }, { name: incoming, area })).toBe(expected);
  });
});

it('folds text so that folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it('a filter goes into the address and comes back the same', () => {
  const parts = fc.record({
    cari: fc.constantFrom('', 'keripik', 'bu ratna'),
    kecamatan: fc.constantFrom('', '12.75.01'),
    sektor: fc.constantFrom('', 'craft', 'nonsense'),
    nib: fc.constantFrom('', 'ada', 'belum', '<script>'),
    urut: fc.constantFrom('', 'terbaru'),
    hal: fc.constantFrom('1', '25', '-3', 'x'),
  });
  fc.assert(
    fc.property(parts, (query) => {
      const filter = filterFrom(query);
      const again = Object.fromEntries(new URLSearchParams(filterQuery(filter, { page: filter.page })));
      expect(filterFrom(again)).toEqual(filter);
    }),
  );
});

it('names only what differs, with nothing and unknown alike', () => {
  expect(changesBetween({ a: '1', b: null }, { a: '2', b: null, c: 'x' })).toEqual([
    { field: 'a', oldValue: '1', newValue: '2' },
    { field: 'c', oldValue: null, newValue: 'x' },
  ]);
});
