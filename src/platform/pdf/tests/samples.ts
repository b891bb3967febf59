import type { PaperOffice, Signer } from '#platform/pdf/paper.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';

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

const signer: Signer = {
  position: 'Kepala Dinas',
  name: 'Hafiz (nama contoh)',
  rank: 'Pembina Tk. I',
  nip: '19•••••••• •••••• • •••',
};

/** One full set of data for every kind of paper: what the tests and the bench set, and what a person looks at. */
export const samples: PaperKinds = {
  certificate: {
    office,
    day: '2026-09-14',
    number: '421/0036/DKUKM/IX/2026',
    check: { code: 'K7QM2XWPD4', url: 'https://berdaya.binjai.example/sertifikat/K7QM2XWPD4' },
    name: 'Marni Br. Sitepu',
    business: 'Tenun Marni',
    kelurahan: 'Rambung Barat',
    activity: 'pelatihan foto produk, angkatan 3',
    firstDay: '2026-09-12',
    lastDay: '2026-09-12',
    place: 'Aula Dinas',
    lessonHours: 8,
    test: { before: 4, after: 8, max: 10 },
    materials: [
      { topic: 'Cahaya jendela dan latar dari kain', hours: 2 },
      { topic: 'Foto makanan dengan ponsel', hours: 2 },
      { topic: 'Foto kain dan kerajinan', hours: 2 },
      { topic: 'Menulis keterangan produk', hours: 1 },
      { topic: 'Mengunggah ke katalog dan WhatsApp', hours: 1 },
    ],
    signer,
  },
};
