import { describe, expect, it } from 'vitest';
import { fittingSms, inPlainSigns, smsSize } from '../channels/sms.rules.ts';

describe('the size of an SMS', () => {
  it.each([
    ['', 'GSM-7', 0, 1],
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['a'.repeat(306), 'GSM-7', 306, 2],
    ['a'.repeat(307), 'GSM-7', 307, 3],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    [`${'a'.repeat(152)}€${'b'.repeat(152)}`, 'GSM-7', 306, 3],
    ['–', 'UCS-2', 1, 1],
    [`${'a'.repeat(69)}–`, 'UCS-2', 70, 1],
    [`${'a'.repeat(70)}–`, 'UCS-2', 71, 2],
    [`${'a'.repeat(66)}🌸`, 'UCS-2', 68, 1],
    [`${'a'.repeat(66)}🌸${'a'.repeat(66)}`, 'UCS-2', 134, 3],
  ])('%s', (text, alphabet, length, segments) => {
    expect(smsSize(text)).toEqual({ alphabet, length, segments });
  });

  it('is the least of plain signs; accents and dashes give way, other scripts stay', () => {
    expect(inPlainSigns('Kopi “Langkat” – ḥalāl…')).toBe('Kopi "Langkat" - halal...');
    expect(inPlainSigns('تونس')).toBe('تونس');
    expect(fittingSms(['x'.repeat(161), 'y'.repeat(160), 'z'])).toBe('y'.repeat(160));
    expect(fittingSms(['x'.repeat(161), 'y'.repeat(161)])).toBe('y'.repeat(161));
  });
});
