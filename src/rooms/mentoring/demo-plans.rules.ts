import type { Need, Origin, Scores } from './needs.rules.ts';

/** How far some demo businesses are; null: not looked at. */
export const demoScores: readonly Scores[] = [
  { production: 2, packaging: 0, digital: 1, bookkeeping: 0, legality: 1, market: 1, capital: 1 },
  { production: 3, packaging: 2, digital: 0, bookkeeping: 1, legality: 2, market: 1, capital: null },
  { production: 1, packaging: 1, digital: 2, bookkeeping: 0, legality: 0, market: 2, capital: 0 },
];

/** What their plans are to reach. */
export const demoOutcomes: readonly { area: Need; text: string }[][] = [
  [
    { area: 'packaging', text: 'Label lengkap di semua kemasan' },
    { area: 'bookkeeping', text: 'Uang masuk dan keluar ditulis setiap hari selama sebulan' },
  ],
  [{ area: 'digital', text: 'Sepuluh produk dengan foto dan harga di katalog' }],
  [{ area: 'legality', text: 'NIB terbit' }],
];

/** Businesses that wait for a mentor. */
export const demoWishes: readonly { origin: Origin; needs: Need[]; wish: string }[] = [
  { origin: 'legality', needs: ['legality', 'packaging'], wish: 'Izin PIRT tertahan karena label belum sesuai.' },
  { origin: 'exhibitions', needs: ['market', 'digital'], wish: 'Pembeli pameran minta kirim rutin.' },
  { origin: 'counter', needs: ['bookkeeping'], wish: 'Ingin tahu untungnya berapa.' },
];
