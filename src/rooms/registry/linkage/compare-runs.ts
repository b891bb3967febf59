import { editDistance } from '../normalise/edit-distance.ts';
import { withoutKind } from './name-words.ts';
import type { Vocabulary } from './pool.ts';

/** Shorter names are too easily alike. */
const SHORTEST = 8;

/**
 * Whether two names are the same letters with the spaces elsewhere ("TokoSidikalang", "Balado B uZainal"), one letter at most too many
 * or too few ("FajariKirana"). Word by word such names agree in nothing. A letter exchanged for another is not passed over: "Eka" and
 * "Eko" are two people. Names with digits never are: they tell branches apart.
 */
export function isSameRun(words: Vocabulary, a: Uint32Array, b: Uint32Array): boolean {
  const [lettersA, lettersB] = [lettersOf(words, a), lettersOf(words, b)];
  if (lettersA < 0 || lettersB < 0) return false;
  // A lost kind of place ("toko") may bring a few letters of its own; most names differ in many more.
  if (bitsOf(lettersA ^ lettersB) > 5) return false;
  const [first, second] = [runOf(words, a), runOf(words, b)];
  if (Math.abs(first.length - second.length) > 10 || Math.min(first.length, second.length) < SHORTEST) return false;
  return isNearRun(first, second) || isNearRun(withoutKind(first), second) || isNearRun(first, withoutKind(second));
}

function isNearRun(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.abs(a.length - b.length) === 1 && Math.min(a.length, b.length) >= SHORTEST && editDistance(a, b, 1) <= 1;
}

const runOf = (words: Vocabulary, list: Uint32Array): string => {
  let run = '';
  for (const word of list) run += words.texts[word] ?? '';
  return run;
};

/** The letters that occur, one bit each; -1 where a word has digits. */
function lettersOf(words: Vocabulary, list: Uint32Array): number {
  let bits = 0;
  for (const word of list) {
    const letters = words.letters[word] ?? -1;
    if (letters === -1) return -1;
    bits |= letters;
  }
  return bits;
}

function bitsOf(set: number): number {
  let rest = set;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
