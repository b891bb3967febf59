import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSecure } from '#platform/forms/form-key.ts';
import { seal, unsealed } from '#platform/sealed.ts';

/**
 * What one step of a sign-in hands to the next, kept by the browser but readable only here: sealed, and gone after a
 * quarter of an hour.
 */
export function putSealed(c: Context, name: string, value: object): void {
  setCookie(c, name, seal(JSON.stringify({ name, value })), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: 900,
  });
}

/** The value of that cookie; nothing when it is missing, too old or was not made here. */
export function takeSealed<T>(c: Context, name: string): T | undefined {
  const sealed = getCookie(c, name);
  const text = sealed ? unsealed(sealed) : undefined;
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as { name?: string; value?: T };
  return kept.name === name ? kept.value : undefined;
}

export const dropSealed = (c: Context, name: string): void => {
  deleteCookie(c, name, { path: '/' });
};
