import { isAbsent } from '../normalise/absence.ts';

/** One business as the single data asks for it; numbers of persons by their last four digits. */
export interface SingleDataRow {
  id: string;
  ownerName: string;
  nikTail: string | null;
  sex: 'female' | 'male' | null;
  birthYear: number | null;
  disability: boolean | null;
  phoneTail: string | null;
  name: string | null;
  product: string | null;
  sector: string;
  kbli: string | null;
  kbliEdition: string | null;
  address: string | null;
  areaCode: string | null;
  areaName: string | null;
  districtName: string | null;
  bpsCity: string | null;
  lat: number | null;
  lng: number | null;
  sinceYear: number | null;
  nib: string | null;
  npwp: string | null;
  homeFoodPermit: string | null;
  halal: string | null;
  workers: number | null;
  annualSales: number | null;
  salesAsOf: string | null;
  capital: number | null;
  scale: string | null;
  assisted: boolean;
  unit: string | null;
  helpedOn: string | null;
  endedAs: string | null;
  endedOn: string | null;
  source: string;
  updatedAt: Date;
}

/** A column of the working list: its name there, what it means, how it is checked. `core` ones are asked of everybody, at most fifteen. */
export interface SingleDataColumn {
  head: string;
  group: 'Pengusaha' | 'Usaha' | 'Legalitas' | 'Tenaga kerja' | 'Keuangan' | 'Pembinaan' | 'Catatan';
  core?: true;
  means: string;
  checked: string;
  unit?: string;
  value: (row: SingleDataRow) => string | number | Date | null;
}

const masked = (tail: string | null): string | null => (tail ? `•••• ${tail}` : null);
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'Ya' : 'Tidak');
const told = (text: string | null): string | null => (text === null || isAbsent(text) ? null : text);
const sexes = { female: 'Perempuan', male: 'Laki-laki' } as const;
const scales: Record<string, string> = { MICRO: 'Mikro', SMALL: 'Kecil', MEDIUM: 'Menengah', LARGE: 'Besar' };
const endings: Record<string, string> = {
  closed: 'Tutup',
  moved: 'Pindah',
  died: 'Pemilik meninggal',
  sold: 'Dialihkan',
};

/**
 * The working list towards the single data of cooperatives and SMEs (PP 7/2021, Permen UMKM 8/2025): the ministry's own list of variables is not public, so
 * heads are Indonesian words and not its codes. In Indonesian whatever language the reader has: it goes to other offices.
 */
