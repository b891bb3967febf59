import type { Area, Sector } from '#rooms/registry/index.ts';
import { sectors } from '#rooms/registry/index.ts';
import { searchWords } from '../../catalogue/product.rules.ts';

/** What the reader narrowed the catalogue to, as it stands in the address. */
export interface Asked {
  text: string;
  kind?: Sector;
  area?: string;
  /** Photos although the reader saves data. */
  photos: boolean;
}

/** The filter in an address; what is no kind or kelurahan of this city counts as not asked. */
export function askedFrom(query: Record<string, string>, areas: readonly Area[]): Asked {
  return {
    text: (query.cari ?? '').slice(0, 100).trim(),
    kind: sectors.find((sector) => sector === query.jenis),
    area: areas.find(({ code, level }) => level === 'ward' && code === query.kelurahan)?.code,
    photos: query.foto === '1',
  };
}

export const wordsOf = ({ text }: Asked): string[] => searchWords(text);

/** The catalogue's address with some of the filter changed; always its first page unless told. */
export function catalogueHref(asked: Asked, change: Partial<Asked> = {}, page = 1): string {
  const { text, kind, area, photos } = { ...asked, ...change };
  const query = new URLSearchParams();
  if (text) query.set('cari', text);
  if (kind) query.set('jenis', kind);
  if (area) query.set('kelurahan', area);
  if (photos) query.set('foto', '1');
  if (page > 1) query.set('hal', String(page));
  const address = query.toString();
  return address ? `/produk?${address}` : '/produk';
}

/** What may be kept along in the search form: everything but its text. */
export const kept = ({ kind, area, photos }: Asked): Record<string, string> => ({
  ...(kind && { jenis: kind }),
  ...(area && { kelurahan: area }),
  ...(photos && { foto: '1' }),
});
