import { listAt, mix } from './columns-of-numbers.ts';
import { addressKey, cellKey } from './frequencies.ts';
import type { Pool } from './pool.ts';

/** A fact by which a block that is too large is parted again; 0 where the record does not say. */
export type Refiner = (pool: Pool, at: number) => number;

/**
 * One way to bring records together that may be the same: equal keys meet (0 is no key). Blocks up to `wholeUpTo` are compared pair by pair:
 * larger ones for keys that say much, small ones for those many strangers share.
 */
export type Pass = { keys: (pool: Pool, at: number) => number[]; refine: Refiner[]; wholeUpTo: number };
const STRONG = 40;
const MIDDLE = 10;
const WEAK = 6;

const orNone = (...parts: number[]): number => (parts.includes(0) ? 0 : mix(...parts));
const low = (value: number): number => (value === 0 ? 0 : mix(value % 1e9, Math.floor(value / 1e9)));
const sum = (numbers: number[]): number => (numbers.length === 0 ? 0 : mix(...numbers.sort((a, b) => a - b)));

/** The vowelless forms of the first words, each once. */
function skeletons(pool: Pool, words: Uint32Array, limit: number): number[] {
  const found: number[] = [];
  for (const word of words) {
    const skeleton = pool.words.skeletons[word] ?? 0;
    if (!found.includes(skeleton)) found.push(skeleton);
    if (found.length === limit) break;
  }
  return found;
}
const nameOf = (pool: Pool, at: number): number[] => skeletons(pool, listAt(pool.name, at), 5);
const ownerOf = (pool: Pool, at: number): number[] => skeletons(pool, listAt(pool.owner, at), 4);

function pairs(numbers: number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < numbers.length; i++)
    for (let j = i + 1; j < numbers.length; j++) found.push(sum([numbers[i] ?? 0, numbers[j] ?? 0]));
  return found;
}

const byName: Refiner = (pool, at) => sum(nameOf(pool, at));
const byOwner: Refiner = (pool, at) => sum(ownerOf(pool, at));
const byStreet: Refiner = (pool, at) => pool.streetWhole.array[at] ?? 0;
const byHouse: Refiner = (pool, at) => pool.house.array[at] ?? 0;
const byWard: Refiner = (pool, at) => pool.ward.array[at] ?? 0;
const byYear: Refiner = (pool, at) => pool.startYear.array[at] ?? 0;
const nikHead: Refiner = (pool, at) => pool.nikHead.array[at] ?? 0;
const nikTail: Refiner = (pool, at) => pool.nikTail.array[at] ?? 0;

/** Keys of several kinds, so that a double survives any one or two facts being wrong, changed or missing. */
export const PASSES: readonly Pass[] = [
  {
    keys: (pool, at) => [low(pool.phone.array[at] ?? 0), low(pool.otherPhone.array[at] ?? 0)],
    refine: [byName, byOwner],
    wholeUpTo: STRONG,
  },
  { keys: (pool, at) => [orNone(nikHead(pool, at), nikTail(pool, at))], refine: [byName], wholeUpTo: STRONG },
  // The twelve digits of region and birth: wrong digits in the serial do not matter.
  {
    keys: (pool, at) => [orNone(nikHead(pool, at), Math.floor(nikTail(pool, at) / 1e4) + 1)],
    refine: [byOwner, byName],
    wholeUpTo: MIDDLE,
  },
  {
    keys: (pool, at) => [low(pool.nib.array[at] ?? 0), pool.email.array[at] ?? 0],
    refine: [byName],
    wholeUpTo: STRONG,
  },
  { keys: (pool, at) => [pool.familyCard.array[at] ?? 0], refine: [byName], wholeUpTo: STRONG },
  { keys: (pool, at) => [byName(pool, at)], refine: [byWard, byStreet, byOwner, byHouse], wholeUpTo: MIDDLE },
  { keys: (pool, at) => [pool.nameRun.array[at] ?? 0], refine: [byWard, byStreet, byOwner], wholeUpTo: WEAK },
  { keys: (pool, at) => pairs(nameOf(pool, at)), refine: [byWard, byOwner, byStreet, byHouse], wholeUpTo: WEAK },
  { keys: (pool, at) => [byOwner(pool, at)], refine: [byWard, byStreet, byName], wholeUpTo: MIDDLE },
  { keys: (pool, at) => pairs(ownerOf(pool, at)), refine: [byStreet, byWard, byHouse, byName], wholeUpTo: WEAK },
  { keys: (pool, at) => [addressKey(pool, at)], refine: [byWard, byName, byOwner, byYear], wholeUpTo: MIDDLE },
  {
    keys: (pool, at) => nameOf(pool, at).map((word) => orNone(word, byStreet(pool, at))),
    refine: [byHouse, byOwner],
    wholeUpTo: WEAK,
  },
  {
    keys: (pool, at) => nameOf(pool, at).map((word) => orNone(word, cellKey(pool, at))),
    refine: [byName, byYear],
    wholeUpTo: STRONG,
  },
  {
    keys: (pool, at) => nameOf(pool, at).flatMap((word) => ownerOf(pool, at).map((owner) => mix(word, owner))),
    refine: [byWard, byStreet, byYear],
    wholeUpTo: WEAK,
  },
];