export const singleDataColumns: readonly SingleDataColumn[] = [
  {
    head: 'Nama pengusaha',
    group: 'Pengusaha',
    core: true,
    means: 'Nama orang yang memiliki usaha.',
    checked: 'Tidak kosong bila diketahui',
    value: (row) => told(row.ownerName),
  },
  {
    head: 'NIK',
    group: 'Pengusaha',
    core: true,
    means: 'Nomor Induk Kependudukan; di sini hanya empat angka terakhir.',
    checked: '16 angka; tanggal lahir di dalamnya ada di kalender',
    value: (row) => masked(row.nikTail),
  },
  {
    head: 'Jenis kelamin',
    group: 'Pengusaha',
    core: true,
    means: 'Jenis kelamin pengusaha.',
    checked: 'Perempuan atau Laki-laki',
    value: (row) => (row.sex ? sexes[row.sex] : null),
  },
  {
    head: 'Nomor HP',
    group: 'Pengusaha',
    core: true,
    means: 'Nomor yang dipakai menghubungi; di sini hanya empat angka terakhir.',
    checked: '+628 diikuti 8 sampai 11 angka',
    value: (row) => masked(row.phoneTail),
  },
  {
    head: 'Tahun lahir',
    group: 'Pengusaha',
    means: 'Tahun lahir pengusaha.',
    checked: 'Tidak di masa depan',
    value: (row) => row.birthYear,
  },
  {
    head: 'Disabilitas',
    group: 'Pengusaha',
    means: 'Apakah pengusaha penyandang disabilitas, menurut katanya sendiri.',
    checked: 'Ya atau Tidak',
    value: (row) => yesNo(row.disability),
  },
  {
    head: 'Nama usaha',
    group: 'Usaha',
    core: true,
    means: 'Nama yang dipakai usaha; boleh belum ada.',
    checked: 'Paling banyak 120 huruf',
    value: (row) => told(row.name),
  },
  {
    head: 'Produk utama',
    group: 'Usaha',
    core: true,
    means: 'Yang dibuat atau dijual, dalam kata sehari-hari.',
    checked: 'Paling banyak 200 huruf',
    value: (row) => told(row.product),
  },
  {
    head: 'KBLI',
    group: 'Usaha',
    core: true,
    means: 'Kode lapangan usaha lima angka.',
    checked: '5 angka; selalu bersama edisinya',
    value: (row) => row.kbli,
  },
  {
    head: 'Edisi KBLI',
    group: 'Usaha',
    core: true,
    means: 'Edisi kode itu; kode tidak pernah diubah ke edisi lain tanpa orang.',
    checked: '2020 atau 2025',
    value: (row) => row.kbliEdition,
  },
  {
    head: 'Alamat usaha',
    group: 'Usaha',
    core: true,
    means: 'Jalan dan nomor tempat usaha.',
    checked: 'Paling banyak 200 huruf',
    value: (row) => told(row.address),
  },
  {
    head: 'Kode wilayah (Kemendagri)',
    group: 'Usaha',
    core: true,
    means: 'Kode kelurahan tempat usaha.',
    checked: 'Ada di daftar wilayah kota',
    value: (row) => row.areaCode,
  },
  {
    head: 'Kelurahan',
    group: 'Usaha',
    means: 'Nama kelurahan.',
    checked: 'Mengikuti kode wilayah',
    value: (row) => row.areaName,
  },
  {
    head: 'Kecamatan',
    group: 'Usaha',
    means: 'Nama kecamatan.',
    checked: 'Mengikuti kode wilayah',
    value: (row) => row.districtName,
  },
  {
    head: 'Kode kota (BPS)',
    group: 'Usaha',
    means: 'Kode BPS kota; berbeda dari kode Kemendagri.',
    checked: 'Mengikuti kode wilayah',
    value: (row) => row.bpsCity,
  },
  {
    head: 'Lintang',
    group: 'Usaha',
    means: 'Titik tempat usaha.',
    checked: '−11,5 sampai 6,5',
    unit: 'derajat',
    value: (row) => row.lat,
  },
  {
    head: 'Bujur',
    group: 'Usaha',
    means: 'Titik tempat usaha.',
    checked: '94 sampai 142',
    unit: 'derajat',
    value: (row) => row.lng,
  },
  {
    head: 'Tahun mulai',
    group: 'Usaha',
    core: true,
    means: 'Tahun usaha dimulai.',
    checked: '1850 sampai tahun ini',
    value: (row) => row.sinceYear,
  },
  {
    head: 'NIB',
    group: 'Legalitas',
    core: true,
    means: 'Nomor Induk Berusaha.',
    checked: '13 angka; keberadaannya hanya diketahui OSS',
    value: (row) => row.nib,
  },
  {
    head: 'NPWP',
    group: 'Legalitas',
    means: 'Nomor Pokok Wajib Pajak badan; milik orang tidak diekspor.',
    checked: '15 atau 16 angka',
    value: (row) => row.npwp,
  },
  {
    head: 'P-IRT',
    group: 'Legalitas',
    means: 'Nomor sertifikat pangan industri rumah tangga.',
    checked: '15 angka',
    value: (row) => row.homeFoodPermit,
  },
  {
    head: 'Sertifikat halal',
    group: 'Legalitas',
    means: 'Nomor sertifikat halal BPJPH.',
    checked: 'ID diikuti 17 angka',
    value: (row) => row.halal,
  },
  {
    head: 'Tenaga kerja',
    group: 'Tenaga kerja',
    core: true,
    means: 'Orang yang bekerja, pemilik tidak termasuk.',
    checked: 'Bilangan bulat',
    unit: 'orang',
    value: (row) => row.workers,
  },
  {
    head: 'Penjualan setahun',
    group: 'Keuangan',
    core: true,
    means: 'Hasil penjualan tahunan menurut pemilik.',
    checked: 'Bilangan bulat',
    unit: 'rupiah',
    value: (row) => row.annualSales,
  },
  {
    head: 'Penjualan per tanggal',
    group: 'Keuangan',
    means: 'Untuk hari apa penjualan itu dicatat.',
    checked: 'Tanggal',
    value: (row) => row.salesAsOf,
  },
  {
    head: 'Modal usaha',
    group: 'Keuangan',
    means: 'Modal di luar tanah dan bangunan tempat usaha.',
    checked: 'Bilangan bulat',
    unit: 'rupiah',
    value: (row) => row.capital,
  },
  {
    head: 'Skala',
    group: 'Keuangan',
    means: 'Skala menurut penjualan (PP 7/2021 pasal 35).',
    checked: 'Mikro, Kecil, Menengah, Besar',
    value: (row) => (row.scale ? (scales[row.scale] ?? null) : null),
  },
  {
    head: 'Binaan',
    group: 'Pembinaan',
    means: 'Apakah dibina satu unit kantor sekarang.',
    checked: 'Ya atau Tidak',
    value: (row) => yesNo(row.assisted),
  },
  { head: 'Unit pembina', group: 'Pembinaan', means: 'Unit yang membina.', checked: 'Teks', value: (row) => row.unit },
  {
    head: 'Terakhir dibantu',
    group: 'Pembinaan',
    means: 'Hari bantuan terakhir.',
    checked: 'Tanggal',
    value: (row) => row.helpedOn,
  },
  {
    head: 'Keadaan',
    group: 'Catatan',
    means: 'Bila usaha tidak berjalan: bagaimana berakhirnya.',
    checked: 'Tutup, Pindah, Pemilik meninggal, Dialihkan',
    value: (row) => (row.endedAs ? (endings[row.endedAs] ?? null) : 'Berjalan'),
  },
  { head: 'Keadaan sejak', group: 'Catatan', means: 'Sejak kapan.', checked: 'Tanggal', value: (row) => row.endedOn },
  {
    head: 'Sumber catatan',
    group: 'Catatan',
    means: 'Dari mana usaha ini pertama dicatat.',
    checked: 'Teks',
    value: (row) => row.source,
  },
  {
    head: 'Diperbarui',
    group: 'Catatan',
    means: 'Kapan catatan terakhir berubah.',
    checked: 'Waktu',
    value: (row) => row.updatedAt,
  },
  {
    head: 'Nomor catatan',
    group: 'Catatan',
    means: 'Nomor tetap usaha di sistem ini (UUID).',
    checked: 'Tidak pernah berubah',
    value: (row) => row.id,
  },
];

/** The core first, each as it stands in the list; then what is asked when it serves someone. */
export const inOrder = (columns: readonly SingleDataColumn[]): SingleDataColumn[] => [
  ...columns.filter(({ core }) => core),
  ...columns.filter(({ core }) => !core),
];
