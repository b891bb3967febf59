import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberInWords } from '#platform/number-in-words.ts';

test.each([
  [0, 'nol'],
  [11, 'sebelas'],
  [17, 'tujuh belas'],
  [20, 'dua puluh'],
  [24, 'dua puluh empat'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [1_000, 'seribu'],
  [1_100, 'seribu seratus'],
  [2_026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [4_385_000, 'empat juta tiga ratus delapan puluh lima ribu'],
  [2_000_000_000_000, 'dua triliun'],
])('%d is said "%s"', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

test('every amount has its own words, without gaps or strange letters', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
      expect(numberInWords(one)).toMatch(/^[a-z]+( [a-z]+)*$/);
      if (one !== other) expect(numberInWords(one)).not.toBe(numberInWords(other));
    }),
  );
});

test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d cannot be said', (value) => {
  expect(() => numberInWords(value)).toThrow(RangeError);
});
