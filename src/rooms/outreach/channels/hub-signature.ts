import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Meta signed these bytes: `X-Hub-Signature-256` is `sha256=` and the hex HMAC-SHA256 of the body exactly as it
 * came, keyed with the app's secret. Compared in constant time.
 */
export function isHubSigned(secret: string, body: Uint8Array, signature: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
