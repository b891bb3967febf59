import { editDistance } from '../normalise/edit-distance.ts';
import type { Vocabulary } from './pool.ts';

/** How two lists of words agree; `shared` are the words of the first list that found a partner, `partners` those of the second. */
export type WordAgreement = {
  level: 'same' | 'near' | 'part' | 'overlap' | 'different';
  shared: number[];
  partners: number[];
};

/** Small misspellings of one word: a letter dropped from four, one change from four letters on, two from eight; or equal without vowels. */
export function isNearWord(words: Vocabulary, a: number, b: number): boolean {
  const [lettersA, lettersB] = [words.letters[a] ?? -1, words.letters[b] ?? -1];
  if (lettersA === -1 || lettersB === -1) return false;
  // Each change touches at most two letters of the sets: most words are told apart here, without looking at their texts.
  const apart = bitsOf(lettersA ^ lettersB);
  if (apart > 4) return false;
  const [first, second] = [words.texts[a] ?? '', words.texts[b] ?? ''];
  const shorter = Math.min(first.length, second.length);
  if (shorter < 4)
    return (
      shorter === 3 &&
      second.length + first.length === 7 &&
      first[0] === second[0] &&
      editDistance(first, second, 1) <= 1
    );
  if (words.skeletons[a] === words.skeletons[b] && first[0] === second[0]) return true;
  const limit = shorter >= 8 ? 2 : 1;
  return apart <= limit * 2 && editDistance(first, second, limit) <= limit;
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

/** Pairs each word of one list with one of the other, exact partners first, and says what is left over on which side. */
export function compareWords(words: Vocabulary, a: Uint32Array, b: Uint32Array): WordAgreement {
  const shared: number[] = [];
  const partners: number[] = [];
  let [usedA, usedB] = [0, 0];
  // Bits of the words already paired; lists are cut to thirty words.
  const [lengthA, lengthB] = [Math.min(a.length, 30), Math.min(b.length, 30)];
  for (const near of [false, true]) {
    for (let i = 0; i < lengthA; i++) {
      if (usedA & (1 << i)) continue;
      const word = a[i] ?? 0;
      for (let j = 0; j < lengthB; j++) {
        if (usedB & (1 << j)) continue;
        if (near ? !isNearWord(words, word, b[j] ?? 0) : word !== b[j]) continue;
        usedA |= 1 << i;
        usedB |= 1 << j;
        shared.push(word);
        partners.push(b[j] ?? 0);
        break;
      }
    }
    if (!near && shared.length === lengthA && lengthA === lengthB) return { level: 'same', shared, partners };
  }
  const [leftA, leftB] = [lengthA - shared.length, lengthB - shared.length];
  if (leftA === 0 && leftB === 0) return { level: 'near', shared, partners };
  if (shared.length === 0) return { level: 'different', shared, partners };
  return { level: leftA === 0 || leftB === 0 ? 'part' : 'overlap', shared, partners };
}
