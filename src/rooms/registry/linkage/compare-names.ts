import { listAt } from './columns-of-numbers.ts';
import { isSameRun } from './compare-runs.ts';
import { compareWords, type WordAgreement } from './compare-words.ts';
import { chanceOf, type Frequencies } from './frequencies.ts';
import { AT, type Comparison, LEVELS } from './levels.ts';
import { chanceOfSharedWords } from './name-chance.ts';
import type { Pool } from './pool.ts';

type Pair = { pool: Pool; counts: Frequencies; a: number; b: number };
const NAME_LEVELS: readonly string[] = LEVELS.name;
/** How many times more strangers are near than same. */
const NEAR_FACTOR = 4;

/** Compares business names into `result`: level, and for agreements the chance that strangers agree on just these words. */
export function compareName(pair: Pair, result: Comparison): void {
  const { pool, counts, a, b } = pair;
  const [first, second] = [listAt(pool.name, a), listAt(pool.name, b)];
  if (first.length === 0 || second.length === 0) return;
  const agreement = compareWords(pool.words, first, second);
  let level = agreement.level;
  // "Suka Maju" and "Sukamaju": the same letters, parted differently.
  if (level !== 'same' && first.length !== second.length && pool.nameRun.array[a] === pool.nameRun.array[b])
    level = 'near';
  if (level === 'part') level = levelByRest(pair, agreement);
  const parted = (level === 'overlap' || level === 'different') && isSameRun(pool.words, first, second);
  if (parted) level = 'near';
  if (level === 'overlap' && restsAreOthers(pair, agreement)) level = 'different';
  result.levels[AT.name] = NAME_LEVELS.indexOf(level) + 1;
  if (level === 'overlap' || level === 'different') return;

  // Names parted differently share no words by which strangers could be counted: only how often the whole occurs.
  const untold = withoutOwners(pair, agreement);
  const words = parted ? 0 : chanceOfSharedWords(untold, pair);
  // How often a whole name occurs says nothing of a name that is half the owner's.
  const hasWhole = level !== 'part' && (parted || untold.shared.length === agreement.shared.length);
  const wholes = hasWhole ? wholeCount(counts.nameWholes, pool.nameWhole.array, a, b) : null;
  const chance = chanceOfWhole(words, wholes, counts.size);
  const factor = level === 'same' ? 1 : nearFactor(pair, agreement, counts.nameWords);
  result.chance[AT.name] = Math.log(Math.min(1, chance * factor));
}

/** Compares owners' names into `result`. */
export function compareOwner(pair: Pair, result: Comparison): void {
  const { pool, counts, a, b } = pair;
  const [first, second] = [listAt(pool.owner, a), listAt(pool.owner, b)];
  if (first.length === 0 || second.length === 0) return;
  const agreement = compareWords(pool.words, first, second);
  const parted = agreement.level === 'overlap' || agreement.level === 'different';
  const level = parted && isSameRun(pool.words, first, second) ? 'near' : agreement.level;
  if (level === 'overlap' || level === 'different') {
    result.levels[AT.owner] = 4;
    return;
  }
  result.levels[AT.owner] = level === 'same' ? 1 : level === 'near' ? 2 : 3;
  let words = parted ? 0 : 1;
  agreement.shared.forEach((word, at) => {
    const partner = agreement.partners[at] ?? word;
    words *= chanceOf(Math.max(counts.ownerWords[word] ?? 0, counts.ownerWords[partner] ?? 0), counts.size);
  });
  const whole = level === 'part' ? null : wholeCount(counts.ownerWholes, pool.ownerWhole.array, a, b);
  const factor = level === 'same' ? 1 : nearFactor(pair, agreement, counts.ownerWords);
  result.chance[AT.owner] = Math.log(Math.min(1, chanceOfWhole(words, whole, counts.size) * factor));
}

/** Nothing is believed to be rarer than once in ten such lists: words of one name hang together in ways no count of pairs shows. */
const rarest = (size: number): number => 0.1 / Math.max(1, size);
/** How many times a whole name must have been counted to be believed as much as the product of its words. */
const WORDS_TRUST = 2;

/**
 * Chance that a stranger bears a whole name: what its words promise, put right by how often the list really has it (a Gamma prior for the
 * rate, of which the pair itself is one sighting). `count` is null where there is no whole to be counted: then the words alone say it.
 */
