import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

// Random bytes are asked for some hundreds of ids at once: a list of thousands needs a hundred thousand ids.
const noise = new Uint8Array(16 * 256);
let noiseUsed = noise.length;

/** Sixteen random bytes that were never given before. */
function newNoise(): Uint8Array {
  if (noiseUsed === noise.length) {
    randomFillSync(noise);
    noiseUsed = 0;
  }
  noiseUsed += 16;
  return noise.subarray(noiseUsed - 16, noiseUsed);
}

let lastMoment = 0;
let counter = 0;

/**
 * A new UUIDv7, made here and not by the database (PostgreSQL 15 has no `uuidv7()`): sortable by time of making, also
 * among those of one millisecond.
 */
export function newId(): string {
  const random = newNoise();
  const now = Date.now();
  if (now > lastMoment) {
    lastMoment = now;
    counter = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else counter++;
  return v7({ random, msecs: lastMoment, seq: counter });
}
