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
  result.levels[AT.name] = NAME_LEVELS.indexOf(level) + 1;
  if (level === 'overlap' || level === 'different') return;

  // Names parted differently share no words by which strangers could be counted: only how often the whole occurs.
  const words = parted ? 0 : chanceOfSharedWords(withoutOwners(pair, agreement), pair);
  const wholes =
    level === 'part' ? 0 : wholeChance(counts.nameWholes, pool.nameWhole.array, { a, b, size: counts.size });
  const chance = Math.max(words, wholes, rarest(counts.size));
  result.chance[AT.name] = Math.log(Math.min(1, level === 'same' ? chance : chance * NEAR_FACTOR));
}

/** Compares owners' names into `result`. */
export function compareOwner({ pool, counts, a, b }: Pair, result: Comparison): void {
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
  const whole =
    level === 'part' ? 0 : wholeChance(counts.ownerWholes, pool.ownerWhole.array, { a, b, size: counts.size });
  const chance = Math.max(words, whole, rarest(counts.size));
  result.chance[AT.owner] = Math.log(Math.min(1, level === 'same' ? chance : chance * NEAR_FACTOR));
}

/** Nothing is believed to be rarer than once in ten such lists: words of one name hang together in ways no count of pairs shows. */
const rarest = (size: number): number => 0.1 / Math.max(1, size);

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

/** Chance that a stranger has the whole name of either side. Where the two differ, only one of this pair is in each count. */
function wholeChance(
  counts: Map<number, number>,
  wholes: Uint32Array,
  pair: { a: number; b: number; size: number },
): number {
  const [first, second] = [wholes[pair.a] ?? 0, wholes[pair.b] ?? 0];
  if (first === second) return chanceOf(counts.get(first) ?? 0, pair.size);
  return chanceOf(Math.max(counts.get(first) ?? 0, counts.get(second) ?? 0) + 1, pair.size);
}
