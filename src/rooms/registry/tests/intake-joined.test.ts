import { describe, expect, it, test } from 'vitest';
import { checkFile } from '../intake/check-file.ts';
import { joinedFields, splitCell } from '../intake/joined.ts';
import { readRow } from '../intake/row-record.ts';
import { findDuplicates } from '../linkage/find-duplicates.ts';
import { readDay } from '../normalise/date.ts';
import { readMoney } from '../normalise/money.ts';
import { readYear } from '../normalise/year.ts';
import { writeTemporary } from './make-files.ts';

const today = '2026-11-24';
const check = async (text: string) => checkFile(await writeTemporary('daftar.csv', text), { today });
const meaningOf = ({ columns }: Awaited<ReturnType<typeof check>>) =>
  columns.map(({ field, further }) => [field, ...(further ?? [])].join('+'));

describe('several facts in one cell', () => {
  test.each([
    [
      'Nama Usaha/Pemilik',
      ['Warung Bu Siti / Siti Aminah', 'Keripik Lestari / Poniman', 'Bengkel Las'],
      'businessName+ownerName',
    ],
    [
      'Nama Pemilik dan Nama Usaha',
      ['Siti Aminah - Warung Siti', 'Poniman - Keripik Lestari'],
      'ownerName+businessName',
    ],
    ['Nama Usaha (Pemilik)', ['Warung Siti (Siti Aminah)', 'Keripik Lestari (Poniman)'], 'businessName+ownerName'],
    ['Nama Usaha/Pemilik', ['Siti Aminah / Warung Siti', 'Poniman / Toko Lestari'], 'ownerName+businessName'],
    [
      'Alamat/Kelurahan/Kecamatan',
      ['Jl. Melati 3 / Nangka / Binjai Utara', 'Gg. Pisang / Damai / Binjai Utara'],
      'address+ward+district',
    ],
  ])('%s', (heading, values, expected) => expect(joinedFields(heading, values)?.join('+')).toBe(expected));

  test.each([
    ['Nama Usaha/Pemilik', ['Warung Siti', 'Keripik Lestari']],
    ['Tlp/HP/WA', ['0812-6011-1001 / 0813-6011-1001']],
    ['Desa/Kelurahan', ['Nangka', 'Damai']],
    ['Nama Usaha', ['A / B']],
  ])('is one fact: %s', (heading, values) => expect(joinedFields(heading, values)).toBeNull());

  it('parts at the surest mark: a mark without spaces may belong to a name', () => {
    expect(splitCell('Toko A/B / Siti Aminah', 2)).toEqual(['Toko A/B', 'Siti Aminah']);
    expect(splitCell('Salon Dewi/Dewi Sartika', 2)).toEqual(['Salon Dewi', 'Dewi Sartika']);
    expect(splitCell('Bengkel Las', 2)).toEqual(['Bengkel Las']);
  });

  it('reads such a cell into its facts, and two columns of workers and phones together', () => {
    const mapping = [
      { field: 'businessName', further: ['ownerName'], unit: 1 },
      { field: 'workers', unit: 1 },
      { field: 'workers', unit: 1 },
      { field: 'phone', unit: 1 },
      { field: 'phone', unit: 1 },
    ] as const;
    const { record } = readRow(['Warung Siti / Siti Aminah', '2', '3', '081260111001', '081360222002'], [], mapping, {
      today,
    });
    expect(record.businessName?.value).toBe('Warung Siti');
    expect(record.ownerName?.value).toBe('Siti Aminah');
    expect(record.workers?.value).toBe(5);
    expect(record.phone?.value).toMatchObject({ e164: '+6281260111001', others: ['+6281360222002'] });
  });
});

