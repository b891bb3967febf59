import { isAbsent } from '../normalise/absence.ts';
import { cleanText } from '../normalise/text.ts';
import { fieldsOfHeading } from './column-names.ts';
import type { Field } from './fields.ts';

/** Facts that lists write into one cell, and that can be told apart by their order. */
const JOINABLE: ReadonlySet<Field> = new Set<Field>([
  'businessName',
  'ownerName',
  'address',
  'ward',
  'district',
  'birthPlace',
  'birthDate',
  'sector',
  'product',
  'phone',
  'email',
]);
/** How many of the filled cells must part as the heading says. */
const ENOUGH = 0.6;
/** Marks between the parts of one cell, the surest first: a mark with spaces on both sides parts, one without may belong to a name. */
const MARKS = [/\s+\/\s+/, /\s*\n\s*/, /\s*\|\s*/, /\s*;\s*/, /\s+[-–—]\s+/, /\s*\/\s*/, /\s*,\s+/];
/** Words that only a business is called by. */
const PLACE =
  /\b(?:warung|wr|toko|tk|kedai|kios|rm|rumah makan|ud|cv|pt|depot|bengkel|salon|usaha|penjahit|konveksi|dapur|catering|katering|laundry)\b/i;

/** Whether a name begins or ends as only businesses are called. */
export const isPlaceName = (name: string): boolean => PLACE.test(name);

/**
 * The facts that a heading names together ("Nama Usaha/Pemilik", "Alamat, Kelurahan dan Kecamatan", "Nama Usaha (Pemilik)"), in the order in
 * which the cells have them; null where the heading names one fact or the cells do not part.
 */
export function joinedFields(heading: string, values: readonly string[]): Field[] | null {
  const parts = heading
    .split(/\s*(?:[/|&+,;()\n–—]|\s-\s|\b(?:dan|and|serta|beserta)\b)\s*/i)
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || parts.length > 4) return null;
  const fields = parts.map((part) => bestOf(part, parts[0] ?? ''));
  const known = fields.filter((field): field is Field => field !== null && JOINABLE.has(field));
  if (known.length !== parts.length || new Set(known).size !== known.length) return null;
  // Not cleaned: a break of the line parts a cell.
  const filled = values.filter((text) => !isAbsent(cleanText(text)));
  const split = filled.map((text) => splitCell(text, known.length)).filter((cells) => cells.length === known.length);
  if (filled.length === 0 || split.length < filled.length * ENOUGH) return null;
  return isTurned(known, split) ? [...known].reverse() : known;
}

/** What one part of the heading means; "Pemilik" after "Nama Usaha" and "Usaha" after "Nama Pemilik" are names too. */
function bestOf(part: string, first: string): Field | null {
  const [best] = [...fieldsOfHeading(part)].sort((a, b) => b[1] - a[1]);
  if (best && best[1] >= 0.75) return best[0];
  return /\bnama\b/i.test(first) && /\busaha\b/i.test(part) ? 'businessName' : null;
}

/** Whether the cells have the owner first although the heading has the business first, or the other way round. */
function isTurned(fields: readonly Field[], cells: readonly string[][]): boolean {
  if (fields.length !== 2 || !fields.includes('businessName') || !fields.includes('ownerName')) return false;
  const at = fields.indexOf('businessName');
  const placed = (column: number) => cells.filter((parts) => isPlaceName(parts[column] ?? '')).length;
  return placed(1 - at) > placed(at) * 2 && placed(1 - at) * 4 >= cells.length;
}

/**
 * The parts of a cell, at most `count`: by the surest mark that gives as many, else by brackets at the end ("Warung Siti (Siti Aminah)").
 * A cell that does not part comes back whole, as the first of them.
 */
export function splitCell(text: string, count: number): string[] {
  const plain = text.trim();
  const brackets = count === 2 ? /^(.*\S)\s*\(([^()]+)\)$/s.exec(plain) : null;
  if (brackets) return [brackets[1] ?? '', brackets[2] ?? ''];
  for (const mark of MARKS) {
    const parts = plain.split(mark).map((part) => part.trim());
    if (parts.length === count && parts.every((part) => part !== '')) return parts;
  }
  return [plain];
}
