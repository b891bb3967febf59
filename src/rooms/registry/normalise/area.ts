import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { editDistance } from './edit-distance.ts';
import { foldedName } from './spelling.ts';
import { cleanText } from './text.ts';

export type AreaLevel = 'city' | 'district' | 'ward';
/** One area of the office's list. `code` is Kemendagri's ("12.75.01.1002"), `parent` the code above it. */
export type Area = { code: string; name: string; level: AreaLevel; parent: string | null; aliases: readonly string[] };
export type AreaIndex = {
  byFold: ReadonlyMap<string, readonly Area[]>;
  byCode: ReadonlyMap<string, Area>;
  areas: readonly Area[];
};

/** Prepares a list of areas for matching. Names and aliases are compared by sound and without spaces. */
export function indexAreas(areas: readonly Area[]): AreaIndex {
  const byFold = new Map<string, Area[]>();
  for (const area of areas)
    for (const fold of new Set([area.name, ...area.aliases].map(foldedName))) {
      const there = byFold.get(fold);
      if (there) there.push(area);
      else byFold.set(fold, [area]);
    }
  return { byFold, byCode: new Map(areas.map((area) => [area.code, area])), areas };
}

const PREFIX = /^(?:kel(?:urahan)?|ds|desa|kec(?:amatan)?|kota|kab(?:upaten)?)\b[\s.:]*/i;

/**
 * The area a cell names: by code ("12.75.01.1002", "1275011002"), by name or alias, by sound ("Djati Negara"), by the
 * beginning of a name when it fits one area only, or by a small misspelling (with a warning). `within` (a code) narrows to
 * what lies under it. Several that fit equally give `area-ambiguous` with their codes joined by a space: a person chooses.
 */
export function matchArea(
  raw: string,
  index: AreaIndex,
  options: { level?: AreaLevel; within?: string | null } = {},
): Checked<Area> {
  // A list names the same few areas in thousands of rows.
  const known = remembered(index);
  const key = `${options.level ?? ''}|${options.within ?? ''}|${raw}`;
  const before = known.get(key);
  if (before) return before;
  const found = findArea(raw, index, options);
  if (known.size < MOST_REMEMBERED) known.set(key, found);
  return found;
}

const MOST_REMEMBERED = 5000;
const answers = new WeakMap<AreaIndex, Map<string, Checked<Area>>>();

function remembered(index: AreaIndex): Map<string, Checked<Area>> {
  const known = answers.get(index) ?? new Map<string, Checked<Area>>();
  answers.set(index, known);
  return known;
}

function findArea(
  raw: string,
  index: AreaIndex,
  options: { level?: AreaLevel; within?: string | null },
): Checked<Area> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  const fits = (area: Area) => !options.level || area.level === options.level;
  const inside = (area: Area) => !options.within || area.code.startsWith(options.within);
  const coded = index.byCode.get(dotted(text));
  if (coded && fits(coded)) return ok(raw, coded);

  const fold = foldedName(text.replace(PREFIX, '') || text);
  const named = (index.byFold.get(fold) ?? index.byFold.get(foldedName(text)) ?? []).filter(fits);
  if (named.length > 0) return choose(raw, text, named, inside, false);
  const begun =
    fold.length < 4 ? [] : index.areas.filter((area) => fits(area) && foldedName(area.name).startsWith(fold));
  if (begun.length > 0) return choose(raw, text, begun, inside, true);
  return choose(raw, text, misspelt(fold, index, fits), inside, true);
}

function choose(
  raw: string,
  text: string,
  found: readonly Area[],
  inside: (area: Area) => boolean,
  guessed: boolean,
): Checked<Area> {
  const near = found.filter(inside);
  const pool = near.length > 0 ? near : found;
  const [only, second] = pool;
  if (!only) return invalid(raw, reasonOf('area-unknown', { text }));
  if (second)
    return invalid(
      raw,
      reasonOf('area-ambiguous', { text, count: pool.length, candidates: pool.map((area) => area.code).join(' ') }),
    );
  if (near.length === 0)
    return warn(raw, only, reasonOf('area-parent-differs', { name: only.name, parent: only.parent ?? '' }));
  return guessed ? warn(raw, only, reasonOf('area-guessed', { text, name: only.name })) : ok(raw, only);
}

/** Areas at the smallest distance: one changed letter for short names, two from nine letters on. */
function misspelt(fold: string, index: AreaIndex, fits: (area: Area) => boolean): Area[] {
  const limit = fold.length >= 9 ? 2 : fold.length >= 5 ? 1 : 0;
  let best = limit;
  let found: Area[] = [];
  for (const [known, areas] of index.byFold) {
    const distance = editDistance(fold, known, best);
    if (distance === 0 || distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(...areas.filter(fits));
  }
  return [...new Set(found)];
}

/** "1275011002" as "12.75.01.1002"; anything else unchanged. */
function dotted(text: string): string {
  const parts = /^(\d{2})(\d{2})(\d{2})?(\d{4})?$/.exec(text.replace(/\./g, ''));
  return parts ? parts.slice(1).filter(Boolean).join('.') : text;
}
