/// <reference types="vite/client" />
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { transform } from 'lightningcss';
import { tokensCss } from './tokens.ts';

/**
 * The sheets of Berdaya, one folder of `css/` each: `base` on every page, `staff` in the back office, `chart` where a
 * page draws figures, `field` in the application of the field, `shop` where it shows photos of products. What few pages
 * need never weighs on the others.
 */
export type SheetName = 'base' | 'staff' | 'chart' | 'field' | 'shop';

/** One minified sheet: its text, a hash of it, its cached address, and its source for a Content-Security-Policy. */
export type Sheet = { name: SheetName; text: string; hash: string; href: string; csp: string };

const layers = ['reset', 'tokens', 'base', 'components', 'utilities', 'print'];
const files = import.meta.glob<string>('./css/*/*.css', { query: '?raw', import: 'default', eager: true });

/** A file named after a layer stands in that layer; every other file is a component. */
function inLayer(path: string, text: string): string {
  const name = basename(path, '.css');
  return `@layer ${layers.includes(name) ? name : 'components'}{${text}}`;
}

function source(name: SheetName): string {
  const parts = Object.entries(files)
    .filter(([path]) => path.startsWith(`./css/${name}/`))
    .map(([path, text]) => inLayer(path, text));
  const tokens = name === 'base' || name === 'chart' ? `@layer tokens{${tokensCss(name)}}` : '';
  return [`@layer ${layers.join(',')};`, tokens, ...parts].join('\n');
}

function build(name: SheetName): Sheet {
  const { code } = transform({ filename: `${name}.css`, code: Buffer.from(source(name)), minify: true });
  const text = Buffer.from(code).toString('utf8');
  const digest = createHash('sha256').update(text).digest();
  const hash = digest.toString('hex').slice(0, 8);
  return {
    name,
    text,
    hash,
    href: `/aset/${name}.${hash}.css`,
    csp: `'sha256-${digest.toString('base64')}'`,
  };
}

/** All sheets, read and minified once when the program starts. */
export const sheets: Record<SheetName, Sheet> = {
  base: build('base'),
  staff: build('staff'),
  chart: build('chart'),
  field: build('field'),
  shop: build('shop'),
};

/** The `style-src` sources that allow exactly our inlined sheets, and nothing else that is inline. */
export function styleSources(): string[] {
  return Object.values(sheets).map((sheet) => sheet.csp);
}
