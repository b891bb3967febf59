import type { Sector } from '#rooms/registry/index.ts';

/** A drawing that stands for a photo in the demo city: shapes on a ground of 640 x 480. */
const drawing = (ground: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><path fill="${ground}" d="M0 0h640v480H0z"/>${shapes}</svg>`;

/** What the demo city sells, ten of each kind: name, price in rupiah, unit; with one drawing a kind. */
export const demoProducts: { kind: Sector; alt: string; drawing: string; goods: [string, number, string][] }[] = [
  {
    kind: 'processed-food',
    alt: 'Gambar contoh: makanan dalam bungkus',
    drawing: drawing(
      '#f3e3c3',
      '<path fill="#b01e44" d="M210 90h220l-16 30 16 270H210l16-270z"/><path fill="#e9b53c" d="M250 190h140v110H250z"/><circle cx="320" cy="245" r="36" fill="#6a1231"/>',
    ),
    goods: [
      ['Keripik pisang manis', 15_000, 'bungkus 250 gram'],
      ['Keripik ubi balado', 14_000, 'bungkus 200 gram'],
      ['Rempeyek kacang', 12_000, 'bungkus 150 gram'],
      ['Kue bawang', 18_000, 'bungkus 300 gram'],
      ['Sambal teri medan', 25_000, 'botol 150 gram'],
      ['Abon ikan', 30_000, 'bungkus 100 gram'],
      ['Dodol durian', 35_000, 'kotak 400 gram'],
      ['Selai rambutan', 22_000, 'botol 200 gram'],
      ['Manisan rambutan', 20_000, 'gelas 250 gram'],
      ['Bubuk kopi robusta', 28_000, 'bungkus 200 gram'],
    ],
  },
  {
    kind: 'food-drink',
    alt: 'Gambar contoh: minuman dalam gelas',
    drawing: drawing(
      '#dcefe6',
      '<path fill="#0a6350" d="M230 130h180l-22 260H252z"/><path fill="#e9b53c" d="M246 200h148l-15 170H261z"/><path stroke="#6a1231" stroke-width="14" d="m330 190 60-140"/>',
    ),
    goods: [
      ['Sirup rambutan', 26_000, 'botol 500 ml'],
      ['Jahe merah instan', 20_000, 'bungkus 200 gram'],
      ['Bandrek hangat', 5_000, 'gelas'],
      ['Nasi kotak ayam sambal', 22_000, 'kotak'],
      ['Lontong medan', 12_000, 'porsi'],
      ['Kue lapis', 45_000, 'loyang'],
      ['Martabak mini', 2_500, 'buah'],
      ['Tempe goreng tepung', 1_500, 'potong'],
      ['Es dawet durian', 8_000, 'gelas'],
      ['Risol sayur', 3_000, 'buah'],
    ],
  },
  {
    kind: 'craft',
    alt: 'Gambar contoh: keranjang anyaman',
    drawing: drawing(
      '#efe1d0',
      '<path fill="none" stroke="#7a5200" stroke-width="18" d="M220 220a100 110 0 0 1 200 0"/><path fill="#b9772f" d="M180 210h280l-36 180H216z"/><path stroke="#6a1231" stroke-width="10" d="M190 260h260M200 310h240M210 360h220"/>',
    ),
    goods: [
      ['Tas anyaman pandan', 85_000, 'buah'],
      ['Keranjang rotan', 120_000, 'buah'],
      ['Sapu lidi hias', 25_000, 'buah'],
      ['Tempat tisu kain', 35_000, 'buah'],
      ['Gantungan kunci kayu', 10_000, 'buah'],
      ['Lampu bambu', 150_000, 'buah'],
      ['Tikar mendong', 95_000, 'lembar'],
      ['Vas dari botol bekas', 40_000, 'buah'],
      ['Kotak seserahan', 175_000, 'set'],
      ['Bros kain perca', 12_000, 'buah'],
    ],
  },
  {
    kind: 'fashion',
    alt: 'Gambar contoh: baju',
    drawing: drawing(
      '#e9e3f5',
      '<path fill="#6a1231" d="m240 100-110 60 40 90 50-20v170h200V230l50 20 40-90-110-60a80 60 0 0 1-160 0z"/><path stroke="#e9b53c" stroke-width="12" d="M226 330h188M226 366h188"/>',
    ),
    goods: [
      ['Kemeja motif pucuk rebung', 185_000, 'buah'],
      ['Kerudung bordir', 65_000, 'lembar'],
      ['Daster batik', 75_000, 'buah'],
      ['Kain songket', 950_000, 'lembar'],
      ['Peci anyam', 45_000, 'buah'],
      ['Mukena katun', 160_000, 'set'],
      ['Celemek dapur', 35_000, 'buah'],
      ['Tas kain belanja', 20_000, 'buah'],
      ['Seragam sekolah', 110_000, 'set'],
      ['Sandal jepit hias', 30_000, 'pasang'],
    ],
  },
];
