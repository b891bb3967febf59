import { describe, expect, test } from 'vitest';
import { inLocale } from '#platform/words.ts';
import * as f from '#ui/index.ts';

const instant = new Date('2026-11-24T02:05:00Z');

describe('in Bahasa Indonesia', () => {
  test.each([
    [() => f.formatRupiah(1_250_000), 'Rp1.250.000'],
    [() => f.formatRupiah(-500), '-Rp500'],
    [() => f.formatRupiahShort(1_500_000), 'Rp1,5 juta'],
    [() => f.formatRupiahShort(950_000), 'Rp950.000'],
    [() => f.formatRupiahShort(2_000_000_000), 'Rp2 miliar'],
    [() => f.formatNumber(21_601), '21.601'],
    [() => f.formatPercent(46, 50), '92%'],
    [() => f.formatPercent(1, 0), '0%'],
    [() => f.formatDay('2026-11-24'), 'Selasa, 24 November 2026'],
    [() => f.formatDay(new Date('2026-11-23T18:00:00Z')), 'Selasa, 24 November 2026'],
    [() => f.formatDateShort('2026-11-04'), '4 Nov 2026'],
    [() => f.formatMonth('2026-11-04'), 'November 2026'],
    [() => f.formatTime(instant), 'pukul 09.05 WIB'],
    [() => f.formatInstant(instant), 'Selasa, 24 November 2026, pukul 09.05 WIB'],
    [() => f.formatPhone('+62 812 3456 7890'), '0812-3456-7890'],
    [() => f.formatPhone('0618820275'), '(061) 8820-275'],
    [() => f.formatPhone('belum ada'), 'belum ada'],
    [() => f.maskPhone('081234567890'), '0812-••••-7890'],
    [() => f.maskNik('1275010101900001'), '••••••••••••0001'],
    [() => f.formatBytes(20_400), '20 KB'],
    [() => f.formatBytes(3_800_000), '3,8 MB'],
    [() => f.relativeDay('2026-11-24', '2026-11-24'), 'hari ini'],
    [() => f.relativeDay('2026-11-25', '2026-11-24'), 'besok'],
    [() => f.relativeDay('2026-11-30', '2026-11-24'), '6 hari lagi'],
    [() => f.relativeDay('2026-11-21', '2026-11-24'), '3 hari lalu'],
  ])('%#: %o', (make, words) => {
    expect(make()).toBe(words);
  });
});

describe('in English', () => {
  test.each([
    [() => f.formatRupiah(1_250_000), 'Rp1,250,000'],
    [() => f.formatDay('2026-11-24'), 'Tuesday, 24 November 2026'],
    [() => f.formatTime(instant), 'at 09:05 WIB'],
    [() => f.relativeDay('2026-11-30', '2026-11-24'), 'in 6 days'],
    [() => f.rupiahInWords(1_200_000), 'Rp1,200,000'],
  ])('%#: %o', (make, words) => {
    expect(inLocale('en', make)).toBe(words);
  });
});

test.each([
  [0, 'nol'],
  [11, 'sebelas'],
  [19, 'sembilan belas'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [1000, 'seribu'],
  [1_900, 'seribu sembilan ratus'],
  [1_200_000, 'satu juta dua ratus ribu'],
  [50_400_000, 'lima puluh juta empat ratus ribu'],
  [1_000_000_000, 'satu miliar'],
  [
    999_999_999_999_999,
    'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
  ],
])('%i in words', (n, words) => {
  expect(f.numberInWords(n)).toBe(words);
});
