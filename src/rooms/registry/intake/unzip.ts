import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refuse } from './file-refusals.ts';
import type { IntakeLimits } from './table.ts';

/** An opened XLSX or ODS: its parts by name. Close it when done. */
export type Package = {
  names: ReadonlySet<string>;
  /** Bytes of a part when unpacked, as the package declares them; 0 where there is none. */
  sizeOf: (name: string) => number;
  stream: (name: string) => Promise<Readable | null>;
  text: (name: string) => Promise<string | null>;
  close: () => void;
};

/** Sizes up to here are read without judging the ratio: small files of repeated cells pack very well. */
const JUDGED_FROM = 20_000_000;
/** Bytes of the small parts (workbook, relations, styles) that are read whole. */
const MAX_PART = 20_000_000;

/**
 * Opens a zipped workbook. Refuses what is cut off or damaged, encrypted, or would swell beyond the limits: the declared
 * sizes are judged here, and the reader stops any part that turns out larger than declared.
 */
export async function openPackage(path: string, limits: IntakeLimits): Promise<Package> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw refuse('file-damaged');
  });
  const entries = new Map<string, Entry>();
  let [packed, unpacked] = [0, 0];
  for await (const entry of damagedIfFailing(zip)) {
    if ((entry.generalPurposeBitFlag & 1) === 1) throw refuse('file-locked');
    entries.set(entry.fileName, entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const swells = unpacked > JUDGED_FROM && unpacked > packed * limits.maxRatio;
    if (swells || unpacked > limits.maxUnpackedBytes || entries.size > 10_000) {
      zip.close();
      throw refuse('file-swells');
    }
  }
  const stream = async (name: string): Promise<Readable | null> => {
    const entry = entries.get(name);
    if (!entry) return null;
    return zip.openReadStreamPromise(entry).catch(() => {
      throw refuse('file-damaged');
    });
  };
  return {
    names: new Set(entries.keys()),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
    text: async (name) => wholeText(await stream(name)),
    close: () => zip.close(),
  };
}

async function* damagedIfFailing(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch(() => {
      throw refuse('file-damaged');
    });
    if (next.done) return;
    yield next.value;
  }
}

/** Chunks of text of one part; a fault while unpacking means that the file is damaged. */
export async function* textChunks(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => {
        throw refuse('file-damaged');
      });
      if (next.done) break;
      yield decoder.decode(next.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // A reader that stops early must not leave the file open.
    stream.destroy();
  }
}

async function wholeText(stream: Readable | null): Promise<string | null> {
  if (!stream) return null;
  let text = '';
  for await (const chunk of textChunks(stream)) {
    text += chunk;
    if (text.length > MAX_PART) throw refuse('file-swells');
  }
  return text;
}
