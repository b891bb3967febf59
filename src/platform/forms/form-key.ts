import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { newId } from '#platform/ids.ts';
import { isSigned, sign } from '#platform/sealed.ts';

const COOKIE = 'pengunjung';

/** The browser's own random mark: ties a form key to the browser it was shown in. No personal data. */
export function visitorOf(c: Context): string {
  const known = getCookie(c, COOKIE) ?? c.get('visitor');
  if (known && /^[0-9a-f-]{36}$/.test(known)) return known;
  const made = newId();
  c.set('visitor', made);
  setCookie(c, COOKIE, made, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge: 31_536_000 });
  return made;
}

/** Whether this request came over TLS, directly or through the city's proxy. */
export const isSecure = (c: Context): boolean =>
  c.req.header('x-forwarded-proto') === 'https' || c.req.url.startsWith('https:');

/** A new one-time key for a form: repeats are answered with the first result, and a key of another browser is refused (CSRF). */
export function newFormKey(c: Context): string {
  const id = newId();
  return `${id}.${sign('form', visitorOf(c), id)}`;
}

/** The id inside a form key of this browser; nothing when it is forged, foreign or missing. */
export function readFormKey(c: Context, key: unknown): string | undefined {
  if (typeof key !== 'string') return undefined;
  const [id, signature] = key.split('.');
  if (!id || !signature || id.length !== 36) return undefined;
  return isSigned(signature, 'form', visitorOf(c), id) ? id : undefined;
}
