import type { Context } from 'hono';
import { dropSealed, putSealed, takeSealed } from './sealed-cookie.ts';

const COOKIE = 'menunggu_kode';

/** The phone a code was sent to, between the two pages of the sign-in. */
export interface WaitingPhone {
  phone: string;
  sharedPhone: boolean;
}

export const keepWaiting = (c: Context, waiting: WaitingPhone): void => putSealed(c, COOKIE, waiting);
export const readWaiting = (c: Context): WaitingPhone | undefined => takeSealed<WaitingPhone>(c, COOKIE);
export const dropWaiting = (c: Context): void => dropSealed(c, COOKIE);
