import type { FactChange } from '../edit.rules.ts';
import type { BusinessRecord } from '../record.reads.ts';
import type { EditInput } from '../registry.schema.ts';
import { type OwnField, ownFields } from './own-fields.ts';

export type Outcome = 'done' | 'partly' | 'refused';

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** The facts as they stand, as text. */
export const standingValues = (record: BusinessRecord): Record<OwnField, string | null> => ({
  name: record.name,
  product: record.product,
  sector: record.sector,
  area: record.area,
  address: record.address,
  sinceYear: text(record.sinceYear),
  workers: text(record.workers),
  annualSales: text(record.annualSales),
  nib: record.nib,
});

/** What the owner would have otherwise; a field left empty says nothing. */
export function proposalsOf(record: BusinessRecord, input: Record<OwnField, string | number | null>): FactChange[] {
  const before = standingValues(record);
  return ownFields
    .map((field) => ({ field, oldValue: before[field], newValue: text(input[field]) }))
    .filter(({ oldValue, newValue }) => newValue !== null && newValue !== oldValue);
}

/** How much of it was taken over. */
export const outcomeOf = (proposals: readonly FactChange[], taken: readonly string[]): Outcome =>
  taken.length === 0 ? 'refused' : taken.length < proposals.length ? 'partly' : 'done';

const whole = (value: string | null | undefined): number | null => (value ? Number(value) : null);

/** The record with the taken proposals in it, as an edit on the owner's word. Sealed numbers stay as they are. */
export function asEdit(record: BusinessRecord, proposals: readonly FactChange[], taken: readonly string[]): EditInput {
  const values: Record<string, string | null> = { ...standingValues(record) };
  for (const { field, newValue } of proposals) if (taken.includes(field)) values[field] = newValue;
  return {
    version: record.version,
    source: 'owner',
    ownerName: record.ownerName,
    phone: null,
    nik: null,
    name: values.name ?? '',
    product: values.product ?? '',
    sector: values.sector as EditInput['sector'],
    area: values.area ?? '',
    address: values.address ?? '',
    sinceYear: whole(values.sinceYear),
    workers: whole(values.workers),
    annualSales: values.annualSales ?? null,
    nib: values.nib ?? null,
    sex: record.sex ?? '',
    disability: record.disability === true,
  };
}
