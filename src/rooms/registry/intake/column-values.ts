import { isAbsent } from '../normalise/absence.ts';
import { type AreaIndex, matchArea } from '../normalise/area.ts';
import { readDegrees } from '../normalise/coordinates.ts';
import { readEmail } from '../normalise/email.ts';
import { readPhone } from '../normalise/phone.ts';
import { readSex } from '../normalise/sex.ts';
import { cleanText } from '../normalise/text.ts';
import type { Field } from './fields.ts';

type Test = (text: string) => boolean;

/** What values alone can prove about a column. `weight` is how far a column whose values all fit is trusted without a heading. */
const TESTS: { field: Field; weight: number; fits: Test }[] = [
  { field: 'nik', weight: 0.9, fits: (text) => /^\d{16}$/.test(text) },
  { field: 'nib', weight: 0.85, fits: (text) => /^\d{13}$/.test(text) },
  { field: 'npwp', weight: 0.8, fits: (text) => /^\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}$|^0\d{15}$/.test(text) },
  {
    field: 'phone',
    weight: 0.9,
    fits: (text) => /\d{8}/.test(text.replace(/[^\d]/g, '')) && readPhone(text).value?.kind === 'mobile',
  },
  { field: 'email', weight: 0.95, fits: (text) => readEmail(text).state === 'ok' },
  { field: 'homeFoodPermit', weight: 0.8, fits: (text) => /^p-?irt/i.test(text) || /^[1-8]\d{12}-\d{2}$/.test(text) },
  { field: 'halalCertificate', weight: 0.9, fits: (text) => /^ID\d{17}$/.test(text) },
  { field: 'sex', weight: 0.7, fits: (text) => readSex(text).state === 'ok' },
  { field: 'latitude', weight: 0.75, fits: (text) => /[.,]\d{3,}$/.test(text) && within(text, -11.5, 6.5) },
  { field: 'longitude', weight: 0.8, fits: (text) => /[.,]\d{3,}$/.test(text) && within(text, 94, 142) },
  { field: 'point', weight: 0.85, fits: (text) => /^-?\d{1,2}\.\d{3,}\s*[,; ]\s*\d{2,3}\.\d{3,}$/.test(text) },
  {
    field: 'address',
    weight: 0.7,
    fits: (text) => /^(?:jl|jln|jalan|gg|gang|komp|perum|dusun|lorong|lr)\b/i.test(text),
  },
  { field: 'kbli', weight: 0.45, fits: (text) => /^\d{5}(?:\s*-.*)?$/.test(text) },
  { field: 'startYear', weight: 0.4, fits: (text) => /^(?:19[5-9]\d|20[0-4]\d)$/.test(text) },
];
const MONEY: ReadonlySet<Field> = new Set(['annualSales', 'monthlySales', 'capital', 'assets']);

/** Share of the non-empty samples that look like each field, times its weight; below 0.3 is left out. */
export function fieldsOfValues(samples: readonly string[], areas?: AreaIndex): Map<Field, number> {
  const values = samples.map(cleanText).filter((text) => !isAbsent(text));
  const fits = new Map<Field, number>();
  if (values.length === 0) return fits;
  const share = (test: Test) => values.filter(test).length / values.length;
  for (const { field, weight, fits: test } of TESTS) {
    const score = share(test) * weight;
    if (score >= 0.3) fits.set(field, score);
  }
  if (areas)
    for (const level of ['ward', 'district'] as const) {
      const score = share((text) => matchArea(text, areas, { level }).state === 'ok') * 0.9;
      if (score >= 0.3) fits.set(level, score);
    }
  return fits;
}

const WORDED: Test = (text) => /\p{L}{2}/u.test(text);
const SHAPES: Partial<Record<Field, Test>> = {
  nik: (text) => /\d{12,}|e\+/i.test(text.replace(/[\s.]/g, '')),
  familyCard: (text) => /\d{12,}|e\+/i.test(text.replace(/[\s.]/g, '')),
  nib: (text) => /\d{8,}|e\+/i.test(text.replace(/[\s.-]/g, '')),
  phone: (text) => /\d{5,}|e\+/i.test(text.replace(/\D/g, '')),
  email: (text) => text.includes('@'),
  latitude: (text) => readDegrees(text) !== null,
  longitude: (text) => readDegrees(text) !== null,
  point: (text) => /\d/.test(text),
  startYear: (text) => /\d{4}/.test(text),
  workers: (text) => /\d/.test(text),
  businessName: WORDED,
  ownerName: WORDED,
  brand: WORDED,
  product: WORDED,
  sector: WORDED,
};

/** Facts that a mark in a cell can say. */
const TICKED: ReadonlySet<Field> = new Set<Field>(['membership', 'disability']);

/** A column that is only marked ("v" under "Makanan"): its heading is the answer, not its cells. */
function isTicked(samples: readonly string[]): boolean {
  const marks = samples.map((text) => text.trim()).filter(Boolean);
  return marks.length > 0 && marks.filter((text) => /^(?:[vx√✓✔✗●•*]|\/)$/i.test(text)).length > marks.length * 0.7;
}

/**
 * Whether the values contradict what the heading promises ("NIB" over a column of "ada / belum"). Only fields whose values have a
 * shape can be contradicted; money is when hardly a value has a digit.
 */
export function valuesContradict(field: Field, samples: readonly string[]): boolean {
  if (!TICKED.has(field) && isTicked(samples)) return true;
  const test = SHAPES[field] ?? (MONEY.has(field) ? (text: string) => /\d/.test(text) : null);
  const values = samples.map(cleanText).filter((text) => !isAbsent(text));
  if (!test || values.length === 0) return false;
  return values.filter(test).length / values.length < 0.3;
}

/** Share of values that read as a name or title: letters, few digits, different from row to row. */
export function nameLikeness(samples: readonly string[]): number {
  const values = samples.map(cleanText).filter((text) => !isAbsent(text));
  if (values.length === 0) return 0;
  const worded =
    values.filter((text) => /\p{L}{3}/u.test(text) && text.length <= 80 && (text.match(/\d/g)?.length ?? 0) <= 4)
      .length / values.length;
  return worded * (new Set(values.map((text) => text.toLowerCase())).size / values.length);
}

const within = (text: string, from: number, to: number): boolean => {
  const degrees = readDegrees(text);
  return degrees !== null && degrees >= from && degrees <= to;
};
