import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readHalalCertificate } from '../normalise/halal.ts';
import { readKbli } from '../normalise/kbli.ts';
import { readFamilyCard } from '../normalise/kk.ts';
import { readNib } from '../normalise/nib.ts';
import { readNik } from '../normalise/nik.ts';
import { readTaxNumber } from '../normalise/npwp.ts';
import { readHomeFoodPermit } from '../normalise/pirt.ts';

const today = '2026-11-24';
const nik = (raw: string) => readNik(raw, { today });

describe('NIK', () => {
  it('reads sex, birth date and district', () => {
    expect(nik('1275014107900001').value).toMatchObject({
      district: '12.75.01',
      sex: 'female',
      birthDate: '1990-07-01',
    });
    expect(nik('1275020107900001').value).toMatchObject({ district: '12.75.02', sex: 'male', birthDate: '1990-07-01' });
  });
  it('accepts a person registered elsewhere', () => {
    expect(nik('1271010107900001')).toMatchObject({ state: 'ok', value: { region: '127101' } });
  });
  test.each([
    ['1275037002900001', 'nik-birth-date'],
    ['127501410790000', 'nik-length'],
    ['12750141079000011', 'nik-length'],
    ['12750141O7900001', 'nik-not-digits'],
    ['1275 0141 0790 0001', 'nik-not-digits'],
    ['1,27501E+15', 'number-mangled'],
  ])('refuses %s as %s and keeps it', (raw, code) => {
    expect(nik(raw)).toMatchObject({ raw, value: null, state: 'invalid', reason: { code } });
  });
  it('warns for a serial of zeros and for an unknown region, and does not refuse', () => {
    expect(nik('1275040107900000')).toMatchObject({ state: 'warn', reason: { code: 'nik-serial-zero' } });
    const known = readNik('9975010107900001', { today, knowsRegion: (region) => region.startsWith('12') });
    expect(known).toMatchObject({
      state: 'warn',
      reason: { code: 'nik-region-unknown', params: { region: '997501' } },
    });
  });
  it('trims outer spaces and the apostrophe of a spreadsheet', () => {
    expect(nik(" '1275014107900001 ").value?.number).toBe('1275014107900001');
  });
  it('never places a birth in the future', () => {
    expect(nik('1275012511260001').value?.birthDate).toBe('1926-11-25');
    expect(nik('1275012411260001').value?.birthDate).toBe('2026-11-24');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 71 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 99 }),
        (day, month, year) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const read = nik(`127501${two(day)}${two(month)}${two(year)}0001`);
          if (read.value) expect(read.value.birthDate <= today).toBe(true);
          expect(read.state === 'invalid').toBe(read.value === null);
        },
      ),
    );
  });
});

describe('KK', () => {
  it('reads the day of issue, and never adds 40', () => {
    expect(readFamilyCard('1275010107150003', { today }).value).toEqual({
      number: '1275010107150003',
      region: '127501',
      issuedOn: '2015-07-01',
    });
    expect(readFamilyCard('1275014107150003', { today })).toMatchObject({ state: 'warn', reason: { code: 'kk-date' } });
    expect(readFamilyCard('12750101', { today })).toMatchObject({ state: 'invalid', reason: { code: 'kk-length' } });
  });
});

describe('NIB', () => {
  test.each([['0220101012345'], ['0220 1010 12345'], ['NIB: 0220.1010.12345'], ["'0220101012345"]])('%s', (raw) => {
    expect(readNib(raw)).toMatchObject({ state: 'ok', value: '0220101012345' });
  });
  test.each([['belum'], ['Belum Ada'], ['-'], ['0'], ['']])('%s is absence', (raw) => {
    expect(readNib(raw)).toEqual({ raw, value: null, state: 'absent' });
  });
  it('keeps a leading zero and refuses other lengths', () => {
    expect(readNib('220101012345')).toMatchObject({
      state: 'invalid',
      reason: { code: 'nib-length', params: { digits: 12 } },
    });
    expect(readNib('sedang diurus').reason?.code).toBe('nib-not-digits');
  });
});

