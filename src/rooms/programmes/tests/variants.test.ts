import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsSize } from '#rooms/outreach/index.ts';
import { testOffice } from '#tests/office.ts';
import { clip, spokenLength } from '../variants.rules.ts';
import { keplingText, loudspeakerText, smsText } from '../variants.ts';
import { completeCall } from './make.ts';

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
