import type { Context } from 'hono';
import { Note } from '#ui/index.ts';
import { m } from '#words';
import { dropSealed, putSealed, takeSealed } from './sealed-cookie.ts';

const COOKIE = 'sandi_awal';

/** Hands a new start password to the person's page, which shows it once. It is written nowhere else. */
export const keepStartPassword = (c: Context, personId: string, password: string): void =>
  putSealed(c, COOKIE, { personId, password });

/** The start password of this person when it was just made; the next look finds nothing. */
export function takeStartPassword(c: Context, personId: string): string | undefined {
  const kept = takeSealed<{ personId: string; password: string }>(c, COOKIE);
  if (kept?.personId !== personId) return undefined;
  dropSealed(c, COOKIE);
  return kept.password;
}

export const StartPasswordNote = ({ password, name }: { password: string; name: string }) => (
  <Note tone="warn" title={m.identity_start_password_title()}>
    <p>{m.identity_start_password_text({ name })}</p>
    <p>
      <span class="b-code">{password}</span>
    </p>
  </Note>
);
