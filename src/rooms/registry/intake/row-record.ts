import { matchArea } from '../normalise/area.ts';
import { type Checked, ok, reasonOf } from '../normalise/checked.ts';
import { takeContacts } from '../normalise/contacts.ts';
import { readPoint } from '../normalise/coordinates.ts';
import { readEmail } from '../normalise/email.ts';
import { type Phone, readPhone } from '../normalise/phone.ts';
import { cleanText } from '../normalise/text.ts';
import { areaInAddress } from './area-titles.ts';
import type { Field, FieldValues } from './fields.ts';
import { splitCell } from './joined.ts';
import { READERS, type ReadContext } from './readers.ts';
import type { RowReason } from './row-reasons.ts';

/** A row as facts, each with its raw text. Fields the list does not have are not there. */
export type RowRecord = { [F in Field]?: Checked<FieldValues[F]> };
/**
 * The field of each column (null: not read) and the unit of its amounts. `further`: further facts in the same cell, after the first. Two columns
 * of one field are taken together where that makes sense (a second phone, workers by sex).
 */
export type Mapping = readonly { field: Field | null; unit: number; further?: readonly Field[] }[];

/** District before ward, so that the district can decide between wards of like name. */
const FIRST: Field = 'district';
/** Columns that people read and that must not hold private contacts. */
const OPEN_TEXT: readonly Field[] = [
  'businessName',
  'ownerName',
  'product',
  'sector',
  'address',
  'note',
  'brand',
  'neighbourhood',
];

/** Reads one row. Contacts typed into other columns are moved; reasons for a second look are returned beside the record. */
export function readRow(
  cells: readonly string[],
  lossy: readonly number[],
  mapping: Mapping,
  context: Omit<ReadContext, 'unit'>,
): { record: RowRecord; reasons: RowReason[] } {
  const record: RowRecord = {};
  const reasons: RowReason[] = [];
  const order = mapping
    .map((_, at) => at)
    .sort((a, b) => Number(mapping[b]?.field === FIRST) - Number(mapping[a]?.field === FIRST));
  for (const at of order) {
    const { field, unit, further } = mapping[at] ?? { field: null, unit: 1 };
    if (!field) continue;
    if (further) readJoined(record, [field, ...further], cells[at] ?? '', context);
    else {
      const district = record.district?.value?.code || null;
      const fact = READERS[field](cells[at] ?? '', { ...context, unit, district });
      put(record, field, record[field] ? together(field, record[field], fact) : fact);
    }
    if (lossy.includes(at) && (field === 'nik' || field === 'familyCard' || field === 'npwp'))
      reasons.push({ field, ...reasonOf('nik-digit-lost', {}) });
  }
  joinPoint(record);
  takeAreas(record, context);
  reasons.push(...moveContacts(record));
  for (const [field, fact] of Object.entries(record) as [Field, Checked<unknown>][])
    if (fact.reason) reasons.push({ field, ...fact.reason });
  return { record, reasons };
}

/** Several facts of one cell, the last first: a district decides between wards of like name. */
function readJoined(
  record: RowRecord,
  fields: readonly Field[],
  cell: string,
  context: Omit<ReadContext, 'unit'>,
): void {
  const parts = splitCell(cell, fields.length);
  for (const [at, field] of [...fields.entries()].reverse()) {
    if (record[field]?.value && !parts[at]) continue;
    const district = record.district?.value?.code || null;
    put(record, field, READERS[field](parts[at] ?? '', { ...context, unit: 1, district }));
  }
}

/** Two columns of one fact: numbers of people are added, phones kept side by side, of anything else the first that says something holds. */
function together<F extends Field>(
  field: F,
  first: Checked<FieldValues[F]>,
  second: Checked<FieldValues[F]>,
): Checked<FieldValues[F]> {
  if (second.value === null) return first;
  if (first.value === null) return second;
  if (field === 'workers')
    return {
      ...second,
      raw: `${first.raw} + ${second.raw}`,
      value: (Number(first.value) + Number(second.value)) as FieldValues[F],
    };
  if (field !== 'phone') return first;
  const [mine, others] = [first.value as Phone, second.value as Phone];
  const more = [...mine.others, others.e164, ...others.others].filter(
    (one, at, all) => one !== mine.e164 && all.indexOf(one) === at,
  );
  return { ...first, raw: `${first.raw}, ${second.raw}`, value: { ...mine, others: more } as FieldValues[F] };
}

/** One assignment whose two sides are of the same field; TypeScript cannot follow that through a union of fields. */
function put<F extends Field>(
  record: { [K in F]?: Checked<FieldValues[K]> },
  field: F,
  fact: Checked<FieldValues[F]>,
): void {
  record[field] = fact;
}

/** "Jl. Melati 3 Kel. Damai Kec. Binjai Utara": areas that the list has no column for, or left empty, as its address names them. */
function takeAreas(record: RowRecord, { areas }: Omit<ReadContext, 'unit'>): void {
  const address = record.address?.value ?? record.ownerAddress?.value;
  if (!areas || !address) return;
  for (const level of ['district', 'ward'] as const) {
    const named = areaInAddress(address, level);
    if (record[level]?.value || named === null) continue;
    const within = level === 'ward' ? record.district?.value?.code : null;
    const found = matchArea(named, areas, { level, within });
    if (found.value) record[level] = found;
  }
}

function joinPoint(record: RowRecord): void {
  const { latitude, longitude } = record;
  if (!latitude || !longitude || record.point?.value) return;
  record.point = readPoint(latitude.raw, longitude.raw);
  delete record.latitude;
  delete record.longitude;
}

function moveContacts(record: RowRecord): RowReason[] {
  const reasons: RowReason[] = [];
  for (const field of OPEN_TEXT) {
    const fact = record[field] as Checked<string> | undefined;
    if (!fact?.value || !/@|\d{4}[\s.-]?\d{3}/.test(fact.value)) continue;
    const found = takeContacts(fact.value);
    if (found.text === fact.value) continue;
    const rest = cleanText(found.text);
    put(record, field, rest === '' ? { raw: fact.raw, value: null, state: 'absent' } : ok(fact.raw, rest));
    const [phone, email] = [found.phones[0], found.emails[0]];
    if (phone && !record.phone?.value) record.phone = { ...readPhone(phone), raw: phone };
    if (email && !record.email?.value) record.email = { ...readEmail(email), raw: email };
    reasons.push({ field, code: 'contact-moved', params: { from: field } });
  }
  return reasons;
}
