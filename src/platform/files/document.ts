import { refuse } from './files.refusals.ts';

const ENCRYPTED = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
const ENDING = /startxref\s+\d+\s+%%EOF[\s\0]*$/;

/**
 * Looks whether a PDF is whole, open and nothing but a PDF. It is kept as it came: signatures on it must stay valid.
 * A second file glued to its end (a page, a program archive) makes it broken.
 * @throws Refusal file-locked (needs a password), file-broken (cut off, or something follows its end).
 */
export function checkPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (ENCRYPTED.test(text)) throw refuse('file-locked');
  if (!text.startsWith('%PDF-') || !ENDING.test(text.slice(-2048))) throw refuse('file-broken');
}
