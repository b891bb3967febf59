import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { type Call, vendor } from './vendors.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const hkdf = (salt: Buffer, key: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** A browser that subscribed: what it gives the office, and how it opens what comes. */
export function browser(endpoint: string) {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = randomBytes(16);
  const subscription = JSON.stringify({
    endpoint,
    expirationTime: null,
    keys: { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') },
  });

  /** Opens a message as RFC 8188 and 8291 say. Throws when it was not sealed for this browser. */
  function open(body: Buffer): Record<string, string> {
    const salt = body.subarray(0, 16);
    const keyLength = body.readUInt8(20);
    const theirs = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs]);
    const secret = hkdf(auth, pair.computeSecret(theirs), info, 32);
    const key = hkdf(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = hkdf(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8'));
  }
  return { subscription, open };
}

/** Whether the office signed the call with this key, for this service, as RFC 8292 says; else what is wrong. */
function signatureFault({ headers }: Call, origin: string, key: string): string | undefined {
  const [, token = '', given = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  if (given !== key) return 'key';
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = bytes(given);
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url') };
  const publicKey = createPublicKey({ key: { ...jwk, y: point.subarray(33).toString('base64url') }, format: 'jwk' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    bytes(signature),
  );
  if (!signed) return 'signature';
  const { aud, sub } = JSON.parse(bytes(claims).toString('utf8'));
  if (aud !== origin) return 'audience';
  return /^mailto:|^https:/.test(sub) ? undefined : 'contact';
}

/** A push service on a real socket, as strict as those of the browsers: signature, sealing, lifetime, topic. */
export async function pushService(key: () => string) {
  const state = { origin: '' };
  const service = await vendor(
    (call) => {
      const { headers, body } = call;
      if (!call.path.startsWith('/push/')) return 'path';
      if (headers['content-encoding'] !== 'aes128gcm' || body.length > 4096) return 'sealing';
      if (!/^\d+$/.test(String(headers.ttl))) return 'lifetime';
      if (!/^[\w-]{1,32}$/.test(String(headers.topic))) return 'topic';
      return signatureFault(call, state.origin, key());
    },
    { status: 201 },
  );
  state.origin = service.origin;
  return service;
}
