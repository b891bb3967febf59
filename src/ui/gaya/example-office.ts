import type { Context } from 'hono';
import { type Chrome, readDisplay } from '../chrome.ts';

/** A made-up office around the examples, so that the style page shows header, side list and footer as they will be. */
export function exampleChrome(c: Context): Chrome {
  const url = new URL(c.req.url);
  const staff = url.pathname.startsWith('/gaya/kerja');
  return {
    office: {
      name: 'Dinas Koperasi dan UKM Kota Binjai',
      city: 'Kota Binjai',
      government: 'Pemerintah Kota Binjai',
      phone: '0618820275',
      whatsapp: '081275001275',
      address: 'Jalan Veteran, Kelurahan Tangsi, Binjai Kota.',
      hours: 'hari kerja, pukul 08.00–15.30 WIB',
    },
    nav: [
      { href: '/gaya/program', label: 'Program' },
      { href: '/gaya/isian', label: 'Isian' },
      { href: '/gaya/pertanyaan', label: 'Pertanyaan' },
      { href: '/gaya/pemilik', label: 'Pemilik' },
      { href: '/gaya/kerja', label: 'Kerja' },
    ],
    pages: [
      { href: '/gaya', label: 'Gaya' },
      { href: '/gaya/program', label: 'Program' },
      { href: '/gaya/panggilan', label: 'Panggilan' },
      { href: '/gaya/isian', label: 'Isian' },
      { href: '/gaya/pertanyaan', label: 'Pertanyaan' },
      { href: '/gaya/salah', label: 'Jawaban salah' },
      { href: '/gaya/pemilik', label: 'Pemilik' },
      { href: '/gaya/kerja', label: 'Kerja' },
    ],
    side: [
      { links: [{ href: '/gaya/kerja/saya', label: 'Pekerjaan saya', icon: 'check', count: 9 }] },
      {
        title: 'Antrean',
        links: [
          { href: '/gaya/kerja/verifikasi', label: 'Verifikasi', icon: 'eye', count: 23 },
          { href: '/gaya/kerja/seleksi', label: 'Seleksi', icon: 'diamond', count: 1 },
          { href: '/gaya/kerja/izin', label: 'Izin tertahan', icon: 'permit', count: 9, late: true },
          { href: '/gaya/kerja/duplikat', label: 'Mungkin sama', icon: 'merge', count: 118 },
        ],
      },
      {
        title: 'Ruang',
        links: [
          { href: '/gaya/kerja/registri', label: 'Registri', icon: 'users' },
          { href: '/gaya/kerja/dasbor', label: 'Dasbor', icon: 'home' },
        ],
      },
    ],
    menuHref: '/gaya/kerja/menu',
    search: { action: '/gaya/kerja/registri', label: 'Cari usaha, NIB, HP, kode' },
    account: staff ? { name: 'Ibu Vivi', role: 'Pendamping', signOut: '/gaya' } : undefined,
    demo: 'Ini contoh. Semua nama dan angka di halaman ini karangan.',
    display: readDisplay(c),
    path: url.pathname + url.search,
    now: new Date('2026-11-24T01:00:00Z'),
  };
}

/** The day on which the examples stand. */
export const exampleToday = '2026-11-24';
