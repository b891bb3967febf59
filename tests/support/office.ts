import type { Office } from '#platform/ctx.ts';

/** The office the tests work in. */
export const testOffice: Office = {
  city: '12.75',
  cityName: 'Kota Binjai',
  officeName: 'Dinas Koperasi dan UKM Kota Binjai',
  governmentName: 'Pemerintah Kota Binjai',
  phone: '+62618820000',
  whatsapp: '+6281200000000',
  address: 'Jalan Contoh Nomor 1, Binjai',
  hours: 'Senin–Jumat 08.00–16.00 WIB',
  codePrefix: 'BJI',
  letterNumber: '{n}/DKUKM/{roman}/{year}',
  headName: 'Rahmawati Lubis',
  headRank: 'Pembina Utama Muda',
  headNip: '197001011995032001',
  baseUrl: 'http://binjai.contoh.id',
  demo: true,
};

/** The neighbour whose rows must never be seen. */
export const otherOffice: Office = {
  ...testOffice,
  city: '12.71',
  cityName: 'Kota Medan',
  officeName: 'Dinas Koperasi dan UKM Kota Medan',
  governmentName: 'Pemerintah Kota Medan',
  codePrefix: 'MDN',
  baseUrl: 'http://medan.contoh.id',
};
