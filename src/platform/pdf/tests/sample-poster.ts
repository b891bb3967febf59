import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { office } from '#platform/pdf/tests/sample-office.ts';

export const poster: PaperKinds['poster'] = {
  office,
  day: '2026-11-12',
  title: 'Kemasan produk yang menjual',
  lead: 'Pelatihan satu hari untuk usaha makanan, minuman, dan kerajinan di Kota Binjai.',
  free: true,
  firstDay: '2026-12-05',
  lastDay: '2026-12-05',
  from: '09:00',
  to: '15:00',
  place: 'Aula Dinas, Jalan Veteran, Binjai Kota',
  closesOn: '2026-11-30',
  promises: ['Tidak harus anggota binaan.', 'Belum punya NIB juga boleh.'],
  copies: [
    {
      url: 'https://berdaya.binjai.example/s/K7QM2X',
      shortAddress: 'berdaya.binjai.example/s/K7QM2X',
      where: 'Kelurahan Tunggurono',
    },
  ],
};

export const script: PaperKinds['script'] = {
  office,
  day: '2026-11-12',
  activity: 'Kemasan produk yang menjual',
  copies: [
    {
      where: 'Tunggurono',
      text: 'Pengumuman untuk warga Kelurahan Tunggurono. Dinas Koperasi dan UKM membuka kemasan produk yang menjual.',
      words: 15,
      seconds: 7,
      url: 'https://berdaya.binjai.example/s/W4TC9K',
      shortAddress: 'berdaya.binjai.example/s/W4TC9K',
    },
  ],
};
