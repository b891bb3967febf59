const empties: (() => void)[] = [];

/** What one later room does for an earlier one, who asks it by `now`; `nobody` stands in until a room registers. */
export function port<T>(nobody: T): { now: T } {
  const held = { now: nobody };
  empties.push(() => {
    held.now = nobody;
  });
  return held;
}

/** What several later rooms do for an earlier one, in the order they register. */
export function ports<T>(): T[] {
  const held: T[] = [];
  empties.push(() => {
    held.length = 0;
  });
  return held;
}

/** As if no room had registered yet: each file of tests begins so. */
export function emptyPorts(): void {
  for (const empty of empties) empty();
}
