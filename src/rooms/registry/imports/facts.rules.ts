import type { Field } from '../intake/fields.ts';
import type { Mapping, RowRecord } from '../intake/row-record.ts';
import type { Checked } from '../normalise/checked.ts';
import { sectorOf } from '../normalise/sector.ts';
import { cleanText } from '../normalise/text.ts';
import type { Sector } from '../registry.rules.ts';
import { isPrivate } from './private-values.rules.ts';

export interface ImportIdentifier {
  kind: 'nib' | 'npwp' | 'kbli' | 'pirt' | 'halal';
  value: string | null;
  raw: string;
  edition: string | null;
  state: 'ok' | 'warn';
}

/** What a row brings, ready to be written. `extra` holds what has no place of its own, by heading, as it came. */
export interface ImportFacts {
  name: string | null;
  ownerName: string;
  phone: string | null;
  nik: string | null;
  sex: 'female' | 'male' | null;
  disability: boolean | null;
  birthYear: number | null;
  product: string | null;
  sector: Sector;
  sectorRaw: string | null;
  area: string | null;
  address: string | null;
  lat: number | null;
  lng: number | null;
  sinceYear: number | null;
  nib: string | null;
  nibState: 'has' | 'none' | 'unknown';
  workers: number | null;
  /** Whole rupiah a year. */
  sales: number | null;
  capital: number | null;
  member: boolean;
  /** Day for which the row speaks, 'YYYY-MM-DD', where it says so. */
  asOf: string | null;
  identifiers: ImportIdentifier[];
  extra: Record<string, string>;
}

/** Fields that have a column of their own; the rest goes to `extra`. */
const PLACED: ReadonlySet<Field> = new Set<Field>([
  'businessName',
  'ownerName',
  'nik',
  'nib',
  'npwp',
  'kbli',
  'homeFoodPermit',
  'halalCertificate',
  'sector',
  'product',
  'address',
  'ward',
  'district',
  'phone',
  'latitude',
  'longitude',
  'point',
  'startYear',
  'annualSales',
  'monthlySales',
  'capital',
  'workers',
  'sex',
  'disability',
  'membership',
  'recordedOn',
  'rowNumber',
]);
/** Facts about a person that stay in the sealed row: they are not needed to find or help a business. */
const PRIVATE: ReadonlySet<Field> = new Set<Field>([
  'nik',
  'familyCard',
  'phone',
  'email',
  'birthDate',
  'birthPlace',
  'ownerAddress',
  'npwp',
]);

const LONGEST_EXTRA = 500;

/** Turns a read row into what is written. `cells` and `names` are the row and its headings as they stand in the file. */
export function factsOf(
  record: RowRecord,
  row: { cells: readonly string[]; names: readonly string[]; mapping: Mapping },
): ImportFacts {
  const kbli = record.kbli?.value?.code ?? null;
  const sectorRaw = record.sector?.value ?? null;
  const product = record.product?.value ?? null;
  const name = record.businessName?.value ?? record.brand?.value ?? null;
  const monthly = record.monthlySales?.value;
  const nib = record.nib?.value ?? null;
  return {
    name,
    ownerName: record.ownerName?.value ?? '',
    phone: record.phone?.value?.e164 ?? null,
    nik: record.nik?.value?.number ?? null,
    sex: record.sex?.value ?? record.nik?.value?.sex ?? null,
    disability: record.disability?.value ?? null,
    birthYear: yearOf(record.birthDate?.value ?? record.nik?.value?.birthDate),
    product,
    sector: sectorOf(kbli, sectorRaw, product, name),
    sectorRaw,
    area: record.ward?.value?.code || record.district?.value?.code || null,
    address: record.address?.value ?? null,
    lat: record.point?.value?.latitude ?? null,
    lng: record.point?.value?.longitude ?? null,
    sinceYear: record.startYear?.value ?? null,
    nib,
    nibState: nib ? 'has' : saysNone(record.nib) ? 'none' : 'unknown',
    workers: record.workers?.value ?? null,
    sales: record.annualSales?.value ?? (monthly == null ? null : monthly * 12),
    capital: record.capital?.value ?? null,
    member: record.membership?.value === true,
    asOf: dayOfRecord(record.recordedOn?.value),
    identifiers: identifiersOf(record),
    extra: extraOf(record, row),
  };
}

const yearOf = (day: string | null | undefined): number | null => (day ? Number(day.slice(0, 4)) : null);
const dayOfRecord = (text: string | null | undefined): string | null =>
  !text ? null : /^\d{4}$/.test(text) ? `${text}-12-31` : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
/** The list has a NIB column and this cell says "belum"; an empty cell says nothing. */
const saysNone = (fact: Checked<string> | undefined): boolean => fact?.state === 'absent' && cleanText(fact.raw) !== '';

function identifiersOf(record: RowRecord): ImportIdentifier[] {
  const found: ImportIdentifier[] = [];
  const add = (
    kind: ImportIdentifier['kind'],
    fact: Checked<unknown> | undefined,
    value: string | null,
    edition?: string | null,
  ) => {
    if (!fact || fact.state === 'absent') return;
    found.push({
      kind,
      value,
      raw: cleanText(fact.raw),
      edition: edition ?? null,
      state: fact.state === 'ok' ? 'ok' : 'warn',
    });
  };
  add('nib', record.nib, record.nib?.value ?? null);
  add('npwp', record.npwp, record.npwp?.value?.number ?? null);
  add('kbli', record.kbli, record.kbli?.value?.code ?? null, record.kbli?.value?.edition);
  add('pirt', record.homeFoodPermit, record.homeFoodPermit?.value?.number ?? null);
  add('halal', record.halalCertificate, record.halalCertificate?.value ?? null);
  return found;
}

function extraOf(
  record: RowRecord,
  { cells, names, mapping }: { cells: readonly string[]; names: readonly string[]; mapping: Mapping },
): Record<string, string> {
  const extra: Record<string, string> = {};
  names.forEach((name, at) => {
    const text = cleanText(cells[at] ?? '');
    const field = mapping[at]?.field ?? null;
    if (text === '' || (field && PRIVATE.has(field)) || isPrivate(text)) return;
    // A fact that could not be read keeps what was written; one that was read has its own column.
    const unread =
      field &&
      PLACED.has(field) &&
      record[field] &&
      record[field]?.value === null &&
      record[field]?.state === 'invalid';
    if (!field || !PLACED.has(field) || unread) extra[name || String(at + 1)] = text.slice(0, LONGEST_EXTRA);
  });
  return extra;
}
