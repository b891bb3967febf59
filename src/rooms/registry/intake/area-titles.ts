import { plainLetters } from '../normalise/text.ts';
import type { RawRow } from './table.ts';

export type AreaTitle = { level: 'district' | 'ward'; name: string };

const TITLE = /(?:^|\b)(kecamatan|kec|kelurahan|kel|desa)\b[\s.:]+(?=\p{L})/iu;
/** "I", "A.", "2)": how sections are numbered. */
const ENUMERATOR = /^(?:[ivx]{1,5}|[a-z]|\d{1,3})[.)]?$/i;
const levelOf = (word: string): AreaTitle['level'] => (/^kec/i.test(word) ? 'district' : 'ward');

/** The cells of a row that say something, without the number of a section before its title. */
export function toldCells(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell !== ':');
  return filled.length > 1 && ENUMERATOR.test(filled[0] ?? '') ? filled.slice(1) : filled;
}

/** The area for which the rows below a section's title stand ("II | KECAMATAN BINJAI KOTA", "Kel. | Satria"); null for other rows. */
export function sectionArea(cells: readonly string[]): AreaTitle | null {
  const told = toldCells(cells);
  if (told.length === 0 || told.length > 2) return null;
  const [first = '', second] = told;
  if (second !== undefined && !/^(?:kecamatan|kec|kelurahan|kel|desa)[\s.:]*$/i.test(first)) return null;
  const text = told.join(' ').replace(/\([^)]*\)?$/, '');
  const found = TITLE.exec(text);
  if (!found || found.index > 0) return null;
  const name = text
    .slice(found[0].length)
    .replace(/^[\s:]+/, '')
    .trim();
  const words = plainLetters(name).split(' ');
  return words.length > 4 || /\d/.test(name) ? null : { level: levelOf(found[1] ?? ''), name };
}

/** Words that end an area's name within a longer title. */
const AFTER =
  /\s*(?:[,;()\d]|\b(?:tahun|thn|ta|bulan|periode|per|kabupaten|kab|kecamatan|kec|kelurahan|kel|desa|prov|provinsi|dinas|dan|se|kota(?=\s+(?!kota\b)\p{L}))\b)[\s\S]*$/iu;

/** The areas that titles above a table name ("DATA UMKM KECAMATAN BINJAI UTARA TAHUN 2025"). */
export function titledAreas(titles: readonly RawRow[]): AreaTitle[] {
  const found: AreaTitle[] = [];
  for (const { cells } of titles) {
    let text = cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (let title = TITLE.exec(text); title; title = TITLE.exec(text)) {
      text = text.slice(title.index + title[0].length);
      const year = text.replace(/\s*\b(?:tahun|thn|ta)\b[\s\S]*$/i, '');
      const name = year.replace(AFTER, '').trim();
      if (name !== '' && plainLetters(name).split(' ').length <= 4)
        found.push({ level: levelOf(title[1] ?? ''), name });
    }
  }
  return found;
}

const IN_ADDRESS = {
  ward: /\b(?:kelurahan|kel|desa)\b[\s.:]*/iu,
  district: /\b(?:kecamatan|kec)\b[\s.:]*/iu,
};

/** The name behind "Kel." or "Kec." in an address; null where it names none. */
export function areaInAddress(address: string, level: AreaTitle['level']): string | null {
  const found = IN_ADDRESS[level].exec(address);
  if (!found) return null;
  const name = address
    .slice(found.index + found[0].length)
    .replace(/\s*(?:[-–/|]|\b(?:lingkungan|lingk|ling|lk|rt|rw|no|jl|jln|jalan|gg)\b)[\s\S]*$/i, '')
    .replace(AFTER, '')
    .trim();
  return name === '' ? null : name;
}
