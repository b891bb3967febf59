/** Words for powers of ten in Indonesian amounts, as typed: "1,5 juta", "500rb", "2 M". */
const SCALES: Record<string, number> = {
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  jta: 1e6,
  m: 1e9,
  mil: 1e9,
  milyar: 1e9,
  miliar: 1e9,
  mlyr: 1e9,
  t: 1e12,
  triliun: 1e12,
  trilyun: 1e12,
};

export type WrittenNumber = { value: number; scaled: boolean };

/**
 * A number as written in Indonesia ("1.250.000,50", "1,5 juta") or by an English spreadsheet ("1,250,000.50").
 * A single mark with exactly three digits behind it groups thousands, unless a scale word follows ("1,250 juta").
 * Returns null where the text is not a number. `value` is not rounded.
 */
export function readWrittenNumber(text: string): WrittenNumber | null {
  const parts = /^([+-]?)\s*(\d[\d.,\s]*|[.,]\d+)\s*([a-z]*)\.?$/i.exec(text.trim());
  if (!parts) return null;
  const word = (parts[3] ?? '').toLowerCase();
  const scale = word === '' ? 1 : SCALES[word];
  if (scale === undefined) return null;
  const plain = plainDecimal((parts[2] ?? '').replace(/\s/g, ''), word !== '');
  if (plain === null) return null;
  const value = Number(plain) * scale * (parts[1] === '-' ? -1 : 1);
  // 1.1 * 1e6 is 1100000.0000000002 in binary: amounts are cut to a thousandth, far below a rupiah.
  return Number.isFinite(value) ? { value: Math.round(value * 1000) / 1000, scaled: word !== '' } : null;
}

function plainDecimal(digits: string, scaled: boolean): string | null {
  if (/^\d+$/.test(digits)) return digits;
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastDot >= 0 && lastComma >= 0) {
    const decimal = lastDot > lastComma ? '.' : ',';
    return grouped(digits, decimal === '.' ? ',' : '.', decimal);
  }
  const mark = lastDot >= 0 ? '.' : ',';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return grouped(digits, mark, null);
  const [head = '', tail = ''] = digits.split(mark);
  if (tail.length === 3 && head !== '' && head !== '0' && head.length <= 3 && !scaled) return head + tail;
  return `${head || '0'}.${tail || '0'}`;
}

function grouped(digits: string, group: string, decimal: string | null): string | null {
  const cut = decimal === null ? digits.length : digits.indexOf(decimal);
  const whole = digits.slice(0, cut).split(group);
  const fraction = digits.slice(cut + 1);
  if (decimal !== null && (fraction.includes(decimal) || fraction.includes(group))) return null;
  const wellGrouped = whole.every((part, at) => (at === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3));
  return wellGrouped ? `${whole.join('')}.${fraction || '0'}` : null;
}
