import { addressWords } from './address-words.ts';
import {
  append,
  appendList,
  emptyColumn,
  emptyLists,
  type Lists,
  mix,
  type NumberColumn,
} from './columns-of-numbers.ts';
import type { LinkRecord } from './link-record.ts';
import { businessWords, personWords, skeletonOf } from './name-words.ts';

/** Words by number: text, the number of their vowelless form, and the set of their letters as bits (-1: has digits). Number 0 is no word. */
export type Vocabulary = { ids: Map<string, number>; texts: string[]; skeletons: number[]; letters: number[] };

/** All records to be compared, as columns of numbers. 0 means missing everywhere (NaN for coordinates, sales and workers). */
export type Pool = {
  size: number;
  words: Vocabulary;
  name: Lists;
  /** The words of the name as written, run together without vowels: finds "Sukamaju" beside "Suka Maju". */
  nameRun: NumberColumn<Uint32Array>;
  nameWhole: NumberColumn<Uint32Array>;
  owner: Lists;
  ownerWhole: NumberColumn<Uint32Array>;
  street: Lists;
  streetWhole: NumberColumn<Uint32Array>;
  house: NumberColumn<Uint32Array>;
  product: Lists;
  productWhole: NumberColumn<Uint32Array>;
  ward: NumberColumn<Uint32Array>;
  district: NumberColumn<Uint32Array>;
  latitude: NumberColumn<Float64Array>;
  longitude: NumberColumn<Float64Array>;
  phone: NumberColumn<Float64Array>;
  otherPhone: NumberColumn<Float64Array>;
  nikHead: NumberColumn<Uint32Array>;
  nikTail: NumberColumn<Uint32Array>;
  nib: NumberColumn<Float64Array>;
  email: NumberColumn<Uint32Array>;
  familyCard: NumberColumn<Uint32Array>;
  birthDate: NumberColumn<Uint32Array>;
  sex: NumberColumn<Uint32Array>;
  sector: NumberColumn<Uint32Array>;
  startYear: NumberColumn<Uint16Array>;
  sales: NumberColumn<Float64Array>;
  workers: NumberColumn<Float32Array>;
};

export function emptyPool(): Pool {
  const whole = () => emptyColumn(Uint32Array);
  const precise = () => emptyColumn(Float64Array);
  return {
    size: 0,
    words: { ids: new Map(), texts: [''], skeletons: [0], letters: [-1] },
    name: emptyLists(),
    nameRun: whole(),
    nameWhole: whole(),
    owner: emptyLists(),
    ownerWhole: whole(),
    street: emptyLists(),
    streetWhole: whole(),
    house: whole(),
    product: emptyLists(),
    productWhole: whole(),
    ward: whole(),
    district: whole(),
    latitude: precise(),
    longitude: precise(),
    phone: precise(),
    otherPhone: precise(),
    nikHead: whole(),
    nikTail: whole(),
    nib: precise(),
    email: whole(),
    familyCard: whole(),
    birthDate: whole(),
    sex: whole(),
    sector: whole(),
    startYear: emptyColumn(Uint16Array),
    sales: precise(),
    workers: emptyColumn(Float32Array),
  };
}

/** Adds one record; its number is the pool's size before. */
export function addRecord(pool: Pool, record: LinkRecord): void {
  const { words } = pool;
  const name = record.businessName ? businessWords(record.businessName) : [];
  addWords(pool, { lists: pool.name, whole: pool.nameWhole }, name);
  append(pool.nameRun, name.length > 0 ? wordId(words, skeletonOf(name.join(''))) : 0);
  addWords(pool, { lists: pool.owner, whole: pool.ownerWhole }, record.ownerName ? personWords(record.ownerName) : []);
  const { street, house } = addressWords(record.address ?? '');
  addWords(pool, { lists: pool.street, whole: pool.streetWhole }, street.slice(0, 12));
  append(pool.house, house ? wordId(words, house) : 0);
  addWords(
    pool,
    { lists: pool.product, whole: pool.productWhole },
    record.product ? businessWords(record.product).slice(0, 24) : [],
  );
  addNumbers(pool, record);
  for (const field of ['ward', 'district', 'email', 'familyCard', 'birthDate', 'sex', 'sector'] as const)
    append(pool[field], textId(words, record[field]));
  pool.size++;
}

function addNumbers(pool: Pool, record: LinkRecord): void {
  append(pool.latitude, record.latitude ?? Number.NaN);
  append(pool.longitude, record.longitude ?? Number.NaN);
  const phones = (record.phones ?? []).map((phone) => Number(phone.replace(/\D/g, '')));
  append(pool.phone, phones[0] ?? 0);
  append(pool.otherPhone, phones[1] ?? 0);
  const nik = /^\d{16}$/.test(record.nik ?? '') ? (record.nik ?? '') : '';
  // Kept in two halves: sixteen digits can be more than a double holds exactly.
  append(pool.nikHead, nik ? Number(nik.slice(0, 8)) : 0);
  append(pool.nikTail, nik ? Number(nik.slice(8)) : 0);
  append(pool.nib, /^\d{13}$/.test(record.nib ?? '') ? Number(record.nib) : 0);
  append(pool.startYear, record.startYear ?? 0);
  append(pool.sales, record.sales ?? Number.NaN);
  append(pool.workers, record.workers ?? Number.NaN);
}

/** Words in their order in the list; the whole is the same for the same words in any order. */
function addWords(pool: Pool, to: { lists: Lists; whole: NumberColumn<Uint32Array> }, words: readonly string[]): void {
  const ids = words.map((word) => wordId(pool.words, word));
  appendList(to.lists, ids);
  append(to.whole, ids.length === 0 ? 0 : mix(...[...ids].sort((a, b) => a - b)));
}

const textId = (words: Vocabulary, text: string | null | undefined): number =>
  text ? wordId(words, text.toLowerCase()) : 0;

function wordId(words: Vocabulary, text: string): number {
  const known = words.ids.get(text);
  if (known !== undefined) return known;
  const id = words.texts.length;
  words.ids.set(text, id);
  words.texts.push(text);
  words.skeletons.push(0);
  words.letters.push(lettersOf(text));
  const skeleton = skeletonOf(text);
  words.skeletons[id] = skeleton === text ? id : wordId(words, skeleton);
  return id;
}

/** One bit for each letter a to z; -1 where there are digits, which are never misspelt but different. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - 97;
    if (code < 0 || code > 25) return -1;
    bits |= 1 << code;
  }
  return bits;
}
