/** Signs of public codes: no 0, O, 1, I, B or 8, which are read for one another. */
const letters = 'ACDEFGHJKLMNPQRSTUVWXYZ2345679';
const digits = '2345679';

/**
 * A public code such as BJI-4F7K-29: four signs and two figures. `pick` gives a number below its argument; the caller
 * brings the chance. 39.690.000 codes for each prefix; a code alone opens nothing, the phone must fit.
 */
export function makeCode(prefix: string, pick: (below: number) => number): string {
  const draw = (signs: string, n: number) => Array.from({ length: n }, () => signs[pick(signs.length)]).join('');
  return `${prefix}-${draw(letters, 4)}-${draw(digits, 2)}`;
}

/** A code as typed, made regular: any case, spaces and dashes anywhere. Nothing when it cannot be one. */
export function readCode(typed: string, prefix: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const body = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  return /^[A-Z0-9]{4}\d{2}$/.test(body) ? `${prefix}-${body.slice(0, 4)}-${body.slice(4)}` : undefined;
}
