import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs a body with the moment it was sent (seconds since 1970): HMAC-SHA256 over `moment.body`, as `sha256=` and hex. */
export const signatureOf = (secret: string, moment: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex')}`;

const MOST_SECONDS_APART = 300;

/** Whether a body was signed with this secret within five minutes of `now`; compared in constant time. */
export function isSignedBy(
  secret: string,
  sent: { moment: string; body: string; signature: string },
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(sent.moment)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(sent.moment)) > MOST_SECONDS_APART) return false;
  const expected = Buffer.from(signatureOf(secret, sent.moment, sent.body));
  const given = Buffer.from(sent.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
