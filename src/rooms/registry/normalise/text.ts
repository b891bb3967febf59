/**
 * Text as a person meant it: NFC, one space between words (line breaks count as spaces), no outer spaces, and without
 * signs that look like nothing yet break comparison (zero-width, direction marks, soft hyphen, BOM, NUL). The
 * Excel prefix `'`, by which a typist forces text, is dropped.
 */
export function cleanText(raw: string): string {
  if (/^[\w.,/-]+(?: [\w.,/-]+)*$/.test(raw)) return raw;
  return raw
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^'+(?=\S)/, '');
}

/** A number that a spreadsheet has already cut ("1,27501E+15"): its last digits are gone for good. */
export const isMangledNumber = (text: string): boolean => /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text);

/** Letters and digits only, lower case, without accents: for comparing words, never for showing. */
export function plainLetters(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
/** Nothing to decompose: nearly every cell of a list, and a million of them are read at once. */
const PLAIN = /^[ -~]*$/;
