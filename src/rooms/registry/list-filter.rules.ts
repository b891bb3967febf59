import { type Sector, sectors } from './registry.rules.ts';

/** What the list is filtered by; it lives in the address, so that a list can be sent to a colleague. */
export interface ListFilter {
  /** Text as typed. */
  query: string;
  district: string;
  ward: string;
  sector: Sector | '';
  assisted: 'yes' | 'no' | '';
  nib: 'has' | 'none' | '';
  helped: 'never' | '';
  sort: 'name' | 'recent';
  page: number;
}

export const pageSize = 50;

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | '' =>
  allowed.find((one) => one === value) ?? '';

/** Reads the filter from an address; what is not understood is left out, never an error. */
export function filterFrom(query: Record<string, string | undefined>): ListFilter {
  const page = Number(query.hal ?? '1');
  const area = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;
  return {
    query: (query.cari ?? '').slice(0, 100).trim(),
    district: area.test(query.kecamatan ?? '') ? (query.kecamatan as string) : '',
    ward: area.test(query.kelurahan ?? '') ? (query.kelurahan as string) : '',
    sector: oneOf(query.sektor, sectors),
    assisted: query.binaan === 'ya' ? 'yes' : query.binaan === 'belum' ? 'no' : '',
    nib: query.nib === 'ada' ? 'has' : query.nib === 'belum' ? 'none' : '',
    helped: query.bantuan === 'belum' ? 'never' : '',
    sort: query.urut === 'terbaru' ? 'recent' : 'name',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The narrowest area that holds everything a filter shows: its kelurahan, its kecamatan, or the city. */
export const filterArea = (filter: ListFilter, city: string): string => filter.ward || filter.district || city;

/** The filter as an address again; empty parts are left out. `change` overrides, and a changed filter starts at page 1. */
export function filterQuery(filter: ListFilter, change: Partial<ListFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const parts: [string, string][] = [
    ['cari', next.query],
    ['kecamatan', next.district],
    ['kelurahan', next.ward],
    ['sektor', next.sector],
    ['binaan', next.assisted === 'yes' ? 'ya' : next.assisted === 'no' ? 'belum' : ''],
    ['nib', next.nib === 'has' ? 'ada' : next.nib === 'none' ? 'belum' : ''],
    ['bantuan', next.helped === 'never' ? 'belum' : ''],
    ['urut', next.sort === 'recent' ? 'terbaru' : ''],
    ['hal', next.page > 1 ? String(next.page) : ''],
  ];
  const query = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}
