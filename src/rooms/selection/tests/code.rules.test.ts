import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode, readCode } from '../code.rules.ts';

describe('public codes', () => {
  it('hold no signs that are read for one another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(29), { minLength: 6, maxLength: 6 }), (numbers) => {
        const left = [...numbers];
        const code = makeCode('BJI', (below) => (left.shift() ?? 0) % below);
        expect(code).toMatch(/^BJI-[^0O1IB8]{4}-[2345679]{2}$/);
        expect(readCode(code, 'BJI')).toBe(code);
      }),
    );
  });
  it.each([
    ['bji-4f7k-29', 'BJI-4F7K-29'],
    [' BJI 4F7K 29 ', 'BJI-4F7K-29'],
    ['4f7k29', 'BJI-4F7K-29'],
    ['BJI4F7K29', 'BJI-4F7K-29'],
    ['BJI-4F7K', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
    ['<script>', undefined],
  ])('reads %s', (typed, code) => expect(readCode(typed, 'BJI')).toBe(code));
});
