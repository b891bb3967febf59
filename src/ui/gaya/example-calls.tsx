import type { CallRow } from '../parts/call-row.tsx';
import { Seats } from '../parts/call-row.tsx';
import type { Weight } from '../parts/weights.tsx';
import { exampleToday } from './example-office.ts';

const today = exampleToday;

/** A call in each state a list can show. */
export const exampleCalls: CallRow[] = [
  {
    box: { day: '2026-11-25', today },
    kind: { icon: 'training', text: 'Pelatihan, tutup besok' },
    title: 'Jualan lewat HP: pemasaran digital',
    href: '/gaya/panggilan',
    meta: [
      { icon: 'calendar', text: 'Rabu, 9 Desember 2026, pukul 09.00' },
      { icon: 'pin', text: 'Kantor Camat Binjai Selatan' },
    ],
    more: (
      <p class="b-small">
        <b class="b-tabular">126</b> orang mendaftar untuk 40 tempat. <a href="/gaya/panggilan">Cara kami memilih</a>
      </p>
    ),
  },
  {
    box: { day: '2026-11-30', today },
    kind: { icon: 'training', text: 'Pelatihan, tutup 6 hari lagi' },
    title: 'Kemasan produk yang menjual',
    href: '/gaya/panggilan',
    meta: [
      { icon: 'calendar', text: 'Sabtu, 5 Desember 2026, pukul 09.00' },
      { icon: 'pin', text: 'Aula Dinas, Binjai Kota' },
    ],
    more: <Seats free={12} total={40} />,
  },
  {
    box: { word: 'terus', icon: 'check', open: true },
    kind: { icon: 'permit', text: 'Izin usaha, buka terus' },
    title: 'Pendampingan NIB, sampai terbit',
    href: '/gaya/panggilan',
    meta: [{ icon: 'pin', text: 'Kantor Lurah Kebun Lada, atau lewat WhatsApp' }],
  },
  {
    box: { word: 'antre', icon: 'wait' },
    kind: { icon: 'shop', text: 'Pameran, penuh' },
    title: 'Stan bazar akhir tahun',
    href: '/gaya/panggilan',
    more: <Seats free={0} total={30} />,
  },
  {
    box: { word: 'tunda', icon: 'pause' },
    kind: { icon: 'tool', text: 'Alat usaha, ditunda' },
    title: 'Bantuan mesin jahit',
    href: '/gaya/panggilan',
    more: <p class="b-small">Kurang Rp50.400.000. Kami sedang mencari mitra.</p>,
  },
];

/** Published criteria, 100 points together. */
export const exampleWeights: Weight[] = [
  {
    label: 'Belum pernah dapat bantuan',
    points: 30,
    text: 'Belum pernah 30, lebih dari 2 tahun lalu 20, tahun lalu 5.',
  },
  { label: 'Produk siap dikemas', points: 25, text: 'Sudah dijual tiga bulan atau lebih.' },
  { label: 'Rencana memakai kemasan', points: 20, text: 'Satu paragraf, dinilai dua petugas tanpa melihat nama.' },
  { label: 'Penghasilan usaha kecil', points: 15, text: 'Omzet di bawah Rp5 juta sebulan mendapat nilai penuh.' },
  { label: 'Tempat jauh dari layanan', points: 10, text: 'Kelurahan yang jarang terjangkau menurut data kami.' },
];
