import { PASSES, type Pass, type Refiner } from './keys.ts';
import type { Pool } from './pool.ts';

type Meet = (a: number, b: number) => void;
/** In blocks that nothing parts any more, each record meets only so many neighbours. */
const NEIGHBOURS = 12;
/** Room for the record's number beside a key of 32 bits in one double: two million records. */
const RECORD_ROOM = 2 ** 21;

/**
 * Calls `meet` for every pair of records that shares a key; a pair may come more than once. Memory is a few numbers per record and pass, whatever
 * the list: keys that many share (a street, a common name) are parted by further facts, and at last only neighbours meet.
 */
export function forEachCandidate(pool: Pool, meet: Meet): void {
  for (const pass of PASSES) {
    const entries = entriesOf(pool, pass);
    for (let start = 0, end = 0; start < entries.length; start = end) {
      const key = keyOf(entries, start);
      end = start + 1;
      while (end < entries.length && keyOf(entries, end) === key) end++;
      if (end - start === 1) continue;
      const block = Array.from(entries.subarray(start, end), (entry) => entry % RECORD_ROOM);
      meetBlock({ pool, pass, meet }, block, pass.refine);
    }
  }
}

const keyOf = (entries: Float64Array, at: number): number => Math.floor((entries[at] ?? 0) / RECORD_ROOM);

/** Key and record number of every key of the pass, sorted by key. */
function entriesOf(pool: Pool, pass: Pass): Float64Array {
  let entries = new Float64Array(pool.size + 16);
  let length = 0;
  for (let at = 0; at < pool.size; at++) {
    const keys = pass.keys(pool, at);
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] ?? 0;
      if (key === 0 || keys.indexOf(key) < k) continue;
      if (length === entries.length) {
        const larger = new Float64Array(length * 2);
        larger.set(entries);
        entries = larger;
      }
      entries[length++] = key * RECORD_ROOM + at;
    }
  }
  return entries.subarray(0, length).sort();
}

function meetBlock(
  work: { pool: Pool; pass: Pass; meet: Meet },
  block: readonly number[],
  refine: readonly Refiner[],
): void {
  const [refiner, ...rest] = refine;
  if (block.length <= work.pass.wholeUpTo || !refiner) {
    meetNeighbours(block, block.length <= work.pass.wholeUpTo ? block.length : NEIGHBOURS, work.meet);
    return;
  }
  const parts = new Map<number, number[]>();
  for (const at of block) {
    const key = refiner(work.pool, at);
    const part = parts.get(key);
    if (part) part.push(at);
    else parts.set(key, [at]);
  }
  for (const part of parts.values()) if (part.length > 1) meetBlock(work, part, rest);
}

function meetNeighbours(block: readonly number[], reach: number, meet: Meet): void {
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length && j <= i + reach; j++) meet(block[i] ?? 0, block[j] ?? 0);
}
