import { describe, expect, it, test } from 'vitest';
import { checkFile } from '../intake/check-file.ts';
import { fieldsOfHeading } from '../intake/column-names.ts';
import { findDuplicates } from '../linkage/find-duplicates.ts';
import { isAbsent } from '../normalise/absence.ts';
import { readDay } from '../normalise/date.ts';
import { writeTemporary } from './make-files.ts';

const today = '2026-11-24';
const check = async (name: string, text: string) => checkFile(await writeTemporary(name, text), { today });

/** Eight businesses that have nothing in common. */
const rows = [
  'Warung Melati;Aminah;0812-6011-1001;Jl. Anggrek 1',
  'Toko Sinar Laut;Hartono;0813-6022-2002;Jl. Kenari 22',
  'Bengkel Dua Roda;Sucipto;0852-6033-3003;Gg. Pisang 3',
  'Keripik Ubi Ungu;Marlina;0853-6044-4004;Jl. Pelita 44',
  'Kedai Rimba;Ginting;0821-6055-5005;Jl. Bangau 5',
  'Salon Purnama;Rapiah;0822-6066-6006;Jl. Sawo 66',
  'Penjahit Rapi;Wibowo;0878-6077-7007;Gg. Rambai 7',
  'Laundry Kilat;Rosdiana;0896-6088-8008;Jl. Nuri 88',
];
const heading = 'Nama Usaha;Nama Pemilik;No HP;Alamat';

describe('lists as they are really typed', () => {
  it('passes over titles of sections and signatures, which are no businesses', async () => {
    const lines = [
      heading,
      'KECAMATAN BINJAI UTARA;;;',
      ...rows.slice(0, 4),
      'Kec. Binjai Kota;;;',
      ...rows.slice(4),
      ';;;Binjai, 12 Januari 2026',
      'Mengetahui;;;',
    ];
    const found = await check('bagian.csv', lines.join('\n'));
    expect(found).toMatchObject({ rows: 12, ready: 8, faulty: [] });
    expect(found.skipped.map(({ line, reasons }) => [line, reasons[0]?.code])).toEqual(
      [2, 7, 12, 13].map((line) => [line, 'row-section']),
    );
  });

  it('keeps a business of which only the name is known, also where the name sounds like a place', async () => {
    const found = await check('nama.csv', [heading, ...rows, 'Kedai Kecamatan;;;', 'Dapur Ibu;;;'].join('\n'));
    expect(found).toMatchObject({ rows: 10, ready: 10 });
  });

  it('takes the text out of ="…", by which programs keep a zero', async () => {
    const found = await check(
      'petik.csv',
      'Nama Usaha,No HP\nWarung Melati,="081260111001"\nToko Laut,="081360222002"\n',
    );
    expect(found.warnings).toEqual({});
    expect(found.columns[1]?.samples).toEqual(['081260111001', '081360222002']);
  });

  test.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?'])('an error of a formula is no value: %s', (text) =>
    expect(isAbsent(text)).toBe(true),
  );

  test.each(['#1 Kopi', '#kedai'])('a name may begin with the same sign: %s', (text) =>
    expect(isAbsent(text)).toBe(false),
  );

  test.each([
    ['Binjai, 05-06-1980', '1980-06-05'],
    ['P. Siantar / 5 Juni 1980', '1980-06-05'],
    ['Kamis, 05/06/1980', '1980-06-05'],
  ])('reads the day behind a place: %s', (text, day) => expect(readDay(text, { today }).value).toBe(day));

  test.each([
    ['nm_pmlk', 'ownerName'],
    ['thn brdr', 'startYear'],
    ['almt', 'address'],
    ['jml krywn', 'workers'],
    ['Proprietor', 'ownerName'],
  ] as const)('knows the heading "%s", typed without its vowels or in English', (name, field) => {
    const [best] = [...fieldsOfHeading(name)].sort((a, b) => b[1] - a[1]);
    expect(best?.[0]).toBe(field);
  });
});

describe('what is no list', () => {
  test.each([
    [
      'surat.txt',
      'Kepada Yth. Kepala Dinas di tempat.\nDengan hormat kami sampaikan bahwa daftar terlampir belum dapat kami kirim, karena komputer kami rusak sejak kemarin.\n',
      'file-not-table',
    ],
  ])('%s is answered with one sentence', (name, text, code) =>
    expect(check(name, text)).rejects.toMatchObject({ code }),
  );
});

it('compares businesses only: neither sums nor titles of sections make a pair, and no row of data goes uncounted', async () => {
  const lines = [
    heading,
    'Kelurahan Satria;;;',
    ...rows,
    'JUMLAH;;8;',
    'Kelurahan Satria;;;',
    'JUMLAH;;8;',
    'Toko X;Y;Z',
  ];
  const path = await writeTemporary('jumlah.csv', [...lines, `${rows[3]};`].join('\n'));
  const found = await findDuplicates(path, { today });
  expect(found.rows).toBe(10);
  expect(found.pairs.map(({ a, b }) => [a, b])).toEqual([[6, 15]]);
});
