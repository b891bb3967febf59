import { open, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { refuse } from './file-refusals.ts';

const OLE = 'd0cf11e0a1b11ae1';
const SAMPLE = 65_536;

export type FileHead = { kind: 'zip' | 'text' | 'html' | 'xml-2003'; bytes: number; sample: Buffer };

/**
 * What a file is by its content, never by its name. Refuses at once what can be told from the beginning: empty, larger
 * than `maxBytes`, locked, old Excel, pictures, PDF, web pages and other things that are not a table.
 */
export async function headOf(path: string, limits: { maxBytes: number }): Promise<FileHead> {
  const { size } = await stat(path);
  if (size === 0) throw refuse('file-empty');
  if (size > limits.maxBytes) throw refuse('file-too-big', { limit: Math.round(limits.maxBytes / 1e6) });
  const sample = await firstBytes(path, SAMPLE);
  if (sample.subarray(0, 8).toString('hex') === OLE)
    throw refuse((await isLockedOffice(path, size)) ? 'file-locked' : 'file-old-excel');
  if (sample.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return { kind: 'zip', bytes: size, sample };

  const type = await fileTypeFromBuffer(sample);
  if (type && !type.mime.startsWith('text/') && type.ext !== 'xml')
    throw refuse('file-not-table', { kind: type.ext.toUpperCase() });
  const beginning = sample
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  // "XML Spreadsheet 2003", which old programs write under the name .xls.
  if (beginning.startsWith('<?xml') && sample.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { kind: 'xml-2003', bytes: size, sample };
  if (/^<(?:!doctype|!--|html|table|\?xml|head|body|style|meta|div|center|br|p\b|h\d)/.test(beginning))
    return { kind: 'html', bytes: size, sample };
  if (beginning.startsWith('{\\rtf')) throw refuse('file-not-table', { kind: 'RTF' });
  if (/^[[{]\s*["{[]/.test(beginning)) throw refuse('file-not-table', { kind: 'JSON' });
  return { kind: 'text', bytes: size, sample };
}

async function firstBytes(path: string, length: number, position = 0): Promise<Buffer> {
  const file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position).finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}

/** A workbook with a password is an OLE file whose directory names a stream "EncryptedPackage" (MS-OFFCRYPTO 1.3.2). */
async function isLockedOffice(path: string, size: number): Promise<boolean> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  for (let at = 0; at < size; at += SAMPLE * 16)
    if ((await firstBytes(path, SAMPLE * 16 + mark.length, at)).includes(mark)) return true;
  return false;
}
