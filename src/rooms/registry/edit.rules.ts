import type { EditInput } from './registry.schema.ts';

/** The facts staff may change, as text for the history; sealed ones already masked. */
export type FactValues = Record<string, string | null>;

export interface FactChange {
  field: string;
  oldValue: string | null;
  newValue: string | null;
}

/** What differs, fact by fact, in the order of `after`. */
export function changesBetween(before: FactValues, after: FactValues): FactChange[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, oldValue: before[field] ?? null, newValue: after[field] ?? null }));
}

/** The stored facts that staff may change. */
export interface KnownFacts {
  name: string | null;
  ownerName: string;
  product: string | null;
  sector: string;
  area: string | null;
  address: string | null;
  since_year: number | null;
  workers: number | null;
  annual_sales: number | null;
  nib: string | null;
  phone_tail: string | null;
  nik_tail: string | null;
  sex: string | null;
  disability: boolean | null;
}

const text = (value: string | number | boolean | null): string | null =>
  value === null || value === '' ? null : String(value);

/** The facts as they are, as text. */
export function valuesOf(known: KnownFacts): FactValues {
  return {
    name: known.name,
    ownerName: known.ownerName,
    product: known.product,
    sector: known.sector,
    area: known.area,
    address: known.address,
    sinceYear: text(known.since_year),
    workers: text(known.workers),
    annualSales: text(known.annual_sales),
    nib: known.nib,
    phone: known.phone_tail,
    nik: known.nik_tail,
    sex: known.sex,
    disability: text(known.disability ?? false),
  };
}

/** The facts as they will be: what is sealed, and the sales, stay as they are when the field was left empty. */
export function valuesAfter(input: EditInput, before: FactValues): FactValues {
  return {
    name: text(input.name),
    ownerName: input.ownerName,
    product: text(input.product),
    sector: input.sector,
    area: input.area,
    address: text(input.address),
    sinceYear: text(input.sinceYear),
    workers: text(input.workers),
    annualSales: input.annualSales ?? before.annualSales ?? null,
    nib: input.nib,
    phone: input.phone?.slice(-4) ?? before.phone ?? null,
    nik: input.nik?.slice(-4) ?? before.nik ?? null,
    sex: text(input.sex),
    disability: text(input.disability),
  };
}
