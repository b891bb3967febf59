import { describe, expect, it } from 'vitest';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { termCodes, termName } from '../pages/parts/terms.ts';

const { database } = await testDatabase();
const stranger = visitor(
  buildApp({
    database,
    city: testOffice.city,
    now: () => testNow,
    actorFor: async () => actorAs('public', { id: '-', name: '' }),
  }),
);
const path = '/panduan/modal/hitung';

describe('the simulator, from its address alone', () => {
  it('shows an example with the three methods before anything is asked', async () => {
    const { status, text } = await stranger.get(path);
    expect(status).toBe(200);
    for (const shown of [
      'Rp860.664',
      'Rp327.972',
      'Rp883.333',
      'Rp600.000',
      'Rp10.325.000',
      'Rp837.504',
      '10,9%',
      '21,5%',
    ])
      expect(text, shown).toContain(shown);
    expect(text).toContain('Lihat bulan 4 sampai 12');
  });

  it('counts what was asked, a rate per month twelve times, and shows the schedule of the method chosen', async () => {
    const { text } = await stranger.get(
      `${path}?pinjaman=10.000.000&bulan=12&bunga=0,5&per=bulan&biaya=100.000&cara=flat`,
    );
    expect(text).toContain('Rp327.972');
    expect(text).toContain('Rp10.427.972');
    expect(text).toContain('Bunga flat: bulan pertama, dalam rupiah');
    expect(text).toContain('value="0,5"');
  });

  it('writes and reads amounts as the reader does, and an address means the same in both languages', async () => {
    const english = await stranger.get(`${path}?bahasa=en`);
    expect(english.text).toContain('value="10,000,000"');
    expect(english.text).toContain('Rp860,664');
    const typed = await stranger.get(`${path}?pinjaman=10,000,000&bulan=12&bunga=6&bahasa=en`);
    expect(typed.text).toContain('Rp860,664');
    const dots = await stranger.get(`${path}?pinjaman=10.000.000&bulan=12&bunga=6&bahasa=en`);
    expect(dots.text).toContain('Rp860,664');
    expect((await stranger.get(`${path}?pinjaman=10,000,000&bulan=12&bunga=6`)).status).toBe(422);
    const sale = await stranger.get(`${path}?pinjaman=6000000&bulan=12&bunga=10&jenis=syariah&bahasa=en`);
    const result = sale.text.slice(sale.text.indexOf('id="hasil"'), sale.text.indexOf('</main>'));
    expect(result.toLowerCase()).not.toContain('interest');
  });

  it('calls the price of a sale its margin, never interest', async () => {
    const { text } = await stranger.get(`${path}?pinjaman=6000000&bulan=12&bunga=10&per=tahun&jenis=syariah`);
    const result = text.slice(text.indexOf('id="hasil"'), text.indexOf('</main>'));
    expect(result).toContain('Harga jualnya Rp6.600.000');
    expect(result).toContain('Margin seluruhnya');
    expect(result.toLowerCase()).not.toContain('bunga');
  });

  it.each([
    ['pinjaman=0&bulan=12&bunga=6', 'Tulis besar pinjaman'],
    ['pinjaman=1000&bulan=-1&bunga=6', 'Tulis lama pinjaman'],
    ['pinjaman=1000&bulan=12&bunga=9&per=bulan', 'Tulis bunga per tahun'],
    ['pinjaman=1000&bulan=12&bunga=9&biaya=x', 'Tulis biaya'],
    ['pinjaman=%3Cscript%3Ealert(1)%3C/script%3E', 'Tulis besar pinjaman'],
  ])('keeps %s and says what is wrong', async (query, sentence) => {
    const { status, text } = await stranger.get(`${path}?${query}`);
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(text).not.toContain('id="hasil"');
    expect(text).not.toContain('<script>alert');
  });

  it('answers the longest loan', async () => {
    const { status, text } = await stranger.get(`${path}?pinjaman=100000000000&bulan=360&bunga=100`);
    expect(status).toBe(200);
    expect(text).toContain('Lihat bulan 4 sampai 360');
  });
});

describe('the words of loans', () => {
  it('stand each with a drawing and an example', async () => {
    const { text } = await stranger.get('/panduan/modal/istilah');
    for (const code of termCodes) {
      const card = text.slice(text.indexOf(`id="${code}"`)).split('</section>')[0] ?? '';
      expect(card, code).toContain(termName(code));
      expect(card, code).toMatch(/<svg aria-hidden="true".*<figcaption[^>]*>.{20,}<\/figcaption>/s);
    }
    expect(text).toContain('Rp1.071.155');
  });
});
