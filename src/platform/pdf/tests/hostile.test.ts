import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaperKinds, renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { samples } from '#platform/pdf/tests/samples.ts';

const kinds = Object.keys(samples) as (keyof PaperKinds)[];

/** The sample with every text of people replaced; days, codes, addresses and pictures stay what they are. */
function withText<T>(value: T, text: string, key = ''): T {
  const kept =
    /^(day|firstDay|lastDay|closesOn|sessionDay|from|to|time|url|shortAddress|code|sex|format|emblem|office)$/;
  if (kept.test(key) || value instanceof Date || value instanceof Uint8Array) return value;
  if (typeof value === 'string') return text as T;
  if (Array.isArray(value)) return value.map((item) => withText(item, text, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withText(inner, text, name)])) as T;
}

const rendered = async (kind: keyof PaperKinds, text: string) =>
  readPdf(await renderPdf(kind, withText(samples[kind], text) as never));

const markup = '#panic("x") $x$ *b* _i_ `c` <l> @ref [c] {c} \\ // /* = - + ~ #{1+1} #import "/x"';

test.each(kinds)('%s prints Typst markup as it was typed', async (kind) => {
  const { pages } = await rendered(kind, markup);
  // Large headlines put break points into long words; where the paper cuts a text, its beginning is there.
  expect(pages.join(' ').replaceAll('\u200B', '')).toMatch(/#panic\("x"\) ?\$x\$ ?\*b\* ?_i_/i);
});

test.each(kinds)('%s survives emoji, right-to-left text, marks, controls and lone halves', async (kind) => {
  const { pages } = await rendered(
    kind,
    'Sri 🌸👩🏽‍🌾🇮🇩 \u202Eتونس\u202C مرني ب\u0651 e\u0651\u0301 a\u0000\u0007\uD83D 福 \u{F0000}x',
  );
  const all = pages.join(' ');
  expect(all).toMatch(/sri/i);
  expect(all).not.toMatch(/[\u202E🌸]/u);
});

test.each(kinds)('%s keeps 2.000 letters without a space, and an empty text, inside its paper', async (kind) => {
  const long = await rendered(kind, 'W'.repeat(2000));
  expect(long.pages.length).toBeLessThan(100);
  const empty = await rendered(kind, '');
  expect(empty.pages.length).toBeGreaterThanOrEqual(1);
});

test.each(['certificate', 'poster', 'receipt', 'slip'] as const)(
  '%s keeps its number of pages with long words',
  async (kind) => {
    const usual = readPdf(await renderPdf(kind, samples[kind])).pages.length;
    expect((await rendered(kind, 'W'.repeat(2000))).pages).toHaveLength(usual);
    expect((await rendered(kind, 'Pertanggungjawaban keberlanjutan '.repeat(60))).pages).toHaveLength(usual);
  },
);

test('Arabic names are drawn, letters of unknown scripts are shown as unknown', async () => {
  const { pages } = readPdf(await renderPdf('receipt', { ...samples.receipt, name: 'مرني', business: '福' }));
  expect(pages[0]).toContain('�');
  expect(pages[0]).toMatch(/[\u0600-\u06FF]/);
});

test('no text whatsoever makes a paper fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (name) => {
      expect((await renderPdf('slip', { ...samples.slip, name, business: name })).length).toBeGreaterThan(1000);
    }),
    { numRuns: 50 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '\u0651',
          '\u0301',
          'م',
          '\u064B',
          '\u200D',
          '\u20E3',
          '1',
          'ﷺ',
          '\u0605',
          '\u00AD',
          '\u0483',
        ),
        maxLength: 12,
      }),
      async (name) => {
        expect((await renderPdf('slip', { ...samples.slip, name })).length).toBeGreaterThan(1000);
      },
    ),
    { numRuns: 50 },
  );
});
