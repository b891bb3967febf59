import { editDistance } from '../normalise/edit-distance.ts';
import { fold } from '../registry.rules.ts';

export interface KbliClass {
  edition: '2020' | '2025';
  code: string;
  title: string;
}

/** An everyday name of a trade and the words of official titles that go with it. */
export interface KbliWord {
  word: string;
  official: string;
}

/** The lists made ready for searching: each title as its stems, and how many titles have each. */
export interface KbliIndex {
  classes: (KbliClass & { stems: string[] })[];
  often: Map<string, number>;
  everyday: Map<string, string[]>;
}

const EMPTY = new Set(
  'dan atau yang untuk dari dengan di ke serta industri aktivitas jasa usaha perdagangan lainnya ytdl bukan tidak termasuk sejenisnya selain'.split(
    ' ',
  ),
);

/** The word without its Indonesian affixes, roughly: "penjahitan" and "menjahit" are "jahit". For comparing only. */
export function stemOf(word: string): string {
  let stem = word;
  const prefix = /^(?:peng|meng|peny|meny|pem|mem|pen|men|per|ber|pe|me|di|ter)(?=[a-z]{4})/.exec(stem);
  if (prefix && stem.length - prefix[0].length >= 4) stem = stem.slice(prefix[0].length);
  const suffix = /(?:kan|an|nya|i)$/.exec(stem);
  if (suffix && stem.length - suffix[0].length >= 4) stem = stem.slice(0, -suffix[0].length);
  return stem;
}

const stems = (text: string): string[] => [
  ...new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length > 1 && !EMPTY.has(word))
      .map(stemOf),
  ),
];

/** Makes the lists ready for searching. */
export function indexKbli(classes: readonly KbliClass[], words: readonly KbliWord[]): KbliIndex {
  const indexed = classes.map((one) => ({ ...one, stems: stems(one.title) }));
  const often = new Map<string, number>();
  for (const { stems: all } of indexed) for (const stem of all) often.set(stem, (often.get(stem) ?? 0) + 1);
  return { classes: indexed, often, everyday: new Map(words.map(({ word, official }) => [word, stems(official)])) };
}

/** A word of the question: what it may be in a title, and how much each is worth. */
type Sought = Map<string, number>;

/** Shown of each edition: who does not find it among these asks with other words. */
const MOST = 8;

/** Codes that begin with the digits typed, or titles that hold the words, in both editions, best first; rare words count more. */
export function searchKbli(index: KbliIndex, question: string): KbliClass[] {
  const typed = fold(question);
  if (/^\d{2,5}$/.test(typed)) return firstOfEach(index.classes.filter(({ code }) => code.startsWith(typed)));
  const sought = soughtOf(index, typed);
  if (sought.length === 0) return [];
  const found = index.classes.flatMap((one) => {
    const score = scoreOf(one.stems, sought, index);
    return score > 0 ? [{ one, score }] : [];
  });
  const top = Math.max(0, ...found.map(({ score }) => score));
  const ranked = found
    .filter(({ score }) => score >= top * 0.45)
    .sort(
      (a, b) => b.score - a.score || a.one.code.localeCompare(b.one.code) || a.one.edition.localeCompare(b.one.edition),
    );
  return firstOfEach(ranked.map(({ one }) => one));
}

/** The first few of each edition, in their order. */
function firstOfEach(classes: readonly KbliClass[]): KbliClass[] {
  const taken = { '2020': 0, '2025': 0 };
  return classes
    .filter(({ edition }) => ++taken[edition] <= MOST)
    .map(({ edition, code, title }) => ({ edition, code, title }));
}

function soughtOf(index: KbliIndex, typed: string): Sought[] {
  const words = typed.split(' ').filter(Boolean);
  const parts: Sought[] = [];
  for (let at = 0; at < words.length; at++) {
    const two = `${words[at]} ${words[at + 1] ?? ''}`;
    const pair = index.everyday.get(two);
    if (pair) {
      parts.push(new Map(pair.map((stem) => [stem, 0.9])));
      at++;
      continue;
    }
    const word = words[at] ?? '';
    if (EMPTY.has(word) || word.length < 2) continue;
    const meant: Sought = new Map((index.everyday.get(word) ?? []).map((stem) => [stem, 0.8]));
    meant.set(stemOf(word), 1);
    parts.push(meant);
  }
  return parts;
}

/** Rare words tell most: one in three thousand titles counts far more than "eceran". */
const rarity = (index: KbliIndex, stem: string): number =>
  Math.log(1 + index.classes.length / (index.often.get(stem) ?? 1));

function scoreOf(stemsOfTitle: readonly string[], sought: readonly Sought[], index: KbliIndex): number {
  let score = 0;
  for (const meant of sought) {
    let best = 0;
    let all = 0;
    for (const [stem, worth] of meant) {
      const near = stemsOfTitle.find((one) => one === stem) ?? stemsOfTitle.find((one) => isNear(one, stem));
      if (near === undefined) continue;
      const exact = near === stem ? 1 : 0.6;
      best = Math.max(best, worth * exact * rarity(index, near));
      all += worth * exact * rarity(index, near);
    }
    score += best + all * 0.3;
  }
  // Of two titles that say the same, the shorter one says it more plainly.
  return score === 0 ? 0 : score - stemsOfTitle.length * 0.05;
}

const isNear = (title: string, stem: string): boolean =>
  stem.length >= 5 &&
  (title.startsWith(stem) || (Math.abs(title.length - stem.length) <= 1 && editDistance(title, stem, 1) <= 1));
