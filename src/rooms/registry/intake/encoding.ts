import { isUtf8 as validUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { refuse } from './file-refusals.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The coding of a text file. A byte-order mark decides; else zero bytes at even or odd places mean UTF-16; else the whole
 * file is UTF-8 if every byte of it fits, and Windows-1252 (what Excel writes in Indonesia without asking) if not.
 */
export async function encodingOf(path: string, sample: Buffer): Promise<Encoding> {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const [evenZeros, oddZeros] = zerosAt(sample);
  if (evenZeros + oddZeros > 0) {
    const half = sample.length / 2;
    if (oddZeros > half * 0.4 && evenZeros < half * 0.05) return 'utf-16le';
    if (evenZeros > half * 0.4 && oddZeros < half * 0.05) return 'utf-16be';
    throw refuse('file-not-table', { kind: 'biner' });
  }
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
}

function zerosAt(sample: Buffer): [number, number] {
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[(at % 2) as 0 | 1]++;
  return zeros;
}

async function isUtf8(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    // Cut after the last plain letter, so that no sign of several bytes is torn apart.
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end--;
    if (!validUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return validUtf8(rest);
}

/** The text of a file, chunk by chunk, without byte-order mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
