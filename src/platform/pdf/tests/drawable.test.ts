import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '#platform/paths.ts';
import { drawableText } from '#platform/pdf/drawable.ts';
import { readCharacters } from '#platform/pdf/glyphs.ts';

const characters = readCharacters(readFileSync(join(packageRoot(), 'src/platform/pdf/fonts/Roboto-Regular.ttf')));

test('the font draws Indonesian, typographic signs and accents, not emoji or Chinese', () => {
  for (const sign of 'AZaz09é–“”…•·Ñ�') expect(characters.has(sign.codePointAt(0) as number)).toBe(true);
  for (const sign of '🌸福→') expect(characters.has(sign.codePointAt(0) as number)).toBe(false);
});

test.each([
  ['Marni Br. Sitepu', 'Marni Br. Sitepu'],
  ['e\u0301lan', 'élan'],
  ['Kue 🍰 Mama 👩🏽‍🍳', 'Kue  Mama '],
  ['\u202Edelik\u202C', 'delik'],
  ['toko 福', 'toko �'],
  ['No 1 # * 3', 'No 1 # * 3'],
  ['satu\ttab\nbaris', 'satu tab\nbaris'],
  ['berdaya.binjai.example/p/kemasan-produk-menjual', 'berdaya.binjai.example/p/kemasan-produk-menjual'],
])('%j is drawn as %j', (typed, drawn) => {
  expect(drawableText(typed, characters)).toBe(drawn);
});

test('a long word gets break points and loses no letter', () => {
  const drawn = drawableText('a'.repeat(100), characters);
  expect(drawn.replaceAll('\u200B', '')).toBe('a'.repeat(100));
  expect(Math.max(...drawn.split('\u200B').map((part) => part.length))).toBeLessThanOrEqual(12);
});
