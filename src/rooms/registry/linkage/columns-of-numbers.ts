type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array;

/** Columns that grow: a million records are held as numbers side by side, not as a million objects. */
export type NumberColumn<A extends Numbers> = { array: A; length: number };
type Maker<A> = new (length: number) => A;

export const emptyColumn = <A extends Numbers>(make: Maker<A>): NumberColumn<A> => ({
  array: new make(1024),
  length: 0,
});

/** Appends one number, doubling the room when it is full. */
export function append<A extends Numbers>(column: NumberColumn<A>, value: number): void {
  if (column.length === column.array.length) {
    const larger = new (column.array.constructor as Maker<A>)(column.length * 2);
    larger.set(column.array);
    column.array = larger;
  }
  column.array[column.length++] = value;
}

/** Lists of numbers of different length, one per record. */
export type Lists = { starts: NumberColumn<Uint32Array>; values: NumberColumn<Uint32Array> };

export function emptyLists(): Lists {
  const lists = { starts: emptyColumn(Uint32Array), values: emptyColumn(Uint32Array) };
  append(lists.starts, 0);
  return lists;
}

export function appendList(lists: Lists, values: readonly number[]): void {
  for (const value of values) append(lists.values, value);
  append(lists.starts, lists.values.length);
}

/** The list of one record: a view, not a copy. */
export const listAt = (lists: Lists, at: number): Uint32Array =>
  lists.values.array.subarray(lists.starts.array[at], lists.starts.array[at + 1]);

/** Mixes numbers into one of 32 bits (FNV-1a over 32-bit words), never 0: 0 means "no key". */
export function mix(...numbers: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number >>> 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0;
  return hash === 0 ? 1 : hash;
}
