import { type Comparison, emptyComparison, FIELDS } from './levels.ts';

const F = FIELDS.length;

/** Compared pairs worth keeping, as growing columns: two record numbers, levels and chances of each. */
export type KeptPairs = { length: number; a: Uint32Array; b: Uint32Array; levels: Uint8Array; chance: Float32Array };

export const emptyPairs = (): KeptPairs => ({
  length: 0,
  a: new Uint32Array(4096),
  b: new Uint32Array(4096),
  levels: new Uint8Array(4096 * F),
  chance: new Float32Array(4096 * F),
});

/** Keeps a copy of one comparison. */
export function keep(pairs: KeptPairs, a: number, b: number, comparison: Comparison): void {
  if (pairs.length === pairs.a.length) {
    pairs.a = doubled(pairs.a);
    pairs.b = doubled(pairs.b);
    pairs.levels = doubled(pairs.levels);
    pairs.chance = doubled(pairs.chance);
  }
  pairs.a[pairs.length] = a;
  pairs.b[pairs.length] = b;
  pairs.levels.set(comparison.levels, pairs.length * F);
  pairs.chance.set(comparison.chance, pairs.length * F);
  pairs.length++;
}

/** Reads the comparisons back one after the other, always in the same object: use it before asking for the next. */
export function* comparisonsOf(pairs: KeptPairs): Generator<Comparison> {
  const comparison = emptyComparison();
  for (let at = 0; at < pairs.length; at++) {
    for (let f = 0; f < F; f++) {
      comparison.levels[f] = pairs.levels[at * F + f] ?? 0;
      comparison.chance[f] = pairs.chance[at * F + f] ?? 0;
    }
    yield comparison;
  }
}

function doubled<A extends Uint32Array | Uint8Array | Float32Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}
