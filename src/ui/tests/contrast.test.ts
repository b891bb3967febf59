import { describe, expect, test } from 'vitest';
import tokens from '#ui/tokens.json' with { type: 'json' };
import { contrast, type Theme } from '#ui/tokens.ts';

const all: Record<string, Record<Theme, string>> = { ...tokens.base, ...tokens.chart };

/** Ink, ground, the ratio agreed in light and in dark, and the least that is allowed. */
const pairs: [ink: string, ground: string, light: number, dark: number, min: number][] = [
  ['text', 'bg', 17.72, 16.15, 7],
  ['text', 'paper', 16.6, 14.94, 7],
  ['text', 'sunk', 15.1, 13.43, 7],
  ['text', 'hijau-bg', 15.31, 12.08, 7],
  ['muted', 'bg', 7.93, 9.26, 7],
  ['muted', 'paper', 7.43, 8.57, 7],
  ['muted', 'sunk', 6.76, 7.7, 4.5],
  ['muted', 'hijau-bg', 6.86, 6.93, 4.5],
  ['leaf', 'bg', 7.21, 10.23, 4.5],
  ['leaf', 'paper', 6.75, 9.47, 4.5],
  ['leaf', 'sunk', 6.14, 8.51, 4.5],
  ['leaf-strong', 'bg', 10.23, 12.38, 4.5],
  ['visited', 'bg', 8.6, 10.23, 4.5],
  ['on-maroon', 'maroon', 12.04, 14.59, 7],
  ['rambutan', 'bg', 6.74, 8.61, 4.5],
  ['on-gold', 'gold', 9.4, 11.45, 7],
  ['gold', 'maroon', 6.39, 10.34, 4.5],
  ['field', 'bg', 4.43, 5.63, 3],
  ['field', 'paper', 4.15, 5.21, 3],
  ['field', 'hijau-bg', 3.83, 4.21, 3],
  ['err', 'bg', 6.54, 9.27, 4.5],
  ['err', 'paper', 6.12, 8.58, 4.5],
  ['err', 'sunk', 5.57, 7.71, 4.5],
  ['bg', 'leaf', 7.21, 10.23, 4.5],
  ['bg', 'err', 6.54, 9.27, 4.5],
  ['bg', 'text', 17.72, 16.15, 7],
  ['hijau', 'hijau-bg', 6.23, 7.65, 4.5],
  ['emas', 'emas-bg', 6.26, 8.37, 4.5],
  ['merah', 'merah-bg', 5.59, 7.6, 4.5],
  ['biru', 'biru-bg', 7.11, 7.99, 4.5],
  ['ungu', 'ungu-bg', 7.24, 8.12, 4.5],
  ['abu', 'abu-bg', 6.58, 6.91, 4.5],
  ['c1', 'bg', 12.04, 5.43, 3],
  ['c1', 'hijau-bg', 10.41, 4.06, 3],
  ['on-m-low', 'm1', 14.85, 13.88, 4.5],
  ['on-m-low', 'm2', 10.4, 9.11, 4.5],
  ['on-m-low', 'm3', 6.27, 4.89, 4.5],
  ['on-m-high', 'm4', 5.79, 6.57, 4.5],
  ['on-m-high', 'm5', 12.04, 12.49, 4.5],
];

describe.each(['light', 'dark'] as const)('contrast in %s', (theme) => {
  test.each(pairs)('%s on %s', (ink, ground, light, dark, min) => {
    const ratio = contrast(all[ink]![theme], all[ground]![theme]);
    expect(ratio).toBeGreaterThanOrEqual(min);
    expect(ratio).toBeCloseTo(theme === 'light' ? light : dark, 1);
  });

  test.each(['c1', 'c2', 'c3', 'c4', 'c5'])('series colour %s stands out from the page', (name) => {
    expect(contrast(all[name]![theme], all.bg![theme])).toBeGreaterThanOrEqual(3);
  });
});

test('the formula gives the known ends', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});
