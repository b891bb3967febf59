import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Chrome, Display } from './chrome.ts';

const cookies = {
  tema: ['auto', 'terang', 'gelap'],
  huruf: ['1', '1.15', '1.3'],
  hemat: ['0', '1'],
  bahasa: ['id', 'en'],
} as const;

type Setting = keyof typeof cookies;
const year = 365 * 24 * 60 * 60;

/** Only an address inside this site may be returned to: `//elsewhere` and `/\elsewhere` would leave it. */
function insideSite(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/';
}

/**
 * `GET /atur-tampilan?tema=gelap&kembali=/program`: keeps one display choice in a cookie and goes back.
 * A link and not a form, so that it works in every browser; it changes nothing but this browser's own look.
 */
export const displayRoutes = new Hono().get('/atur-tampilan', (c) => {
  for (const name of Object.keys(cookies) as Setting[]) {
    const value = c.req.query(name);
    if (value && (cookies[name] as readonly string[]).includes(value)) {
      setCookie(c, name, value, { path: '/', maxAge: year, sameSite: 'Lax', httpOnly: true });
    }
  }
  c.header('Cache-Control', 'no-store');
  return c.redirect(insideSite(c.req.query('kembali')), 303);
});

/** The address that sets one display choice and comes back to the page shown. */
export function displayHref(chrome: Chrome, name: Setting, value: string): string {
  return `/atur-tampilan?${name}=${value}&kembali=${encodeURIComponent(chrome.path)}`;
}

/** The theme after this one: device, dark, light. */
export function nextTheme(theme: Display['theme']): Display['theme'] {
  return ({ auto: 'gelap', gelap: 'terang', terang: 'auto' } as const)[theme];
}

/** The text size after this one; from the largest back to the first. */
export function nextTextSize(size: Display['textSize']): Display['textSize'] {
  return ({ '1': '1.15', '1.15': '1.3', '1.3': '1' } as const)[size];
}