describe('lists as nobody planned them', () => {
  it('one column of names, with or without numbers before them', async () => {
    const found = await check('1. Warung Bu Siti\n2. Keripik Lestari\n3. UD Maju Jaya\n4. Bengkel Barokah\n');
    expect(found).toMatchObject({ headingLine: null, rows: 4, ready: 4 });
    expect(meaningOf(found)).toEqual(['businessName']);
  });

  it('a unit said in the title holds for all amounts whose heading says none', async () => {
    const found = await check(
      'Daftar UMKM (dalam jutaan rupiah),,,\nNama Usaha,Modal,Omzet,Aset (Rp)\nA Berkah,5,24,5000000\nB Berkah,12,36,7000000\nC Berkah,3,12,9000000\n',
    );
    expect(found.columns.map(({ unit }) => unit)).toEqual([1, 1_000_000, 1_000_000, 1]);
  });

  test.each([
    ['Aset (Rp.000)', 1000],
    ['Omzet (x 1.000)', 1000],
    ['Turnover (IDR m)', 1_000_000],
    ['Omzet (Rp 1.000.000)', 1_000_000],
    ['Omzet', 1],
  ])('%s counts in %i rupiah', async (heading, unit) => {
    const found = await check(`Nama Usaha;${heading}\nWarung Melati;5000000\nToko Laut;7000000\n`);
    expect(found.columns[1]?.unit).toBe(unit);
  });

  it('headings in three rows: groups above, units below', async () => {
    const found = await check(
      'DATA UMKM,,,,\nNo,Nama Usaha,Alamat,,Omzet\n,,Jalan,Kelurahan,\n,,,,(juta/thn)\n1,Warung Melati,Jl. Anggrek 1,Nangka,24\n2,Toko Laut,Jl. Kenari 2,Damai,30\n',
    );
    expect(meaningOf(found)).toEqual(['rowNumber', 'businessName', 'address', 'ward', 'annualSales']);
    expect(found).toMatchObject({ rows: 2, ready: 2 });
    expect(found.columns[4]?.unit).toBe(1_000_000);
  });

  it('passes over sums, sources and signatures, and keeps a shop called Total', async () => {
    const found = await check(
      'No,Nama Usaha,Pemilik,HP,Omzet\n1,Total Snack,Siti,081260111001,100\nSubtotal Binjai Utara,,,,100\n,TOTAL,,,100\n,Jumlah : 1 UMKM,,,\n,Rata-rata,,,100\n,Sumber: Dinas Koperasi 2025,,,\n,,"Binjai, 3 Mei 2025",,\n,,"Drs. Hasan, M.Si",,\n,,NIP. 19700101 199003 1 001,,\n',
    );
    expect(found).toMatchObject({ rows: 9, ready: 1, faulty: [] });
    expect(found.skipped).toHaveLength(8);
  });

  it('takes a phone typed behind a name out of sight', () => {
    const names = ['Siti Aminah 0812-3456-7890', 'Poniman (081298765432)', 'Sulaiman hp 0813 1111 2222'];
    const read = names.map((name) => readRow([name], [], [{ field: 'ownerName', unit: 1 }], { today }).record);
    expect(read.map(({ ownerName }) => ownerName?.value)).toEqual(['Siti Aminah', 'Poniman', 'Sulaiman']);
    expect(read.map(({ phone }) => phone?.value?.e164)).toEqual(['+6281234567890', '+6281298765432', '+6281311112222']);
  });

  it('reads what forms and people write', () => {
    expect(readDay('2025/05/03 10:11:12 AM GMT+7', { today }).value).toBe('2025-05-03');
    expect(readDay('3/5/2025, 10.11', { today }).value).toBe('2025-05-03');
    expect(readYear('5 tahun lalu', { today }).value).toBe(2021);
    expect(readYear('sudah 12 thn', { today }).value).toBe(2014);
    expect(readMoney('sekitar 3 juta').value).toBe(3_000_000);
    expect(readMoney('± Rp 500.000').value).toBe(500_000);
  });
});

describe('doubles on other lists', () => {
  /** So many businesses that have hardly anything in common. */
  const town = (size: number): string[] =>
    Array.from({ length: size }, (_, n) => {
      const sound = (k: number) =>
        ['ba', 'ko', 'ri', 'su', 'te', 'ma', 'ni', 'lo', 'pa', 'gu'][Math.floor(n / 10 ** k) % 10];
      const word = `${sound(0)}${sound(1)}${sound(2)}`;
      return `Toko ${word}${sound(0)} ${sound(2)}nta;${word}mi Hara${sound(1)};0812${String(10_000_000 + n * 7919)};Jl. ${sound(1)}ra No. ${(n % 90) + 1}`;
    });
  const heading = 'Nama Usaha;Pemilik;HP;Alamat';

  test.each([
    ['a space lost', 'TokoSidikalang Ni;Ria Nababan;081208622657;Jl. Merdeka No. 92'],
    ['a space moved', 'Toko SidikalangN i;Ria Nababan;081208622657;Jl. Merdeka No. 92'],
    ['a letter instead of a space', 'Toko SidikalangaNi;RianNababan;081208622657;Jalan Merdeka 92'],
  ])('%s', async (_, double) => {
    const text = [heading, 'Toko Sidikalang Ni;Ria Nababan;081208622657;Jl. Merdeka No. 92', ...town(500), double].join(
      '\n',
    );
    const { pairs } = await findDuplicates(await writeTemporary('a.csv', text), { today });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[2, 503]]);
  });

  it('people whose names differ in one letter are two people', async () => {
    const text = [
      heading,
      'Jahit Rapi;Eka Wijayanti;081208622657;Jl. Merdeka No. 92',
      ...town(500),
      'Sablon Kilat;Eko Wijayanti;081208622657;Jl. Merdeka No. 92',
    ].join('\n');
    expect((await findDuplicates(await writeTemporary('b.csv', text), { today })).pairs).toEqual([]);
  });

  it('in a list of people, who stands in it twice was written down twice', async () => {
    const people = town(300).map(
      (line, n) =>
        `${line.split(';')[1]};12750${(n % 5) + 1}${String(10 + (n % 28))}0${(n % 9) + 1}${String(60 + (n % 39))}${String(1000 + n)}`,
    );
    const text = ['Nama;NIK', 'Siti Aminah;1275014107900001', ...people, 'SITI AMINAH;1275014107900001'].join('\n');
    const { pairs } = await findDuplicates(await writeTemporary('c.csv', text), { today });
    expect(pairs.map(({ a, b }) => [a, b])).toContainEqual([2, 303]);
  });
});
