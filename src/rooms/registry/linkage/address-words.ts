import { foldSpelling } from '../normalise/spelling.ts';
import { plainLetters } from '../normalise/text.ts';

const STREET_KINDS = new Set(
  'jl jln jalan jaln gg gang lr lrg lorong komp komplek kompleks perum perumahan dusun dsn no nomor nmr kel kelurahan kec kecamatan desa ds lk lingkungan link blok'.split(
    ' ',
  ),
);

/** `street`: folded words of the way; `house`: the number as typed, lower case, empty where there is none. RT and RW are left out. */
export type AddressWords = { street: string[]; house: string };

/** Parts an address as written on lists: "Jl. Sudirman No. 12A RT 01/02" and "Jalan Soedirman 12 a" give the same. */
export function addressWords(address: string): AddressWords {
  const plain = plainLetters(address)
    .replace(/\brt ?\d+\b(?: ?rw)? ?\d*|\brw ?\d+/g, ' ')
    .replace(/\b(\d+) ([a-z])\b/g, '$1$2');
  const words = plain.split(' ').filter(Boolean);
  const numbered = /\b(?:no|nomor) ?(\d+[a-z]?)\b/.exec(plain)?.[1];
  const house = numbered ?? words.find((word, at) => at > 0 && /^\d+[a-z]?$/.test(word)) ?? '';
  const street = words
    .filter((word) => word !== house && word !== `no${house}` && !STREET_KINDS.has(word))
    .map((word) => (/\d/.test(word) ? word : foldSpelling(word)));
  return { street, house };
}
