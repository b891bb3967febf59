import type { Context } from 'hono';
import { dropSealed, putSealed, takeSealed } from './sealed-cookie.ts';

const COOKIE = 'pasang_kode';

/** What someone needs to set up their code app. */
export interface Setup {
  /** The address their app reads from the QR. */
  uri: string;
  /** The same secret to type in, in groups of four. */
  secret: string;
}

/** Hands a new secret to the page that shows it, under the person's own address instead of the library's key. */
export function keepSetup(c: Context, totpUri: string, email: string): void {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  const label = encodeURIComponent(`Berdaya:${email}`);
  putSealed(c, COOKIE, {
    uri: `otpauth://totp/${label}?secret=${secret}&issuer=Berdaya`,
    secret: secret.match(/.{1,4}/g)?.join(' ') ?? '',
  } satisfies Setup);
}

export const readSetup = (c: Context): Setup | undefined => takeSealed<Setup>(c, COOKIE);
export const dropSetup = (c: Context): void => dropSealed(c, COOKIE);