function chanceOfWhole(words: number, count: number | null, size: number): number {
  if (count === null) return Math.max(words, rarest(size));
  if (words === 0) return chanceOf(count, size);
  return Math.max(0.5 / Math.max(1, size), (WORDS_TRUST + count - 1) / (WORDS_TRUST / words + size));
}

/** A word borne by so many is a word of its own; one that hardly anybody bears, near to such a word, is that word misspelt. */
const BORNE = 5;
const UNBORNE = 2;
const LONG_ENOUGH = 5;

/** How many times more strangers have a name near this one than the same: none where the difference is plainly a slip of the hand. */
function nearFactor({ pool }: Pair, agreement: WordAgreement, counts: Uint32Array): number {
  let slips = 0;
  for (let at = 0; at < agreement.shared.length; at++) {
    const [word, partner] = [agreement.shared[at] ?? 0, agreement.partners[at] ?? 0];
    if (word === partner) continue;
    const [few, many] = [counts[word] ?? 0, counts[partner] ?? 0].sort((x, y) => x - y) as [number, number];
    const short = Math.min(pool.words.texts[word]?.length ?? 0, pool.words.texts[partner]?.length ?? 0) < LONG_ENOUGH;
    if (few > UNBORNE || many < BORNE || short) return NEAR_FACTOR;
    slips++;
  }
  return slips > 0 ? 1 : NEAR_FACTOR;
}

/**
 * Whether each name goes on with words that many names have ("Beras Petrus", "Beras Rosnah"): no slip makes one of the other. Asked where
 * owners are known, who may well have two businesses.
 */
function restsAreOthers({ pool, counts, a, b }: Pair, agreement: WordAgreement): boolean {
  if (listAt(pool.owner, a).length === 0 || listAt(pool.owner, b).length === 0) return false;
  const isBorne = (word: number) => (counts.nameWords[word] ?? 0) >= BORNE;
  const rest = (words: Uint32Array, paired: readonly number[]) => words.filter((word) => !paired.includes(word));
  const [first, second] = [
    rest(listAt(pool.name, a), agreement.shared),
    rest(listAt(pool.name, b), agreement.partners),
  ];
  return first.length > 0 && second.length > 0 && first.every(isBorne) && second.every(isBorne);
}

/** A business named after its owner: that word is already told by the owner's name. */
function withoutOwners({ pool, a, b }: Pair, agreement: WordAgreement): WordAgreement {
  const [ownerA, ownerB] = [listAt(pool.owner, a), listAt(pool.owner, b)];
  if (ownerA.length + ownerB.length === 0) return agreement;
  const told = (word: number | undefined) => word !== undefined && (ownerA.includes(word) || ownerB.includes(word));
  const keep = agreement.shared.map((word, at) => !told(word) && !told(agreement.partners[at]));
  return {
    ...agreement,
    shared: agreement.shared.filter((_, at) => keep[at]),
    partners: agreement.partners.filter((_, at) => keep[at]),
  };
}

/**
 * What one name has more than the other decides: a number ("Ratna Laundry 2") is another branch, the owner's own name ("Nadine Snack
 * Tumini") nothing new.
 */
function levelByRest({ pool, a, b }: Pair, agreement: WordAgreement): WordAgreement['level'] {
  const [first, second] = [listAt(pool.name, a), listAt(pool.name, b)];
  const [longer, paired] = first.length > second.length ? [first, agreement.shared] : [second, agreement.partners];
  const rest = longer.filter((word) => !paired.includes(word));
  if (rest.some((word) => /\d/.test(pool.words.texts[word] ?? ''))) return 'overlap';
  const [ownerA, ownerB] = [listAt(pool.owner, a), listAt(pool.owner, b)];
  return rest.every((word) => ownerA.includes(word) && ownerB.includes(word)) ? 'near' : 'part';
}

/** How many have the whole name of either side, this pair among them. Where the two differ, only one of them is in each count. */
function wholeCount(counts: Map<number, number>, wholes: Uint32Array, a: number, b: number): number {
  const [first, second] = [wholes[a] ?? 0, wholes[b] ?? 0];
  if (first === second) return counts.get(first) ?? 0;
  return Math.max(counts.get(first) ?? 0, counts.get(second) ?? 0) + 1;
}
