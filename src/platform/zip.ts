import { crc32 } from 'node:zlib';

/** One file of an archive; its name holds no folder. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
  at: Date;
}

/** What a ZIP file may hold in the plain format written here. */
const MOST_BYTES = 2 ** 31;
const MOST_ENTRIES = 65_535;

/**
 * A ZIP archive of files as they are: PDFs are compressed already. Names are UTF-8, times are of Jakarta.
 * @throws RangeError above 2 GiB or 65.535 files.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  if (entries.length > MOST_ENTRIES) throw new RangeError('Too many files for one archive.');
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const facts = factsOf(entry, name);
    const head = Buffer.concat([word(0x04034b50), facts, name]);
    directory.push(Buffer.concat([word(0x02014b50), half(20), facts, placeFacts(offset), name]));
    parts.push(head, Buffer.from(entry.bytes));
    offset += head.length + entry.bytes.length;
    if (offset > MOST_BYTES) throw new RangeError('Too many bytes for one archive.');
  }
  const index = Buffer.concat(directory);
  const count = half(entries.length);
  const end = Buffer.concat([
    word(0x06054b50),
    half(0),
    half(0),
    count,
    count,
    word(index.length),
    word(offset),
    half(0),
  ]);
  return Buffer.concat([...parts, index, end]);
}

/** What local header and directory both say: version, UTF-8 names, stored, time, checksum, sizes, lengths. */
function factsOf({ bytes, at }: ZipEntry, name: Buffer): Buffer {
  const local = new Date(at.getTime() + 7 * 3_600_000);
  const time = (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1);
  const day = ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate();
  const size = word(bytes.length);
  return Buffer.concat([
    ...[half(20), half(0x0800), half(0), half(time), half(day)],
    ...[word(crc32(bytes)), size, size, half(name.length), half(0)],
  ]);
}

/** What only the directory says: no comment, first disk, no attributes, where the file begins. */
const placeFacts = (offset: number): Buffer => Buffer.concat([half(0), half(0), half(0), word(0), word(offset)]);

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
