import { type Lists, listAt, mix } from './columns-of-numbers.ts';
import type { Pool } from './pool.ts';
import { emptySketch, note, type Sketch } from './sketch.ts';

/**
 * How common each value is in this very list. Agreement on a rare name says much, on "Warung Kelontong" next to nothing; a phone that ten
 * businesses share is a helper's. Counts are of records.
 */
export type Frequencies = {
  size: number;
  nameWords: Uint32Array;
  ownerWords: Uint32Array;
  streetWords: Uint32Array;
  productWords: Uint32Array;
  houses: Uint32Array;
  nameWholes: Map<number, number>;
  ownerWholes: Map<number, number>;
  productWholes: Map<number, number>;
  /** By street and number together. */
  addresses: Map<number, number>;
  phones: Map<number, number>;
  /** Records at one place (about 100 m, or one address). */
  places: Map<number, number>;
  /** Words of names that stand together (`WORDS_TOGETHER`), and at a place (`WORD_AT_PLACE`): market stalls show here. */
  sketch: Sketch;
};

export function countFrequencies(pool: Pool): Frequencies {
  const room = pool.words.texts.length;
  const counts: Frequencies = {
    size: pool.size,
    nameWords: countWords(pool.name, pool.size, room),
    ownerWords: countWords(pool.owner, pool.size, room),
    streetWords: countWords(pool.street, pool.size, room),
    productWords: countWords(pool.product, pool.size, room),
    houses: new Uint32Array(room),
    nameWholes: new Map(),
    ownerWholes: new Map(),
    productWholes: new Map(),
    addresses: new Map(),
    phones: new Map(),
    places: new Map(),
    sketch: emptySketch(pool.size * 8),
  };
  for (let at = 0; at < pool.size; at++) {
    count(counts.nameWholes, pool.nameWhole.array[at] ?? 0);
    count(counts.ownerWholes, pool.ownerWhole.array[at] ?? 0);
    count(counts.productWholes, pool.productWhole.array[at] ?? 0);
    const house = pool.house.array[at] ?? 0;
    if (house) counts.houses[house] = (counts.houses[house] ?? 0) + 1;
    count(counts.addresses, addressKey(pool, at));
    count(counts.phones, pool.phone.array[at] ?? 0);
    const other = pool.otherPhone.array[at] ?? 0;
    if (other !== pool.phone.array[at]) count(counts.phones, other);
    const place = placeKey(pool, at);
    count(counts.places, place);
    noteNameWords(counts.sketch, listAt(pool.name, at), place);
  }
  return counts;
}

/** What a key of the sketch counts. */
export const WORDS_TOGETHER = 1;
export const WORD_AT_PLACE = 2;

function noteNameWords(sketch: Sketch, words: Uint32Array, place: number): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    if (place !== 0) note(sketch, mix(WORD_AT_PLACE, place, word));
    for (let j = i + 1; j < words.length && j < 8; j++)
      note(sketch, mix(WORDS_TOGETHER, Math.min(word, words[j] ?? 0), Math.max(word, words[j] ?? 0)));
  }
}

/** One number for a street with its house number; 0 where there is no street. */
export function addressKey(pool: Pool, at: number): number {
  const street = pool.streetWhole.array[at] ?? 0;
  return street === 0 ? 0 : mix(street, pool.house.array[at] ?? 0);
}

/** One number for the cell of a thousandth of a degree (about 110 m) a record lies in; 0 where it has no point. */
export function cellKey(pool: Pool, at: number): number {
  const latitude = pool.latitude.array[at] ?? Number.NaN;
  const longitude = pool.longitude.array[at] ?? Number.NaN;
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return 0;
  return mix(Math.round(latitude * 1000) + 1_000_000, Math.round(longitude * 1000) + 1_000_000);
}

/** One number for the place itself: the cell, else the address. 0 where neither is known. */
export const placeKey = (pool: Pool, at: number): number => cellKey(pool, at) || addressKey(pool, at);

function countWords(lists: Lists, size: number, room: number): Uint32Array {
  const counts = new Uint32Array(room);
  for (let at = 0; at < size; at++) for (const word of listAt(lists, at)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function count(counts: Map<number, number>, key: number): void {
  if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Chance that a stranger has a value which `count` records have, this pair left out of the count: a value only they share is as rare as
 * one seen half a time among all.
 */
export const chanceOf = (count: number, size: number): number =>
  Math.min(1, Math.max(0.5, count - 2) / Math.max(1, size));
