import { describe, expect, it } from 'vitest';
import { blinded } from '../blind.rules.ts';

const names = ['Marni Br. Sitepu', 'Keripik Bu Marni'];

describe('a text read without knowing who wrote it', () => {
  it.each([
    ['Saya Marni, mau jual keripik.', 'Saya …, mau jual ….'],
    ['MARNI SITEPU ingin belajar', '… … ingin belajar'],
    ['Hubungi 0812-3456-7890 atau +62 812 3456 7890', 'Hubungi … atau …'],
    ['Surel marni@contoh.id dan www.marni.id', 'Surel … dan …'],
    ['Modal Rp300.000, 50 bungkus seminggu', 'Modal Rp300.000, 50 bungkus seminggu'],
    ['Tahun 2024 sampai 2026', 'Tahun 2024 sampai 2026'],
    ['Bu guru datang', 'Bu guru datang'],
    ['😀 مرحبا', '😀 مرحبا'],
    ['', ''],
  ])('%s', (text, shown) => expect(blinded(text, names)).toBe(shown));

  it('stays as it is where nobody is named', () => {
    expect(blinded('Saya jual kopi.', [null, undefined, ''])).toBe('Saya jual kopi.');
  });
});
