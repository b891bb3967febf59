import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressWords } from '../linkage/address-words.ts';
import { findDuplicates } from '../linkage/find-duplicates.ts';
import { findPairs, THRESHOLD } from '../linkage/find-pairs.ts';
import type { LinkRecord } from '../linkage/link-record.ts';
import { businessWords, personWords } from '../linkage/name-words.ts';
import { addRecord, emptyPool } from '../linkage/pool.ts';
import { writeTemporary } from './make-files.ts';

const GOODS =
  'bakso soto roti jamu kripik jahit sablon madu lele anyaman batik kopi donat sepatu meubel sangkar tempe laundry salon bengkel'.split(
    ' ',
  );
const FIRST =
  'marni tini yuli herman paijo tarmin saiful rosma elfrida ngatemi wagini usman bakri hasbi robert binsar mega lastri juminten parmin'.split(
    ' ',
  );
const LAST = 'tambunan sitepu daulay tanjung koto kusuma wibowo nugroho sihombing piliang'.split(' ');

/** A calm town of so many different businesses, the background against which pairs are judged. */
function town(size: number): LinkRecord[] {
  return Array.from({ length: size }, (_, n) => ({
    businessName: `Warung ${GOODS[n % 20]} ${FIRST[(n * 7 + Math.floor(n / 20)) % 20]} ${LAST[(n * 3 + Math.floor(n / 200)) % 10]}`,
    ownerName: `${FIRST[(n * 11 + Math.floor(n / 20)) % 20]} ${LAST[(n * 7 + Math.floor(n / 50)) % 10]}`,
    nik: `1275${String(10_000_000 + ((n * 7919) % 80_000_000))}${String(1000 + n).padStart(4, '0')}`,
    phones: [`+62812${String(10_000_000 + n * 6151)}`],
    address: `Jl. ${LAST[(n * 3) % 10]} No. ${1 + ((n * 13) % 180)}`,
    ward: `w${n % 30}`,
    district: `d${n % 5}`,
    sector: String(n % 9),
    startYear: 1990 + ((n * 17) % 35),
    sales: 1_000_000 * (1 + ((n * 29) % 97)),
    workers: 1 + (n % 5),
  }));
}
const original: LinkRecord = {
  businessName: 'Toko Sinar Pagi',
  ownerName: 'Fatimah Rangkuti',
  nik: '1275014107900001',
  phones: ['+6281298765432'],
  address: 'Jl. Samanhudi No. 12',
  ward: 'w3',
  district: 'd3',
  sector: '3',
  startYear: 2011,
  sales: 48_000_000,
  workers: 2,
};
function probabilityOf(other: LinkRecord, first: LinkRecord = original): number {
  const pool = emptyPool();
  for (const record of [first, ...town(600), other]) addRecord(pool, record);
  const { pairs, unsure } = findPairs(pool);
  return [...pairs, ...unsure].find((pair) => pair.a === 0 && pair.b === 601)?.probability ?? 0;
}

describe('doubles are found', () => {
  test.each<[string, LinkRecord]>([
    [
      'written the old way, in capitals',
      { ...original, businessName: 'TOKO SINAR PAGIE', ownerName: 'Hj. FATIMAH RANGKOETI' },
    ],
    ['kind shortened, name turned round', { ...original, businessName: 'Tk. Pagi Sinar', nik: null }],
    [
      'new phone, NIK left out, number written otherwise',
      { ...original, phones: ['+6281311112222'], nik: null, address: 'Jalan Samanhoedi no 12 RT 03/RW 01' },
    ],
    ['one digit of the NIK wrong, no phone', { ...original, nik: '1275014107900008', phones: [] }],
    ['other figures a year later', { ...original, sales: 60_000_000, workers: 3, startYear: null }],
    ['only name, phone and ward', { businessName: 'Sinar Pagi', phones: original.phones, ward: 'w3' }],
  ])('%s', (_, other) => expect(probabilityOf(other)).toBeGreaterThan(THRESHOLD));
});

describe('traps are not proposed', () => {
  test.each<[string, LinkRecord]>([
    [
      'second business of the same owner',
      { ...original, businessName: 'Sablon Kilat', sector: '7', startYear: 2019, sales: 12_000_000, workers: 1 },
    ],
    [
      'second business, nothing known but the person',
      { ...original, businessName: 'Sablon Kilat', sector: null, startYear: null, sales: null, workers: null },
    ],
    [
      'family phone and house',
      {
        ...original,
        businessName: 'Jahit Rapi',
        ownerName: 'Budi Harahap',
        nik: '1275010203880004',
        sector: '2',
        startYear: 2005,
        sales: 9_000_000,
      },
    ],
    [
      'branch of the brand in another ward',
      {
        ...original,
        nik: null,
        address: 'Jl. Apel No. 90',
        ward: 'w20',
        district: 'd1',
        startYear: 2020,
        sales: 30_000_000,
        workers: 4,
      },
    ],
    [
      'branch with a number',
      { businessName: 'Toko Sinar Pagi 2', ownerName: original.ownerName, phones: original.phones, ward: 'w3' },
    ],
    ['same name only', { businessName: 'Toko Sinar Pagi' }],
  ])('%s', (_, other) => expect(probabilityOf(other)).toBeLessThan(THRESHOLD));

  it('stalls of one market that are named by what they sell', () => {
    const pool = emptyPool();
    for (const record of town(600)) addRecord(pool, record);
    for (let stall = 0; stall < 6; stall++)
      addRecord(pool, { businessName: 'Kios Tahu', product: 'menjual aneka tahu', address: 'Pajak Tavip', ward: 'w1' });
    expect(findPairs(pool).pairs).toEqual([]);
  });
});

