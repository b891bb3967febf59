import type { Problem, SalesBand } from './mentoring.rules.ts';

/** What an invented first visit of the demo found and agreed. */
export interface DemoVisit {
  sales: SalesBand;
  problems: Problem[];
  seen: string;
  agreements: string[];
  hours: number;
}

/** Invented visits, used in turn. Nobody in them is real. */
export const demoVisits: readonly DemoVisit[] = [
  {
    sales: '2-to-5-million',
    problems: ['buyers'],
    seen: 'Produk rapi dan sudah memakai label baru. Foto di HP masih gelap.',
    agreements: ['Foto 10 produk di dekat jendela, pasang di WhatsApp', 'Tulis harga di tiap foto'],
    hours: 1.5,
  },
  {
    sales: 'under-2-million',
    problems: ['materials', 'money'],
    seen: 'Belanja bahan belum dicatat, jadi untung tidak terlihat.',
    agreements: ['Catat belanja dan penjualan setiap malam selama dua minggu'],
    hours: 1,
  },
  {
    sales: '5-to-15-million',
    problems: ['licence'],
    seen: 'Pesanan tetap dari dua warung. NIB (nomor izin usaha) belum ada.',
    agreements: ['Siapkan KTP dan alamat usaha untuk mengurus NIB di kantor kelurahan'],
    hours: 2,
  },
  {
    sales: 'untold',
    problems: ['time', 'tools'],
    seen: 'Dikerjakan sendiri sambil menjaga anak. Alat segel dipinjam bergantian.',
    agreements: ['Tetapkan dua hari produksi dalam seminggu', 'Tanya tetangga yang mau berbagi alat segel'],
    hours: 1.5,
  },
];

/** How an invented track stands today. */
export const demoStandings = ['visited', 'due-again', 'late', 'due-today', 'visited', 'moved-up'] as const;
export type DemoStanding = (typeof demoStandings)[number];
