import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMobile } from '#platform/phone.ts';

describe('a typed mobile number', () => {
  it.each([
    ['0812-3456-7890'],
    ['62 812 3456 7890'],
    ['81234567890'],
    ['+62 0812 3456 7890'],
    ['0062 812.3456.7890'],
    ['(0812) 3456 7890'],
  ])('%s is +6281234567890', (text) => {
    expect(readMobile(text)).toBe('+6281234567890');
  });

  it.each([['08123'], ['(061) 882 1234'], [''], ['0812 3456 7890 / 0813 3456 7890'], ['nomor saya'], ['080012345678']])(
    '%s is none',
    (text) => {
      expect(readMobile(text)).toBeUndefined();
    },
  );

  it('reads again what it wrote', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^8[1-9]\d{7,10}$/), (national) => {
        expect(readMobile(`+62${national}`)).toBe(`+62${national}`);
      }),
    );
  });
});
