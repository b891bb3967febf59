import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Transform } from 'node:stream';
import { Transform as TransformStream } from 'node:stream';

/** The file was not sealed by this secret, is damaged, cut short, or no backup at all. */
export class SealBroken extends Error {
  readonly reason: 'not-a-backup' | 'other-secret' | 'damaged';
  constructor(reason: SealBroken['reason']) {
    super(`The sealed stream cannot be read: ${reason}`);
    this.reason = reason;
  }
}

const magic = Buffer.from('BERDAYA-BACKUP1\n');
const saltBytes = 16;
const proofBytes = 16;
const tagBytes = 16;
const blockBytes = 256 * 1024;

interface FileKey {
  key: Buffer;
  /** Shows that two secrets are the same without trying to open anything. */
  proof: Buffer;
}

function fileKey(secret: Buffer, salt: Buffer): FileKey {
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'backup-file', 32));
  return { key, proof: createHmac('sha256', key).update('proof').digest().subarray(0, proofBytes) };
}

/** Each file has its own key, so a counter is a safe nonce; the last block says so, or a cut file would look whole. */
function nonceOf(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 4, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/**
 * Seals a stream in blocks of AES-256-GCM. Layout: magic, salt, proof, then per block its length (4 bytes, the highest
 * bit marks the last block), the sealed bytes and the tag.
 */
export function sealStream(secret: Buffer): Transform {
  const salt = randomBytes(saltBytes);
  const { key, proof } = fileKey(secret, salt);
  let waiting = Buffer.alloc(0);
  let counter = 0;

  function block(plain: Buffer, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter++, last));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(last ? (sealed.length | 0x80000000) >>> 0 : sealed.length);
    return Buffer.concat([head, sealed]);
  }

  return new TransformStream({
    construct(done) {
      this.push(Buffer.concat([magic, salt, proof]));
      done();
    },
    transform(chunk: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length > blockBytes) {
        this.push(block(waiting.subarray(0, blockBytes), false));
        waiting = waiting.subarray(blockBytes);
      }
      done();
    },
    flush(done) {
      this.push(block(waiting, true));
      done();
    },
  });
}

/** Opens what `sealStream` closed; ends with `SealBroken` unless every block and the last one are there, unchanged. */
export function openStream(secret: Buffer): Transform {
  const headBytes = magic.length + saltBytes + proofBytes;
  let waiting = Buffer.alloc(0);
  let key: Buffer | undefined;
  let counter = 0;
  let ended = false;

  function readHead(): void {
    if (!waiting.subarray(0, magic.length).equals(magic)) throw new SealBroken('not-a-backup');
    const salt = waiting.subarray(magic.length, magic.length + saltBytes);
    const file = fileKey(secret, salt);
    if (!timingSafeEqual(file.proof, waiting.subarray(headBytes - proofBytes, headBytes)))
      throw new SealBroken('other-secret');
    key = file.key;
    waiting = waiting.subarray(headBytes);
  }

  function nextBlock(): Buffer | undefined {
    if (!key || waiting.length < 4) return undefined;
    const head = waiting.readUInt32BE(0);
    const length = head & 0x7fffffff;
    if (ended || length < tagBytes || length > blockBytes + tagBytes) throw new SealBroken('damaged');
    if (waiting.length < 4 + length) return undefined;
    ended = head >>> 31 === 1;
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(counter++, ended));
    decipher.setAuthTag(waiting.subarray(4 + length - tagBytes, 4 + length));
    const sealed = waiting.subarray(4, 4 + length - tagBytes);
    waiting = waiting.subarray(4 + length);
    try {
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    } catch {
      throw new SealBroken('damaged');
    }
  }

  return new TransformStream({
    transform(chunk: Buffer, _encoding, done) {
      try {
        waiting = Buffer.concat([waiting, chunk]);
        if (!key && waiting.length >= headBytes) readHead();
        for (let plain = nextBlock(); plain; plain = nextBlock()) this.push(plain);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new SealBroken('damaged'));
      }
    },
    flush(done) {
      if (!key) done(new SealBroken('not-a-backup'));
      else done(ended && waiting.length === 0 ? null : new SealBroken('damaged'));
    },
  });
}
