import type { TestItem } from './test.rules.ts';

/** The demo's test: five questions on packaging and selling that a day's training answers. */
export const demoItems: readonly Omit<TestItem, 'id'>[] = [
  {
    question: 'Apa yang wajib ada di label makanan kemasan?',
    choices: ['Nama produk, komposisi, berat bersih, tanggal kedaluwarsa', 'Foto pemilik usaha', 'Harga modal'],
    answer: 0,
  },
  {
    question: 'Keripik lekas melempem bila kemasannya...',
    choices: ['Ditutup rapat dan kering', 'Masih berisi banyak udara lembap', 'Berwarna gelap'],
    answer: 1,
  },
  {
    question: 'Cara menghitung harga jual yang paling aman?',
    choices: ['Mengikuti harga tetangga', 'Menebak', 'Biaya bahan, kemasan, dan tenaga, ditambah untung'],
    answer: 2,
  },
  {
    question: 'Cahaya terbaik untuk foto produk dengan HP?',
    choices: ['Lampu kilat HP', 'Cahaya jendela dari samping', 'Lampu jalan'],
    answer: 1,
  },
  {
    question: 'Nomor mana yang ditulis di label bila usaha sudah punya izin edar pangan rumahan?',
    choices: ['NIK pemilik', 'Nomor rekening', 'Nomor SPP-IRT'],
    answer: 2,
  },
];
