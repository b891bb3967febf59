import { type Package, textChunks } from './unzip.ts';

/** Cells joined downwards, by the line of their first: column from 0, and the last line. */
export type Merges = ReadonlyMap<number, { column: number; last: number }[]>;

const MERGE = /<(?:\w+:)?mergeCell [^>]*?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
/** More joined cells than this are decoration. */
const MOST = 100_000;
/** Larger sheets were written by programs, which join nothing; looking for it would read them once more. */
const LARGEST = 200_000_000;

/** The cells of a sheet that are joined downwards. They stand at its end, after all rows: the sheet is passed over once, without reading its cells. */
export async function xlsxMerges(zip: Package, part: string): Promise<Merges> {
  const merges = new Map<number, { column: number; last: number }[]>();
  const stream = zip.sizeOf(part) > LARGEST ? null : await zip.stream(part);
  if (!stream) return merges;
  let rest = '';
  let count = 0;
  for await (const chunk of textChunks(stream)) {
    const text = rest + chunk;
    for (const [, letters = '', from, to] of text.matchAll(MERGE)) {
      if (from === to || ++count > MOST) continue;
      const joined = { column: columnOf(letters), last: Number(to) };
      merges.set(Number(from), [...(merges.get(Number(from)) ?? []), joined]);
    }
    // A mark may be cut in two; one that is whole must not be read twice.
    rest = text.slice(Math.max(text.lastIndexOf('>') + 1, text.length - 200));
  }
  return merges;
}

/** "BC" → 54 (columns from 0). */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
