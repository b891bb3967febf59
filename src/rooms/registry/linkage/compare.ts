import { listAt, mix } from './columns-of-numbers.ts';
import { comparePlace } from './compare-place.ts';
import { compareWords } from './compare-words.ts';
import { chanceOf, type Frequencies, placeKey } from './frequencies.ts';
import { AT, type Comparison, LEVELS } from './levels.ts';
import type { Pool } from './pool.ts';

type Pair = { pool: Pool; counts: Frequencies; a: number; b: number };

/**
 * Compares two records of the pool, field by field, into `result`. Two facts that say the same thing twice are counted once: the sector is
 * left out where the names already agree, the birth date where both have a NIK.
 */
export function comparePair(pair: Pair, result: Comparison): void {
  result.levels.fill(0);
  result.chance.fill(0);
  compareName(pair, result);
  compareOwner(pair, result);
  compareNumbers(pair, result);
  comparePlace(pair, result);
  compareBusiness(pair, result);
}

/** How many times more strangers are near than same. */
const NEAR_FACTOR = 4;

const NAME_LEVELS: readonly string[] = LEVELS.name;

function compareName({ pool, counts, a, b }: Pair, result: Comparison): void {
  const [first, second] = [listAt(pool.name, a), listAt(pool.name, b)];
  if (first.length === 0 || second.length === 0) return;
  const agreement = compareWords(pool.words, first, second);
  let level = agreement.level;
  // "Suka Maju" and "Sukamaju": the same letters, parted differently.
  if (level !== 'same' && first.length !== second.length && pool.nameRun.array[a] === pool.nameRun.array[b])
    level = 'near';
  result.levels[AT.name] = NAME_LEVELS.indexOf(level) + 1;
  if (level === 'overlap' || level === 'different') return;
  // A business named after its owner: that word is already told by the owner's name.
  const [ownerA, ownerB] = [listAt(pool.owner, a), listAt(pool.owner, b)];
  const shared = agreement.shared.length > 0 ? agreement.shared : Array.from(first);
  const telling = shared.filter((word) => !ownerA.includes(word) && !ownerB.includes(word));
  let chance = telling.reduce((product, word) => product * chanceOf(counts.nameWords[word] ?? 0, counts.size), 1);
  if (level === 'same') {
    const whole = pool.nameWhole.array[a] ?? 0;
    chance = Math.max(chance, chanceOf(counts.nameWholes.get(whole) ?? 0, counts.size));
  }
  chance = Math.max(chance, chanceAtPlace({ pool, counts, a, b }));
  result.chance[AT.name] = Math.log(Math.min(1, level === 'same' ? chance : chance * NEAR_FACTOR));
}

/**
 * Chance of the name among the others at these two places, this pair left out: where a third stall of a market has the name too, it is the
 * market's way of naming and no sign of a double. Places with few records borrow from the whole list.
 */
function chanceAtPlace({ pool, counts, a, b }: Pair): number {
  const name = pool.nameWhole.array[a] ?? 0;
  if (name !== pool.nameWhole.array[b]) return 0;
  const places = new Set([placeKey(pool, a), placeKey(pool, b)]);
  places.delete(0);
  let [others, all] = [-2, -2];
  for (const place of places) {
    others += counts.namesAtPlace.get(mix(place, name)) ?? 0;
    all += counts.places.get(place) ?? 0;
  }
  return others <= 0 ? 0 : others / (all + 5);
}

function compareOwner({ pool, counts, a, b }: Pair, result: Comparison): void {
  const [first, second] = [listAt(pool.owner, a), listAt(pool.owner, b)];
  if (first.length === 0 || second.length === 0) return;
  const { level, shared } = compareWords(pool.words, first, second);
  if (level === 'overlap' || level === 'different') {
    result.levels[AT.owner] = 4;
    return;
  }
  result.levels[AT.owner] = level === 'same' ? 1 : level === 'near' ? 2 : 3;
  let chance = shared.reduce((product, word) => product * chanceOf(counts.ownerWords[word] ?? 0, counts.size), 1);
  if (level === 'same')
    chance = Math.max(chance, chanceOf(counts.ownerWholes.get(pool.ownerWhole.array[a] ?? 0) ?? 0, counts.size));
  result.chance[AT.owner] = Math.log(Math.min(1, level === 'same' ? chance : chance * NEAR_FACTOR));
}

