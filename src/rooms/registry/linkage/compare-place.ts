import { listAt } from './columns-of-numbers.ts';
import { compareWords } from './compare-words.ts';
import { addressKey, chanceOf, type Frequencies, placeKey } from './frequencies.ts';
import { AT, type Comparison } from './levels.ts';
import type { Pool } from './pool.ts';

/** Metres of one degree of latitude; near the equator a degree of longitude is as long within a few percent. */
const METRES_A_DEGREE = 111_000;
const NEAR_METRES = 200;
const FAR_METRES = 2000;

type Pair = { pool: Pool; counts: Frequencies; a: number; b: number };

/**
 * Where two businesses are. Address and point are one fact, `place`: same, close (same street with a number missing, within 200 m), apart (they contradict each
 * other within one street or ward), elsewhere. The area is another fact, and counts only where nothing nearer is known: it follows from the address.
 */
export function comparePlace(pair: Pair, result: Comparison): void {
  const [level, chance] = placeOf(pair);
  result.levels[AT.place] = level;
  result.chance[AT.place] = chance;
  if (level === 0) result.levels[AT.area] = areaOf(pair);
}

/** Level (0 unknown, 1 same … 4 elsewhere) and the logarithm of a stranger's chance, 0 where it is not known. */
function placeOf({ pool, counts, a, b }: Pair): [number, number] {
  const address = addressLevel(pool, a, b);
  const metres = metresBetween(pool, a, b);
  if (address === 'same' && (metres === null || metres <= 1000)) return [1, addressChance(pool, counts, a)];
  if (metres !== null && metres <= NEAR_METRES) return [metres < 5 ? 1 : 2, placeChance(pool, counts, a, b)];
  if (metres !== null && metres > FAR_METRES) return [4, 0];
  const area = areaOf({ pool, counts, a, b });
  if (address === 'street') return area > 1 ? [4, 0] : [2, streetChance(pool, counts, a)];
  if (address === 'number') return area > 1 ? [4, 0] : [3, 0];
  if (address === 'different' || metres !== null) return area > 1 ? [4, 0] : [3, 0];
  return [0, 0];
}

/** 0 unknown, 1 same ward, 2 same district, 3 elsewhere. */
function areaOf({ pool, a, b }: Pair): number {
  const same = (column: Uint32Array) => (!column[a] || !column[b] ? null : column[a] === column[b]);
  const [ward, district] = [same(pool.ward.array), same(pool.district.array)];
  if (ward === true) return 1;
  if (district === true) return ward === false ? 2 : 0;
  return ward === false || district === false ? 3 : 0;
}

function addressLevel(pool: Pool, a: number, b: number): 'same' | 'street' | 'number' | 'different' | 'missing' {
  const [first, second] = [listAt(pool.street, a), listAt(pool.street, b)];
  if (first.length === 0 || second.length === 0) return 'missing';
  const { level } = compareWords(pool.words, first, second);
  if (level === 'different' || level === 'overlap') return 'different';
  const [houseA, houseB] = [pool.house.array[a] ?? 0, pool.house.array[b] ?? 0];
  if (houseA && houseB) return houseA === houseB ? 'same' : 'number';
  // Without numbers only the very same words name the same place; how telling they are, their frequency says.
  return !houseA && !houseB && level === 'same' ? 'same' : 'street';
}

function addressChance(pool: Pool, counts: Frequencies, at: number): number {
  const whole = chanceOf(counts.addresses.get(addressKey(pool, at)) ?? 0, counts.size);
  const house = pool.house.array[at] ?? 0;
  if (!house) return Math.log(whole);
  const street = Math.min(
    1,
    ...Array.from(listAt(pool.street, at), (word) => chanceOf(counts.streetWords[word] ?? 0, counts.size)),
  );
  return Math.log(Math.max(whole, street * chanceOf(counts.houses[house] ?? 0, counts.size)));
}

const streetChance = (pool: Pool, counts: Frequencies, at: number): number =>
  Math.log(
    Math.min(1, ...Array.from(listAt(pool.street, at), (word) => chanceOf(counts.streetWords[word] ?? 0, counts.size))),
  );

const placeChance = (pool: Pool, counts: Frequencies, a: number, b: number): number =>
  Math.log(Math.max(...[a, b].map((at) => chanceOf(counts.places.get(placeKey(pool, at)) ?? 0, counts.size))) * 2);

function metresBetween(pool: Pool, a: number, b: number): number | null {
  const latitude = (pool.latitude.array[a] ?? Number.NaN) - (pool.latitude.array[b] ?? Number.NaN);
  const longitude = (pool.longitude.array[a] ?? Number.NaN) - (pool.longitude.array[b] ?? Number.NaN);
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? null : Math.hypot(latitude, longitude) * METRES_A_DEGREE;
}
