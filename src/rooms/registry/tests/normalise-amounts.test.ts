import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isAbsent } from '../normalise/absence.ts';
import { takeContacts } from '../normalise/contacts.ts';
import { readPoint, readPointPair } from '../normalise/coordinates.ts';
import { readCount } from '../normalise/count.ts';
import { dayOfSerial, readDay } from '../normalise/date.ts';
import { readEmail } from '../normalise/email.ts';
import { readMoney } from '../normalise/money.ts';
import { readPhone } from '../normalise/phone.ts';
import { readSex } from '../normalise/sex.ts';
import { cleanText } from '../normalise/text.ts';
import { readYear } from '../normalise/year.ts';
import { readYesNo } from '../normalise/yes-no.ts';

const today = '2026-11-24';

describe('phone', () => {
  test.each([
    '0812-3456-7890',
    '62 812 3456 7890',
    '81234567890',
    '+62 0812 3456 7890',
    '+6281234567890',
    '(0812) 34567890',
    '0812.3456.7890',
    'WA: 0812 3456 7890',
    '006281234567890',
    "'081234567890",
    '=081234567890'.slice(1),
  ])('%s', (raw) =>
    expect(readPhone(raw)).toMatchObject({ raw, state: 'ok', value: { e164: '+6281234567890', kind: 'mobile' } }),
  );
  it('knows a landline, refuses what is too short or too long', () => {
    expect(readPhone('(061) 882 1234').value).toMatchObject({ e164: '+62618821234', kind: 'landline' });
    expect(readPhone('08123')).toMatchObject({ state: 'invalid', reason: { code: 'phone-short' } });
    expect(readPhone('0812345678901234').reason?.code).toBe('phone-long');
    expect(readPhone('8,12346E+10').reason?.code).toBe('number-mangled');
    expect(readPhone('Tidak Ada').state).toBe('absent');
    expect(readPhone('+60 12 345 6789')).toMatchObject({ state: 'warn', value: { kind: 'foreign' } });
  });
  it('keeps further numbers of one cell', () => {
    expect(readPhone('081234567890 / 0857 1111 2222').value).toEqual({
      e164: '+6281234567890',
      kind: 'mobile',
      others: ['+6285711112222'],
    });
    expect(readPhone('belum ada/081234567890').value?.e164).toBe('+6281234567890');
  });
  it('reads every mobile number back from every usual writing', () => {
    const national = fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 10 }),
      )
      .map(([first, rest]) => `8${first}${rest}`);
    const writings = [
      (n: string) => `0${n}`,
      (n: string) => `62${n}`,
      (n: string) => `+62${n}`,
      (n: string) => n,
      (n: string) => `+62 0${n}`,
      (n: string) => `0${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
    ];
    fc.assert(
      fc.property(national, fc.constantFrom(...writings), (n, write) => {
        expect(readPhone(write(n)).value?.e164).toBe(`+62${n}`);
      }),
    );
  });
});

describe('money', () => {
  test.each([
    ['Rp1.250.000', 1_250_000],
    ['Rp 1.250.000,-', 1_250_000],
    ['Rp. 1.250.000,00', 1_250_000],
    ['1,250,000.00', 1_250_000],
    ['1.250', 1250],
    ['1,5 juta', 1_500_000],
    ['1.5jt', 1_500_000],
    ['500rb', 500_000],
    ['Rp 2 M', 2_000_000_000],
    ['1,25 miliar', 1_250_000_000],
    ['1.25E+06', 1_250_000],
    ['IDR 5.000.000 / bulan', 5_000_000],
    ['0', 0],
  ])('%s', (raw, rupiah) => expect(readMoney(raw)).toMatchObject({ state: 'ok', value: rupiah }));
  it('applies the unit of the column, but not where the cell names its own', () => {
    expect(readMoney('205', { unit: 1_000_000 }).value).toBe(205_000_000);
    expect(readMoney('1,5', { unit: 1_000_000 }).value).toBe(1_500_000);
    expect(readMoney('1,5 juta', { unit: 1_000_000 }).value).toBe(1_500_000);
    expect(readMoney('Rp1.500.000', { unit: 1_000_000 }).value).toBe(1_500_000);
  });
  it('refuses ranges with both ends, negatives, words and what is too big', () => {
    expect(readMoney('5 - 10 juta')).toMatchObject({
      state: 'invalid',
      reason: { code: 'money-range', params: { low: 5_000_000, high: 10_000_000 } },
    });
    expect(readMoney('-500').reason?.code).toBe('money-negative');
    expect(readMoney('banyak').reason?.code).toBe('money-format');
    expect(readMoney('99.999.999.999.999.999').reason?.code).toBe('money-too-big');
    expect(readMoney('1250000.5')).toMatchObject({ state: 'warn', value: 1_250_001 });
  });
  it('reads what the product writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (n) => {
        expect(readMoney(`Rp${n.toLocaleString('id-ID')}`).value).toBe(n);
      }),
    );
  });
});

describe('dates and years', () => {
  test.each([
    ['24 November 2026', '2026-11-24'],
    ['Selasa, 24 November 2026', '2026-11-24'],
    ['24-Nop-26', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T08:30:00Z', '2026-11-24'],
    ['1 Agustus 1990', '1990-08-01'],
    ['17.08.45', '1945-08-17'],
    ['46350', '2026-11-24'],
    ['29 Februari 2024', '2024-02-29'],
  ])('%s', (raw, day) => expect(readDay(raw, { today })).toMatchObject({ state: 'ok', value: day }));
  it('turns a month-first date round with a warning and refuses impossible days', () => {
    expect(readDay('11/24/2026', { today })).toMatchObject({ state: 'warn', value: '2026-11-24' });
    expect(readDay('30 Februari 2024', { today }).reason?.code).toBe('date-impossible');
    expect(readDay('32/13/2024', { today }).reason?.code).toBe('date-impossible');
    expect(readDay('besok', { today }).reason?.code).toBe('date-format');
    expect(readDay('1 Januari 2030', { today, past: true }).state).toBe('warn');
    expect(dayOfSerial(44_927, { date1904: true })).toBe('2027-01-02');
  });
  it('reads each real day back from three writings', () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (iso) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        for (const text of [iso, `${d}/${m}/${y}`, `${Number(d)}-${Number(m)}-${y}`])
          expect(readDay(text, { today }).value).toBe(iso);
      }),
    );
  });
  test.each([
    ['2015', 2015],
    ['thn 2015', 2015],
    ['Sejak 2015', 2015],
    ['17/08/2015', 2015],
    ['Agustus 2015', 2015],
    ['2015.0', 2015],
  ])('year %s', (raw, year) => expect(readYear(raw, { today }).value).toBe(year));
  it('refuses a year to come', () => expect(readYear('2031', { today }).reason?.code).toBe('year-range'));
});

describe('small words', () => {
  test.each([
    ['L', 'male'],
    ['P', 'female'],
    ['Laki-laki', 'male'],
    ['perempuan', 'female'],
    ['Wanita', 'female'],
    ['M', 'male'],
  ])('sex %s', (raw, sex) => expect(readSex(raw).value).toBe(sex));
  test.each([
    ['Ya', true],
    ['sudah', true],
    ['1', true],
    ['✓', true],
    ['Belum', false],
    ['Tidak Ada', false],
    ['0', false],
  ])('yes or no %s', (raw, yes) => expect(readYesNo(raw).value).toBe(yes));
  test.each(['Tidak Ada', '-', '--', '', '  ', 'belum', 'N/A', 'n.a.', 'NULL', '…', '?'])('%s is absence', (raw) =>
    expect(isAbsent(raw)).toBe(true),
  );
  test.each(['Warung Tidak Ada Duanya', '0', 'Nihilo', 'Belum Lapar Cafe'])('%s is not', (raw) =>
    expect(isAbsent(raw)).toBe(false),
  );
  it('counts people', () => {
    expect(readCount('3 orang').value).toBe(3);
    expect(readCount('1-4').reason).toEqual({ code: 'count-range', params: { low: 1, high: 4 } });
    expect(readCount('2,5').state).toBe('invalid');
  });
  it('reads e-mail addresses', () => {
    expect(readEmail(' Nama@Example.com ').value).toBe('nama@example.com');
    expect(readEmail('nama@').state).toBe('invalid');
  });
  it('cleans text without losing letters', () => {
    expect(cleanText('\u200b Warung\u00a0 Bu\nAli\u202e ')).toBe('Warung Bu Ali');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
      }),
    );
  });
});

describe('coordinates', () => {
  it('reads the writings met in lists', () => {
    expect(readPoint("'-7.585", '110.832').value).toEqual({ latitude: -7.585, longitude: 110.832 });
    expect(readPoint('-7,585', '110,832').value).toEqual({ latitude: -7.585, longitude: 110.832 });
    expect(readPoint('110.832', '-7.585')).toMatchObject({ state: 'warn', value: { latitude: -7.585 } });
    expect(readPoint('0', '0').state).toBe('absent');
    expect(readPoint('52.5', '13.4').reason?.code).toBe('coordinate-range');
    expect(readPointPair('3.6009, 98.4854').value).toEqual({ latitude: 3.6009, longitude: 98.4854 });
    expect(readPointPair('3,6009; 98,4854').value).toEqual({ latitude: 3.6009, longitude: 98.4854 });
  });
});

describe('contacts in another column', () => {
  it('takes them out and keeps the rest', () => {
    expect(takeContacts('Jual kue basah, WA 0812-3456-7890')).toEqual({
      text: 'Jual kue basah',
      phones: ['+6281234567890'],
      emails: [],
    });
    expect(takeContacts('nama@example.com')).toEqual({ text: '', phones: [], emails: ['nama@example.com'] });
    expect(takeContacts('80001234567').text).toBe('');
  });
  test.each(['Jl. Sudirman No. 81 Blok 8', 'NIB 9123456789012', 'harga 81.000 per kg', 'KBLI 82110'])(
    'leaves %s alone',
    (text) => expect(takeContacts(text).text).toBe(text),
  );
});
