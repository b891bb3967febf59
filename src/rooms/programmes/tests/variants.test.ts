import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testOffice } from '#tests/office.ts';
import { clip, fittingSms, inPlainSigns, smsSize, spokenLength } from '../variants.rules.ts';
import { keplingText, loudspeakerText, smsText } from '../variants.ts';
import { completeCall } from './make.ts';

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

describe('one call in the words of each channel', () => {
  const address = 'https://berdaya.binjai.go.id/s/K7QM2X';
  const office = testOffice;
  const word = fc.string({ unit: 'binary', maxLength: 300 });

  it('fits what a kepling forwards, an SMS and half a minute', () => {
    const kepling = keplingText(completeCall, { where: 'Tunggurono', address, office });
    expect(kepling).toMatch(/^Untuk pelaku usaha di Kelurahan Tunggurono\.\nKemasan produk yang menjual\n/);
    expect(kepling).toContain(`Daftar: ${address}`);
    expect(smsSize(smsText(completeCall, address))).toMatchObject({ alphabet: 'GSM-7', segments: 1 });
    const { words, seconds } = spokenLength(loudspeakerText(completeCall, { where: 'Tunggurono', office }));
    expect(words).toBeGreaterThan(40);
    expect(seconds).toBeLessThanOrEqual(36);
  });

  it('keeps its limits and its address whatever was typed', () => {
    fc.assert(
      fc.property(word, word, word, word, (title, purpose, place, where) => {
        const sessions = completeCall.sessions.map((session) => ({ ...session, place }));
        const call = { ...completeCall, title, purpose: purpose.repeat(5), sessions };
        const kepling = keplingText(call, { where, address, office });
        expect([...kepling].length).toBeLessThanOrEqual(700);
        expect(kepling).toContain(address);
        expect(smsText(call, address).endsWith(address)).toBe(true);
        expect(spokenLength(loudspeakerText(call, { where, office })).seconds).toBeLessThan(45);
      }),
    );
  });

  it('says markup as it was typed, and never cuts a sign in two', () => {
    expect(keplingText(completeCall, { where: '<b>*x*</b>', address, office })).toContain('Kelurahan <b>*x*</b>.');
    expect(clip('🌸🌸🌸', 2)).toBe('🌸…');
  });
});
