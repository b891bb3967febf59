import { plainLetters } from '../normalise/text.ts';
import { sectionArea, toldCells } from './area-titles.ts';
import type { RowReason } from './row-reasons.ts';
import type { Mapping } from './row-record.ts';

/** Words with which a list is parted into sections ("KECAMATAN BINJAI UTARA") or signed at its end ("Kepala Dinas"). */
const SECTION = /^(?:kecamatan|kec|kelurahan|kel|desa|kota|kabupaten|kab|wilayah|lingkungan|kepala dinas|mengetahui)\b/;
/** A sum under a list or a section: "JUMLAH", "Sub total Binjai Utara", "Rata-rata", "Total: 35 UMKM". */
const SUM = /^(?:grand total|sub ?total|total|jumlah|rata rata|rerata)\b/;
/** Under a list: where it comes from, where and when it was signed, by whom. */
const TAIL =
  /^(?:sumber|catatan|keterangan|ket|note|source|nip|tanda tangan|ttd|dibuat oleh|diketahui oleh|disetujui oleh|an|a n)\b|^\S.{0,30} \d{1,2} [a-z]{3,9} (?:19|20)\d\d$|^(?:dr|drs|dra|ir|h|hj) .{3,60}\b(?:se|sh|st|si|mm|msi|m si|sos|ap|pd|ag|kom)\b|.{3,60} (?:s e|s h|m si|m m|s sos|s ap|s kom|s t|m ap)$/;

/** A narrower list may well have rows with one cell. */
const WIDE_ENOUGH = 3;

/** The heading printed again, as on each page or above each section: all that is written says what its column is called. */
export function isHeadingAgain(cells: readonly string[], names: readonly string[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cell.trim() !== '');
  const enough = filled.length >= Math.max(2, names.filter(Boolean).length / 2);
  return enough && filled.every(([at, cell]) => plainLetters(cell) === plainLetters(names[at] ?? ''));
}

/** Whether a row begins like a sum, a source or a signature: what stands above does not hold for it. */
export function isBesideTheList(cells: readonly string[]): boolean {
  const first = plainLetters(toldCells(cells)[0] ?? '');
  return SUM.test(first) || TAIL.test(first);
}

/** Why a row is no business: a sum under a list, the heading printed again on each page, a section's title, a signature. */
export function notABusiness(
  cells: readonly string[],
  plan: { names: readonly string[]; mapping: Mapping },
): RowReason | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = plainLetters(filled[0] ?? '');
  if (SUM.test(first) && isSum(filled, plan.mapping)) return { code: 'row-total', params: { text: filled[0] ?? '' } };
  if (filled.length === 1 && isSection(cells, first, plan.mapping))
    return { code: 'row-section', params: { text: filled[0] ?? '' } };
  if (sectionArea(cells)) return { code: 'row-section', params: { text: toldCells(cells).join(' ') } };
  return isHeadingAgain(cells, plan.names) ? { code: 'row-heading', params: {} } : null;
}

/** A word for a sum, and beside it hardly anything but amounts: "Total Snack" with an owner and a phone is a shop. */
function isSum(filled: readonly string[], mapping: Mapping): boolean {
  const rest = filled.slice(1);
  if (!rest.every((cell) => /^[:=]?\s*[\d.,\s%RpIDR-]+(?:\s*(?:umkm|unit|usaha|orang|pelaku usaha|kk))?$/i.test(cell)))
    return false;
  const known = mapping.filter(({ field }) => field !== null).length;
  // A list of names and phones may hold a shop called "Total Jaya": its phone is no sum.
  return (
    !rest.some((cell) => /^(?:\+?62|0)8\d{7,}$/.test(cell.replace(/[\s.-]/g, ''))) &&
    (rest.length > 0 || known >= WIDE_ENOUGH)
  );
}

/** The one filled cell of a wide row: a title where it begins like one, or stands in a column without a fact of its own. */
function isSection(cells: readonly string[], words: string, mapping: Mapping): boolean {
  if (mapping.filter(({ field }) => field !== null).length < WIDE_ENOUGH) return false;
  if (SECTION.test(words) || TAIL.test(words)) return true;
  const field = mapping[cells.findIndex((cell) => cell.trim() !== '')]?.field ?? null;
  return field === null || field === 'rowNumber' || field === 'address' || field === 'note';
}
