import tokens from './tokens.json' with { type: 'json' };

/** The two looks of every page: light paper and dark. */
export type Theme = 'light' | 'dark';
type Group = keyof typeof tokens;
type Pair = Record<Theme, string>;

function declarations(group: Group, theme: Theme): string {
  const pairs: Record<string, Pair> = tokens[group];
  const scheme = group === 'base' ? `color-scheme:${theme};` : '';
  return (
    scheme +
    Object.entries(pairs)
      .map(([name, pair]) => `--${name}:${pair[theme]};`)
      .join('')
  );
}

/**
 * The colours as CSS custom properties: light on `:root`; dark when the device asks for it and the reader did not
 * choose light (`data-tema=terang`), or when the reader chose dark (`data-tema=gelap`).
 */
export function tokensCss(group: Group): string {
  const dark = declarations(group, 'dark');
  return [
    `:root{${declarations(group, 'light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-tema=terang]){${dark}}}`,
    `:root[data-tema=gelap]{${dark}}`,
  ].join('\n');
}

/** The colour of a token as `#RRGGBB`, for what cannot read CSS: PDF, mail, share pictures. */
export function colour(name: keyof (typeof tokens)['base'], theme: Theme = 'light'): string {
  return tokens.base[name][theme];
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two `#RRGGBB` colours, 1 to 21, by the WCAG 2.x relative luminance formula. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