describe('NPWP and NITKU', () => {
  test.each([
    ['0123456789012345', 'ok', '0123456789012345', 'entity'],
    ['1275014107900001', 'ok', '1275014107900001', 'person'],
    ['12.345.678.9-012.345', 'warn', '0123456789012345', 'entity'],
    ['0123456789012345000001', 'ok', '0123456789012345000001', 'place'],
  ])('%s', (raw, state, number, kind) => {
    expect(readTaxNumber(raw, { today })).toMatchObject({ state, value: { number, kind } });
  });
  it('warns when 16 digits are no NIK, refuses other lengths', () => {
    expect(readTaxNumber('1275019907900001', { today }).reason?.code).toBe('npwp-not-nik');
    expect(readTaxNumber('01234567890123456', { today }).state).toBe('invalid');
  });
});

describe('KBLI', () => {
  const lists: Record<string, string[]> = { '2020': ['56102', '56103', '01463'], '2025': ['56102', '10799'] };
  const knows = (edition: string, code: string) => lists[edition]?.includes(code) ?? false;
  it('takes the edition from the list only when one edition has the code', () => {
    expect(readKbli('56103', { knows }).value).toEqual({ code: '56103', edition: '2020', title: null });
    expect(readKbli('56102', { knows })).toMatchObject({
      state: 'warn',
      value: { edition: null },
      reason: { code: 'kbli-edition-missing' },
    });
    expect(readKbli('56102 - Rumah Makan', { knows, edition: '2025' })).toMatchObject({
      state: 'ok',
      value: { edition: '2025', title: 'Rumah Makan' },
    });
  });
  it('keeps an unknown code and completes a lost zero the list proves', () => {
    expect(readKbli('92000', { knows, edition: '2020' })).toMatchObject({ state: 'warn', value: { code: '92000' } });
    expect(readKbli('1463', { knows, edition: '2020' })).toMatchObject({
      state: 'warn',
      value: { code: '01463' },
      reason: { code: 'kbli-zero-lost' },
    });
    expect(readKbli('5610').state).toBe('invalid');
    expect(readKbli('makanan').state).toBe('invalid');
  });
});

describe('P-IRT', () => {
  it('reads the printed parts', () => {
    expect(readHomeFoodPermit('P-IRT 2061275010001-29', { today })).toMatchObject({
      state: 'ok',
      value: {
        packaging: 2,
        foodType: '06',
        city: '1275',
        product: '01',
        producer: '0001',
        expiryYear: 2029,
        number: '2061275010001-29',
      },
    });
  });
  it('warns for old, expired and odd packaging numbers', () => {
    expect(readHomeFoodPermit('PIRT No. 206127501001', { today }).reason?.code).toBe('pirt-old');
    expect(readHomeFoodPermit('2061275010001-24', { today }).reason?.code).toBe('pirt-expired');
    expect(readHomeFoodPermit('9061275010001-29', { today }).reason?.code).toBe('pirt-packaging');
    expect(readHomeFoodPermit('20612', { today }).state).toBe('invalid');
  });
});

describe('halal certificate', () => {
  it('is soft about its form and names a fatwa number', () => {
    expect(readHalalCertificate('ID12110026732710825')).toMatchObject({ state: 'ok', value: 'ID12110026732710825' });
    expect(readHalalCertificate('id 1211 0026 7327 10825').value).toBe('ID12110026732710825');
    expect(readHalalCertificate('LPPOM-07200012345678').state).toBe('warn');
    expect(readHalalCertificate('ID-KH 12/2023 00012').reason?.code).toBe('halal-fatwa-number');
    expect(readHalalCertificate('sudah').state).toBe('invalid');
  });
});

describe('every identifier', () => {
  const readers = [
    nik,
    (raw: string) => readFamilyCard(raw, { today }),
    readNib,
    (raw: string) => readTaxNumber(raw, { today }),
    (raw: string) => readKbli(raw),
    (raw: string) => readHomeFoodPermit(raw, { today }),
    readHalalCertificate,
  ];
  it('keeps the raw text and has a value exactly when usable', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789 .-') }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...readers), (raw, read) => {
        const checked = read(raw);
        expect(checked.raw).toBe(raw);
        expect(checked.value !== null).toBe(checked.state === 'ok' || checked.state === 'warn');
        expect(checked.reason !== undefined).toBe(checked.state === 'warn' || checked.state === 'invalid');
      }),
      { numRuns: 1000 },
    );
  });
});
