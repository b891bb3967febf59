import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** Writes a file into a folder of its own under the system's temporary folder and returns its path. */
export async function writeTemporary(name: string, content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'berdaya-list-')), name);
  await writeFile(path, content);
  return path;
}

/** A zip archive of the given parts (name → content); enough of the format for what offices send. */
export function zipOf(parts: Record<string, string | Buffer>, options: { encryptedFlag?: boolean } = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content as string);
    const packed = deflateRawSync(raw);
    const head = (signature: number, extra: number) => {
      const bytes = Buffer.alloc(extra);
      bytes.writeUInt32LE(signature, 0);
      return bytes;
    };
    const sizes = (bytes: Buffer, at: number) => {
      bytes.writeUInt16LE(options.encryptedFlag ? 1 : 0, at);
      bytes.writeUInt16LE(8, at + 2);
      bytes.writeUInt32LE(crc32(raw), at + 8);
      bytes.writeUInt32LE(packed.length, at + 12);
      bytes.writeUInt32LE(raw.length, at + 16);
      bytes.writeUInt16LE(name.length, at + 20);
      return bytes;
    };
    const localHead = sizes(head(0x04034b50, 30), 6);
    const centralHead = sizes(head(0x02014b50, 46), 8);
    centralHead.writeUInt32LE(offset, 42);
    local.push(localHead, Buffer.from(name), packed);
    central.push(centralHead, Buffer.from(name));
    offset += localHead.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** An ODS with one sheet; cells are written as given (`<table:table-cell …>`). */
export const odsOf = (rows: string): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Data">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
