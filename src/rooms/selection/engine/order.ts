import { createHash } from 'node:crypto';

/** The published place of one id under a seed: SHA-256 of `seed`, a line feed, `id`, as hex. Smaller comes first. */
export function placeHash(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`, 'utf8').digest('hex');
}

/** Sorts by {@link placeHash}: an order nobody chose, which anyone can compute again from the seed. */
export function hashOrder<T>(items: readonly T[], seed: string, idOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, place: placeHash(seed, idOf(item)) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ item }) => item);
}

/**
 * A stream of repeatable numbers in [0, 1) for tie-breaking inside the solver (xorshift32). Never used for a draw.
 */
export function repeatable(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
