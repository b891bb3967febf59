import type { PaperOffice, Signer } from '#platform/pdf/paper.ts';

// A shield that belongs to no city, so that the room of an emblem is seen in the samples.
const emblem = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 52"><path d="M3 3h38v26c0 11-9 17-19 20C12 46 3 40 3 29z" fill="none" stroke="#1D1714" stroke-width="2" stroke-dasharray="4 3"/><path d="M10 20h24M10 28h24" stroke="#1D1714" stroke-width="1.5"/></svg>',
);

export const office: PaperOffice = {
  cityName: 'Kota Binjai',
  governmentName: 'Pemerintah Kota Binjai',
  officeName: 'Dinas Koperasi dan UKM',
  address: 'Jalan Veteran, Kelurahan Tangsi, Binjai Kota 20711',
  phone: '(061) 8820-275',
  whatsapp: '0812-7500-1275',
  emblem,
};

export const signer: Signer = {
  position: 'Kepala Dinas',
  name: 'Hafiz (nama contoh)',
  rank: 'Pembina Tk. I',
  nip: '19•••••••• •••••• • •••',
};
