import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto';

/** Keys derived from the one secret of the installation (`BERDAYA_SECRET`, or the file made at first start). */
interface Keys {
  seal: KeyObject;
  index: KeyObject;
  sign: KeyObject;
  backup: Buffer;
  push: Buffer;
}

let keys: Keys | undefined;

/** Sets the installation's secret (at least 32 characters). Called once by start-up and by tests. */
export function useSecret(secret: string): void {
  if (secret.length < 32) throw new Error('The secret must have at least 32 characters.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'berdaya', purpose, 32));
  const secretKey = (purpose: string) => createSecretKey(derive(purpose));
  keys = {
    seal: secretKey('seal'),
    index: secretKey('blind-index'),
    sign: secretKey('sign'),
    backup: derive('backup'),
    push: derive('push'),
  };
}

function keyring(): Keys {
  if (!keys) throw new Error('No secret is set: call useSecret() at start.');
  return keys;
}

// Random bytes are asked for some hundreds of times at once: a list of thousands is sealed row by row.
const noise = Buffer.alloc(12 * 512);
let noiseUsed = noise.length;

/** Twelve random bytes that were never given before. */
function newNonce(): Buffer {
  if (noiseUsed === noise.length) {
    randomFillSync(noise);
    noiseUsed = 0;
  }
  const nonce = Buffer.from(noise.subarray(noiseUsed, noiseUsed + 12));
  noiseUsed += 12;
  return nonce;
}

/** AES-256-GCM: iv | tag | ciphertext. Different bytes each time for the same content. */
export function sealBytes(content: Uint8Array): Buffer {
  const iv = newNonce();
  const cipher = createCipheriv('aes-256-gcm', keyring().seal, iv);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Opens what `sealBytes` closed. Throws when the bytes were changed or sealed under another secret. */
export function unsealBytes(bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyring().seal, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** A text sealed as `v1.` and base64url. */
export const seal = (value: string): string => `v1.${sealBytes(Buffer.from(value, 'utf8')).toString('base64url')}`;

/** Opens what `seal` closed. Throws when the text was changed or sealed under another secret. */
export function unseal(sealed: string): string {
  if (!sealed.startsWith('v1.')) throw new Error('Not a sealed value of version 1.');
  return unsealBytes(Buffer.from(sealed.slice(3), 'base64url')).toString('utf8');
}

/** Opens a value that came from outside; nothing when it was not sealed here or was changed. */
export function unsealed(sealed: string): string | undefined {
  try {
    return unseal(sealed);
  } catch {
    return undefined;
  }
}

/** HMAC-SHA256 of a normalised value, for equality search on sealed fields. 43 characters. */
export function blindIndex(value: string): string {
  return createHmac('sha256', keyring().index).update(value).digest('base64url');
}

/** A short signature (128 bits, base64url) over parts that must not be forged: form keys, attendance tickets. */
export function sign(...parts: string[]): string {
  return createHmac('sha256', keyring().sign).update(parts.join('\u0000')).digest('base64url').slice(0, 22);
}

/** Constant-time check of `sign`. */
export function isSigned(signature: string, ...parts: string[]): boolean {
  const expected = Buffer.from(sign(...parts));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The key backups are sealed with: a backup opens only where the same secret is set. */
export const backupKey = (): Buffer => keyring().backup;

/** The private number pushes to browsers are signed with: as long as the secret is the same, so are its subscriptions. */
export const pushKey = (): Buffer => keyring().push;
