import { sectionArea, titledAreas } from './area-titles.ts';
import { fieldsOfHeading } from './column-names.ts';
import { isBesideTheList, isHeadingAgain } from './not-a-business.ts';
import type { Header, RawRow } from './table.ts';

/** How a list says its areas elsewhere than in each row. Columns are counted from 0. */
export type AreasDown = {
  /** Columns whose empty cells take what stands above them: the area is written in its first row only. */
  carried: number[];
  /** The columns of district and ward; those that titles give and no heading does come after the last heading. */
  district: number | null;
  ward: number | null;
  /** What titles above the table say, for the rows before the first section. */
  titled: { district: string; ward: string };
  names: string[];
};

const LEVELS = ['district', 'ward'] as const;
/** How columns are called that titles give: read as any heading, with the reason in brackets. */
const NAMES = { district: 'Kecamatan (dari judul)', ward: 'Kelurahan (dari judul)' };

/** Looks in the first rows for areas that stand in titles, or only beside the first business of each. */
export function areasDown(header: Header, first: readonly RawRow[]): AreasDown {
  const found: AreasDown = {
    carried: [],
    district: columnOf(header.names, 'district'),
    ward: columnOf(header.names, 'ward'),
    titled: { district: '', ward: '' },
    names: [...header.names],
  };
  for (const { level, name } of titledAreas(first.filter(({ line }) => line < (header.line ?? 0))))
    found.titled[level] = name;
  const body = first.filter(({ line }) => line > header.lastLine);
  const sections = body.map(({ cells }) => sectionArea(cells));
  for (const level of LEVELS) {
    const told = found.titled[level] !== '' || sections.some((section) => section?.level === level);
    if (told && found[level] === null) found[level] = found.names.push(NAMES[level]) - 1;
  }
  const rows = body.filter((_, at) => sections[at] === null).map(({ cells }) => cells);
  found.carried = header.names.flatMap((name, at) => (isArea(name) && isWrittenOnce(rows, at) ? [at] : []));
  return found;
}

const fitOf = (name: string, field: 'district' | 'ward' | 'neighbourhood'): number =>
  fieldsOfHeading(name).get(field) ?? 0;
const isArea = (name: string): boolean =>
  Math.max(fitOf(name, 'district'), fitOf(name, 'ward'), fitOf(name, 'neighbourhood')) >= 0.75;

function columnOf(names: readonly string[], field: 'district' | 'ward'): number | null {
  const at = names.findIndex((name) => fitOf(name, field) >= 0.75);
  return at < 0 ? null : at;
}

/** A row of data: of a wide one more than a single cell is written. */
const isFull = (cells: readonly string[]): boolean =>
  cells.length <= 3 || cells.filter((cell) => cell.trim() !== '').length > 1;

/** Fewer rows show no habit. */
const ENOUGH_ROWS = 4;

/**
 * Whether a column names each area in its first row only: it begins filled, leaves at least every third cell empty, and no name comes
 * twice. A column with gaps by neglect names its areas again and again.
 */
function isWrittenOnce(rows: readonly (readonly string[])[], at: number): boolean {
  const values = rows.filter(isFull).map((cells) => (cells[at] ?? '').trim().toLowerCase());
  const named = values.filter(Boolean);
  return (
    values.length >= ENOUGH_ROWS &&
    values[0] !== '' &&
    values.length - named.length >= values.length / 3 &&
    new Set(named).size === named.length
  );
}

/** Gives each row the areas that titles and the rows above say. Remembers as it goes: use one for each reading. */
export function carrier(plan: AreasDown): (row: RawRow) => void {
  const above = new Map<number, string>();
  const titled = { ...plan.titled };
  return ({ cells }) => {
    const section = sectionArea(cells);
    if (section) {
      if (section.level === 'district') titled.ward = '';
      titled[section.level] = section.name;
      return;
    }
    if (!isFull(cells) || isBesideTheList(cells) || isHeadingAgain(cells, plan.names)) return;
    for (const at of plan.carried) {
      if ((cells[at] ?? '').trim() !== '') {
        // A new district begins: what was said of wards above holds no longer.
        if (at === plan.district && plan.ward !== null) above.delete(plan.ward);
        above.set(at, cells[at] ?? '');
      } else cells[at] = above.get(at) ?? '';
    }
    for (const level of LEVELS) {
      const at = plan[level];
      if (at !== null && titled[level] !== '' && (cells[at] ?? '').trim() === '') cells[at] = titled[level];
    }
  };
}
