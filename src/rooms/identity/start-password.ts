import { randomInt } from 'node:crypto';

// Without 0/O, 1/I/l, 5/S, 2/Z, 8/B: it is read out and copied from paper.
const SIGNS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A password to hand over once: four groups of four (74 bits), good until its owner chooses their own. */
export const makeStartPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