function compareNumbers({ pool, counts, a, b }: Pair, result: Comparison): void {
  const { levels, chance } = result;
  levels[AT.phone] = phoneLevel(pool, a, b);
  if (levels[AT.phone] === 1)
    chance[AT.phone] = Math.log(chanceOf(counts.phones.get(pool.phone.array[a] ?? 0) ?? 2, counts.size) / 20);
  levels[AT.nik] = nikLevel(pool, a, b);
  levels[AT.nib] = digitsLevel(pool.nib.array[a] ?? 0, pool.nib.array[b] ?? 0);
  levels[AT.email] = sameLevel(pool.email.array[a], pool.email.array[b]);
  levels[AT.familyCard] = sameLevel(pool.familyCard.array[a], pool.familyCard.array[b]);
  levels[AT.sex] = sameLevel(pool.sex.array[a], pool.sex.array[b]);
  if (levels[AT.nik] === 0) levels[AT.birthDate] = sameLevel(pool.birthDate.array[a], pool.birthDate.array[b]);
}

function compareBusiness({ pool, counts, a, b }: Pair, result: Comparison): void {
  const { levels } = result;
  const sector = sameLevel(pool.sector.array[a], pool.sector.array[b]);
  const named = levels[AT.name] === 1 || levels[AT.name] === 2;
  levels[AT.sector] = sector === 1 && named ? 0 : sector;
  const [first, second] = [listAt(pool.product, a), listAt(pool.product, b)];
  if (first.length > 0 && second.length > 0) {
    const { level } = compareWords(pool.words, first, second);
    levels[AT.product] = level === 'same' || level === 'near' ? 1 : level === 'different' ? 3 : 2;
    if (level === 'same')
      result.chance[AT.product] = Math.log(
        chanceOf(counts.productWholes.get(pool.productWhole.array[a] ?? 0) ?? 0, counts.size),
      );
  }
  const [yearA, yearB] = [pool.startYear.array[a] ?? 0, pool.startYear.array[b] ?? 0];
  if (yearA && yearB) levels[AT.startYear] = yearA === yearB ? 1 : Math.abs(yearA - yearB) <= 1 ? 2 : 3;
  levels[AT.sales] = amountLevel(pool.sales.array[a], pool.sales.array[b], 0.25);
  levels[AT.workers] = amountLevel(pool.workers.array[a], pool.workers.array[b], 0.34);
}

const sameLevel = (a: number | undefined, b: number | undefined): number => (!a || !b ? 0 : a === b ? 1 : 2);

function amountLevel(a: number | undefined, b: number | undefined, tolerance: number): number {
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return 0;
  if (a === b) return 1;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? 2 : 3;
}

function phoneLevel({ phone, otherPhone }: Pool, a: number, b: number): number {
  const [mine, yours] = [phone.array[a] ?? 0, phone.array[b] ?? 0];
  const level = digitsLevel(mine, yours);
  const [mineToo, yoursToo] = [otherPhone.array[a] ?? 0, otherPhone.array[b] ?? 0];
  if (level <= 1 || (!mineToo && !yoursToo)) return level;
  const levels = [level, digitsLevel(mineToo, yours), digitsLevel(mine, yoursToo), digitsLevel(mineToo, yoursToo)];
  return Math.min(...levels.filter((one) => one > 0));
}

function nikLevel(pool: Pool, a: number, b: number): number {
  const [headA, headB] = [pool.nikHead.array[a] ?? 0, pool.nikHead.array[b] ?? 0];
  if (!headA || !headB) return 0;
  const [tailA, tailB] = [pool.nikTail.array[a] ?? 0, pool.nikTail.array[b] ?? 0];
  if (headA === headB && tailA === tailB) return 1;
  if (headA !== headB && tailA !== tailB) return 3;
  // One half agrees: the other may hold one wrong digit.
  return headA === headB ? digitsLevel(tailA + 1e8, tailB + 1e8) : digitsLevel(headA, headB);
}

/** 1 same, 2 one digit wrong or two neighbours exchanged, 3 different, 0 missing. */
function digitsLevel(a: number, b: number): number {
  if (!a || !b) return 0;
  if (a === b) return 1;
  let [restA, restB] = [a, b];
  let wrong = 0;
  let lastAt = -2;
  let at = 0;
  let swapped = false;
  let [lastA, lastB] = [-1, -1];
  while (restA > 0 || restB > 0) {
    const [digitA, digitB] = [restA % 10, restB % 10];
    if (digitA !== digitB) {
      swapped = wrong === 1 && lastAt === at - 1 && digitA === lastB && digitB === lastA;
      if (++wrong > 2 || (wrong === 2 && !swapped)) return 3;
      [lastA, lastB, lastAt] = [digitA, digitB, at];
    }
    [restA, restB] = [Math.floor(restA / 10), Math.floor(restB / 10)];
    at++;
  }
  return 2;
}
