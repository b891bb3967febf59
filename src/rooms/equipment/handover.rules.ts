const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Number of the n-th paper of a year by the office's pattern: {n} counter, {roman} month, {year}. `day` is 'YYYY-MM-DD'. */
export function numberText(pattern: string, n: number, day: string): string {
  const [year = '', month = '1'] = day.split('-');
  const filled = pattern
    .replace('{roman}', ROMAN[Number(month) - 1] ?? '')
    .replace('{year}', year)
    .replace('{n}', String(n).padStart(4, '0'));
  return `BAST ${filled}`;
}
