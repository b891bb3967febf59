import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, readMobile, showPhone, whatsAppLink } from '#platform/phone.ts';

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

  it('shown and read again is the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^8[1-9]\d{7,10}$/), (national) => {
        const number = `+62${national}`;
        expect(readMobile(showPhone(number))).toBe(number);
      }),
    );
  });

  it('hides the middle, and links without the plus', () => {
    expect(showPhone('+6281234567890')).toBe('0812-3456-7890');
    expect(maskPhone('+6281234567890')).toBe('0812-••••-7890');
    expect(whatsAppLink('+6281234567890', 'Halo Ibu')).toBe('https://wa.me/6281234567890?text=Halo%20Ibu');
  });
});
