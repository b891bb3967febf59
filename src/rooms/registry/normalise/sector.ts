import type { Sector } from '../registry.rules.ts';
import { plainLetters } from './text.ts';

/** Words of lists for what a business does, the telling ones first: "olahan" before "makanan", "kuliner" before "dagang". */
const WORDS: readonly [Sector, RegExp][] = [
  [
    'processed-food',
    /\b(?:olahan|keripik|kripik|kerupuk|krupuk|kue|roti|bakery|tempe|tahu|abon|sirup|makanan ringan|snack|pangan|industri (?:makanan|minuman))\b/,
  ],
  [
    'food-drink',
    /\b(?:kuliner|makan(?:an)?|minum(?:an)?|warung makan|rumah makan|resto(?:ran)?|kafe|cafe|kedai|kopi|catering|katering|jajan(?:an)?|bakso|mie|nasi|food|culinary|restaurant)\b/,
  ],
  [
    'fashion',
    /\b(?:konveksi|konfeksi|fashion|fesyen|busana|pakaian|jahit|penjahit|bordir|tekstil|batik|tenun|sepatu|tas|hijab|garment|tailor)\b/,
  ],
  [
    'craft',
    /\b(?:kerajinan|kriya|anyaman|rotan|bambu|mebel|meubel|furnitur|furniture|ukir|souvenir|suvenir|craft|handicraft|gerabah|keramik|perabot)\b/,
  ],
  [
    'farming',
    /\b(?:tani|pertanian|peternakan|ternak|perikanan|ikan|kebun|perkebunan|agribisnis|agro|budidaya|tanaman|hidroponik|farming|agriculture|fishery|livestock)\b/,
  ],
  [
    'creative',
    /\b(?:kreatif|desain|design|fotografi|foto|video|percetakan|sablon|musik|seni|digital|software|aplikasi|konten|creative|printing)\b/,
  ],
  [
    'trade',
    /\b(?:dagang|perdagangan|pedagang|toko|kios|kelontong|sembako|grosir|eceran|warung|jual(?:an)?|penjualan|retail|trade|shop|store)\b/,
  ],
  [
    'services',
    /\b(?:jasa|bengkel|salon|laundry|laundri|servis|service|services|cuci|pencucian|reparasi|transportasi|travel|kos|sewa|rental|pangkas|las|ojek)\b/,
  ],
];

/** Divisions of KBLI (first two digits) to sectors; the divisions keep their meaning in the 2020 and 2025 editions. */
function sectorOfDivision(division: number): Sector {
  if (division <= 3) return 'farming';
  if (division === 10 || division === 11) return 'processed-food';
  if (division >= 13 && division <= 15) return 'fashion';
  if (division === 16 || division === 23 || division === 31 || division === 32) return 'craft';
  if (division >= 45 && division <= 47) return 'trade';
  if (division === 56) return 'food-drink';
  if (division === 18 || (division >= 58 && division <= 63) || division === 74 || division === 90) return 'creative';
  return division >= 33 ? 'services' : 'other';
}

/** The sector of a business by its KBLI code, else by the words of its list, the sector's before the product's; else `other`. */
export function sectorOf(kbli: string | null, ...texts: (string | null | undefined)[]): Sector {
  if (kbli && /^\d{5}$/.test(kbli)) return sectorOfDivision(Number(kbli.slice(0, 2)));
  for (const text of texts) {
    if (!text) continue;
    const plain = plainLetters(text);
    const found = WORDS.find(([, words]) => words.test(plain));
    if (found) return found[0];
  }
  return 'other';
}