it('in a list of few columns a word nobody else bears is a slip, one that many bear another name', () => {
  const shop = { businessName: 'Warung Bakso Sitepu', address: 'Jl. Tanjung No. 190', ward: 'w4' };
  const likelihood = (businessName: string) => {
    const pool = emptyPool();
    const others = town(600).map(({ businessName, address, ward }) => ({ businessName, address, ward }));
    for (const record of [shop, ...others, { ...shop, businessName }]) addRecord(pool, record);
    return findPairs(pool, { threshold: 0 }).pairs.find(({ a, b }) => a === 0 && b === 601)?.probability ?? 0;
  };
  expect(likelihood('Warung Bakso Siteppu')).toBeGreaterThan(5 * likelihood('Warung Bakso Daulay'));
});

describe('the answer', () => {
  it('explains each pair by the facts that speak for and against it', () => {
    const pool = emptyPool();
    for (const record of [
      original,
      ...town(600),
      { ...original, phones: ['+6281311112222'], businessName: 'Toko Sinar Pagie' },
    ])
      addRecord(pool, record);
    const [pair] = findPairs(pool).pairs;
    expect(pair).toMatchObject({ a: 0, b: 601 });
    const codes = new Map(pair?.reasons.map((reason) => [reason.code, Math.sign(reason.weight)]));
    expect(codes.get('nik-same')).toBe(1);
    expect(codes.get('name-near')).toBe(1);
    expect(codes.get('phone-different')).toBe(-1);
  });
  it('is empty for lists too small to hold a pair, and the same at every run', () => {
    expect(findPairs(emptyPool()).pairs).toEqual([]);
    const pool = emptyPool();
    for (const record of [original, original, ...town(50)]) addRecord(pool, record);
    expect(findPairs(pool).pairs).toEqual(findPairs(pool).pairs);
    expect(findPairs(pool).pairs[0]).toMatchObject({ a: 0, b: 1 });
  });
  it('does not depend on the order of the list', () => {
    const records = [...town(150), original, { ...original, businessName: 'TOKO SINAR PAGI', phones: [] }];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        (shuffled) => {
          const pool = emptyPool();
          for (const record of shuffled) addRecord(pool, record);
          const found = findPairs(pool).pairs.map((pair) =>
            [shuffled[pair.a]?.businessName, shuffled[pair.b]?.businessName].sort(),
          );
          expect(found).toEqual([['TOKO SINAR PAGI', 'Toko Sinar Pagi']]);
        },
      ),
      { numRuns: 15 },
    );
  });
  it('names lines of the file; bad rows are counted, not compared', async () => {
    const rows = town(80).map((one) => `${one.businessName};${one.ownerName};${one.phones?.[0]};${one.address}`);
    const path = await writeTemporary(
      'a.csv',
      [
        'Nama Usaha;Pemilik;HP;Alamat',
        'Kedai Mantap Jaya;Rosa Lubis;081234500000;Jl. Apel No. 7',
        'rusak;satu',
        '',
        ...rows,
        'KEDAI MANTAP DJAJA;Rosa Loebis;+62 812 3450 0000;Jalan Apel no 7',
        '',
      ].join('\n'),
    );
    const found = await findDuplicates(path, { today: '2026-11-24' });
    expect(found).toMatchObject({ rows: 83, threshold: 0.6, pairs: [{ a: 2, b: 85 }] });
  });
});

describe('words of names and addresses', () => {
  test.each([
    ['U.D. Suka Madjoe', ['suka', 'maju']],
    ['Wrg. Bu Ali', ['bu', 'ali']],
    ['Toko', ['toko']],
    ['Warnug Plastik', ['plastik']],
    ['DFC Cabang 2', ['dfc', 'cabang', '2']],
  ])('business %s', (name, words) => expect(businessWords(name)).toEqual(words));
  test.each([
    ['Hj. Siti Nur Haliza, S.Pd', ['siti', 'nur', 'halisa']],
    ['Moh. Rizky', ['muhamad', 'riski']],
    ['H. Muhammad Rizki', ['muhamad', 'riski']],
    ['Bpk. Tukimin', ['tukimin']],
  ])('person %s', (name, words) => expect(personWords(name)).toEqual(words));
  test.each([
    ['Jl. Soedirman No. 12 A RT 01/RW 02', { street: ['sudirman'], house: '12a' }],
    ['Jalan Sudirman 12A', { street: ['sudirman'], house: '12a' }],
    ['Pasar Tavip', { street: ['pasar', 'tafip'], house: '' }],
  ])('address %s', (address, words) => expect(addressWords(address)).toEqual(words));
});
