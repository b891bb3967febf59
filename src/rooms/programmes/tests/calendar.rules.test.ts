import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../calendar.rules.ts';
import { freeSlug, slugOf } from '../slug.rules.ts';
import { completeCall, now } from './make.ts';

describe('the calendar file', () => {
  const call = {
    title: 'Kemasan, label; foto',
    description: 'Baris satu\nbaris dua',
    url: 'https://x.example/p',
    sessions: completeCall.sessions,
  };

  it('has one event a meeting, in UTC, with signs escaped', () => {
    const text = calendarOf([call], now);
    expect(text).toContain('DTSTART:20261205T020000Z\r\nDTEND:20261205T080000Z\r\n');
    expect(text).toContain('SUMMARY:Kemasan\\, label\\; foto\r\n');
    expect(text).toContain('DESCRIPTION:Baris satu\\nbaris dua\r\n');
  });

  it('keeps every line within 75 octets and loses nothing of a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        fc.pre(!/[\r\n\\;,]/.test(title));
        const text = calendarOf([{ ...call, title }], now);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
      }),
    );
  });
});

describe('the public address', () => {
  it.each([
    ['Kemasan produk yang menjual', 'kemasan-produk-yang-menjual'],
    ['Jualan lewat HP: 100% untung!', 'jualan-lewat-hp-100-untung'],
    ['Café & kué', 'cafe-kue'],
    ['🍌🍌', 'program'],
    ['../../etc', 'etc'],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is always short and plain', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/);
      }),
    );
  });

  it('is free', () => {
    expect(freeSlug('foto', ['foto', 'foto-2', 'foto-produk'])).toBe('foto-3');
  });
});
