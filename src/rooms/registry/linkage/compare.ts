import { listAt } from './columns-of-numbers.ts';
import { compareName, compareOwner } from './compare-names.ts';
import { comparePlace } from './compare-place.ts';
import { compareWords } from './compare-words.ts';
import { chanceOf, type Frequencies } from './frequencies.ts';
import { AT, type Comparison } from './levels.ts';
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
  compareProduct({ pool, counts, a, b }, result);
  const [yearA, yearB] = [pool.startYear.array[a] ?? 0, pool.startYear.array[b] ?? 0];
  if (yearA && yearB) levels[AT.startYear] = yearA === yearB ? 1 : Math.abs(yearA - yearB) <= 1 ? 2 : 3;
  levels[AT.sales] = amountLevel(pool.sales.array[a], pool.sales.array[b], 0.25);
  levels[AT.workers] = amountLevel(pool.workers.array[a], pool.workers.array[b], 0.34);
}

/** Chance that another who bears such a name uses one more word of the same description. */
const A_WORD_MORE = 0.3;

/**
 * What is sold, in words. Of two stalls called "Kios Tahu" both sell tofu: only the words that the names do not already say are evidence,
 * and a long description that is the same word for word is.
 */
function compareProduct({ pool, counts, a, b }: Pair, result: Comparison): void {
  const [first, second] = [listAt(pool.product, a), listAt(pool.product, b)];
  if (first.length === 0 || second.length === 0) return;
  const { level } = compareWords(pool.words, first, second);
  result.levels[AT.product] = level === 'same' || level === 'near' ? 1 : level === 'different' ? 3 : 2;
  if (level !== 'same') return;
  const [nameA, nameB] = [listAt(pool.name, a), listAt(pool.name, b)];
  const more = first.filter((word) => !nameA.includes(word) && !nameB.includes(word)).length;
  const whole = chanceOf(counts.productWholes.get(pool.productWhole.array[a] ?? 0) ?? 0, counts.size);
  result.chance[AT.product] = Math.log(Math.min(0.9, Math.max(whole, A_WORD_MORE ** more)));
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
