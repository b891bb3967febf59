/** Something sealed: without the key its bytes say nothing. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What a phone keeps to open its vault again: the key itself, sealed with what the PIN gives. */
export interface Lock {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
}

// OWASP Password Storage Cheat Sheet (2023): PBKDF2 with HMAC-SHA-256, 600,000 rounds.
const usualRounds = 600_000;
const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));
const aes = { name: 'AES-GCM', length: 256 } as const;

async function keyOfPin(pin: string, { salt, rounds }: Pick<Lock, 'salt' | 'rounds'>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, typed, aes, false, ['wrapKey', 'unwrapKey']);
}

/** A new key for everything on this phone, and the lock that opens it with a PIN. */
export async function makeLock(pin: string, rounds = usualRounds): Promise<{ lock: Lock; key: CryptoKey }> {
  const [salt, iv] = [random(16), random(12)];
  const made = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', made, await keyOfPin(pin, { salt, rounds }), {
    name: aes.name,
    iv,
  });
  const lock = { salt, rounds, iv, wrapped };
  const key = await openLock(lock, pin);
  if (!key) throw new Error('A lock that was just made does not open.');
  return { lock, key };
}

/** The key, when the PIN is right. */
export async function openLock(lock: Lock, pin: string): Promise<CryptoKey | undefined> {
  const how = { name: aes.name, iv: lock.iv };
  const by = await keyOfPin(pin, lock);
  return crypto.subtle
    .unwrapKey('raw', lock.wrapped, by, how, aes, false, ['encrypt', 'decrypt'])
    .catch(() => undefined);
}

/** Seals bytes. */
export async function sealBytes(key: CryptoKey, bytes: BufferSource): Promise<Sealed> {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: aes.name, iv }, key, bytes) };
}

/** Opens sealed bytes. Throws when they were changed or belong to another key. */
export const openBytes = (key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: aes.name, iv }, key, data);

/** Seals anything that can be written as JSON. */
export const seal = (key: CryptoKey, value: unknown): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)));

/** Opens what `seal` made. */
export async function open<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T;
}
