/** A mark for comparing: small letters and digits only, so that spaces and signs do not make it another mark. */
export const markKey = (mark: string): string =>
  mark
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Number of the n-th letter of a year by the office's pattern: {n} counter, {roman} month, {year}. `day` is 'YYYY-MM-DD'. */
export function letterNumber(pattern: string, n: number, day: string): string {
  const [year = '', month = '1'] = day.split('-');
  const filled = pattern
    .replaceAll('{roman}', ROMAN[Number(month) - 1] ?? '')
    .replaceAll('{year}', year)
    .replaceAll('{n}', String(n).padStart(4, '0'));
  return `REK ${filled}`;
}
