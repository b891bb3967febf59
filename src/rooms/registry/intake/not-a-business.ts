import { plainLetters } from '../normalise/text.ts';
import type { RowReason } from './row-reasons.ts';
import type { Mapping } from './row-record.ts';

/** Words with which a list is parted into sections ("KECAMATAN BINJAI UTARA") or signed at its end ("Kepala Dinas"). */
const SECTION = /^(?:kecamatan|kec|kelurahan|kel|desa|kota|kabupaten|kab|wilayah|lingkungan|kepala dinas|mengetahui)\b/;
/** A narrower list may well have rows with one cell. */
const WIDE_ENOUGH = 3;

/** Why a row is no business: a sum under a list, the heading printed again on each page, a section's title, a signature. */
export function notABusiness(
  cells: readonly string[],
  plan: { names: readonly string[]; mapping: Mapping },
): RowReason | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = plainLetters(filled[0] ?? '');
  if (
    /^(?:grand total|sub ?total|total|jumlah(?: total)?)(?: keseluruhan| seluruhnya)?$/.test(first) &&
    filled.slice(1).every((cell) => /^[\d.,\s%RpIDR-]+$/.test(cell))
  )
    return { code: 'row-total', params: { text: filled[0] ?? '' } };
  if (filled.length === 1 && isSection(cells, first, plan.mapping))
    return { code: 'row-section', params: { text: filled[0] ?? '' } };
  const repeated =
    filled.length > 1 && plan.names.every((name, at) => plainLetters(name) === plainLetters(cells[at] ?? ''));
  return repeated ? { code: 'row-heading', params: {} } : null;
}

/** The one filled cell of a wide row: a title where it begins like one, or stands in a column without a fact of its own. */
function isSection(cells: readonly string[], words: string, mapping: Mapping): boolean {
  if (mapping.filter(({ field }) => field !== null).length < WIDE_ENOUGH) return false;
  if (SECTION.test(words)) return true;
  const field = mapping[cells.findIndex((cell) => cell.trim() !== '')]?.field ?? null;
  return field === null || field === 'rowNumber' || field === 'address' || field === 'note';
}
