import { mix } from './columns-of-numbers.ts';
import type { WordAgreement } from './compare-words.ts';
import { chanceOf, type Frequencies, placeKey, WORD_AT_PLACE, WORDS_TOGETHER } from './frequencies.ts';
import type { Pool } from './pool.ts';
import { noted } from './sketch.ts';

/** How far a few records at a place, or few that share a word, are believed against the whole list. */
const PLACE_TRUST = 6;
const TOGETHER_TRUST = 2;

type Shared = { word: number; chance: number };

/**
 * Chance that a stranger's name holds all the words two names share. Three things keep common ways of naming from looking rare: of two
 * words near each other the commoner counts; words that go together ("baju bekas", "pasar gading") are not multiplied as if by chance; and
 * where neighbours use a word (stalls of one market), it says as little as it does there.
 */
export function chanceOfSharedWords(
  agreement: WordAgreement,
  setting: { pool: Pool; counts: Frequencies; a: number; b: number },
): number {
  const { counts } = setting;
  const shared: Shared[] = [];
  agreement.shared.forEach((first, at) => {
    const second = agreement.partners[at] ?? first;
    const word = (counts.nameWords[first] ?? 0) >= (counts.nameWords[second] ?? 0) ? first : second;
    const everywhere = chanceOf(counts.nameWords[word] ?? 0, counts.size);
    shared.push({ word, chance: Math.max(everywhere, chanceHere(word, everywhere, setting)) });
  });
  shared.sort((x, y) => x.chance - y.chance);
  let chance = 1;
  for (let k = 0; k < shared.length; k++) {
    const { word, chance: alone } = shared[k] ?? { word: 0, chance: 1 };
    let given = alone;
    for (let j = 0; j < k; j++) given = Math.max(given, chanceGiven(word, shared[j]?.word ?? 0, alone, counts));
    chance *= given;
  }
  return chance;
}

/** Chance of a word in a name that has another one, this pair left out. */
function chanceGiven(word: number, other: number, alone: number, counts: Frequencies): number {
  const together = noted(counts.sketch, mix(WORDS_TOGETHER, Math.min(word, other), Math.max(word, other))) - 2;
  const all = (counts.nameWords[other] ?? 0) - 2;
  if (all <= 0) return alone;
  return Math.min(1, (Math.max(0, together) + TOGETHER_TRUST * alone) / (all + TOGETHER_TRUST));
}

/** Chance of a word among the other records at the places of these two. */
function chanceHere(
  word: number,
  everywhere: number,
  { pool, counts, a, b }: { pool: Pool; counts: Frequencies; a: number; b: number },
): number {
  const [placeA, placeB] = [placeKey(pool, a), placeKey(pool, b)];
  let [others, all] = [-2, -2];
  for (const place of placeA === placeB ? [placeA] : [placeA, placeB]) {
    if (place === 0) continue;
    others += noted(counts.sketch, mix(WORD_AT_PLACE, place, word));
    all += counts.places.get(place) ?? 0;
  }
  return others <= 0 ? 0 : Math.min(1, (others + PLACE_TRUST * everywhere) / (all + PLACE_TRUST));
}
