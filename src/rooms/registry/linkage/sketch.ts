/**
 * Counts of very many keys in a fixed room: keys that fall on one place are counted together, so a count may be too high, never too low.
 * That errs on the side of "common", which is the side where nothing is merged by mistake.
 */
export type Sketch = { counts: Uint16Array; mask: number };

/** Room for about so many keys; at most 32 MB. */
export function emptySketch(keys: number): Sketch {
  let room = 1 << 12;
  while (room < keys * 4 && room < 1 << 24) room *= 2;
  return { counts: new Uint16Array(room), mask: room - 1 };
}

/** Counts one key of 32 bits; counts stop at 65.535. */
export function note(sketch: Sketch, key: number): void {
  const at = key & sketch.mask;
  const count = sketch.counts[at] ?? 0;
  if (count < 0xffff) sketch.counts[at] = count + 1;
}

export const noted = (sketch: Sketch, key: number): number => sketch.counts[key & sketch.mask] ?? 0;
