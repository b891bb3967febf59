import { editDistance } from '../normalise/edit-distance.ts';
import { plainLetters } from '../normalise/text.ts';
import type { Field } from './fields.ts';

/** How offices, ministries and forms head their columns: Indonesian first, then English. Written without marks and in lower case. */
const NAMES: Record<Field, string> = {
  businessName:
    'nama usaha, nama umkm, nama ukm, nama ikm, nama perusahaan, nama toko, nama warung, nama bisnis, nama badan usaha, nama unit usaha, nama outlet, usaha, umkm, perusahaan, business name, name of business, business, company, company name, shop name, store name',
  ownerName:
    'nama pemilik, pemilik, nama pemilik usaha, pemilik usaha, nama pelaku usaha, pelaku usaha, nama pengusaha, pengusaha, nama lengkap, nama penanggung jawab, penanggung jawab, nama pengelola, pengelola, nama sesuai ktp, nama ktp, nama pimpinan, nama direktur, nama peserta, nama pedagang, pedagang, owner name, owner, name of owner, proprietor, proprietor name, full name, contact person',
  brand: 'merek, merk, nama merek, nama merk, merek dagang, merek usaha, brand, brand name, trademark',
  legalForm:
    'bentuk usaha, badan hukum, bentuk badan usaha, bentuk badan hukum, jenis badan usaha, legalitas badan usaha, legal form, legal entity',
  nik: 'nik, no nik, nomor nik, no ktp, nomor ktp, ktp, nik ktp, no identitas, nomor induk kependudukan, nik pemilik, nik pelaku usaha, national id, id card number',
  familyCard: 'kk, no kk, nomor kk, kartu keluarga, no kartu keluarga, nomor kartu keluarga, family card',
  nib: 'nib, no nib, nomor nib, nomor induk berusaha, nib oss, business identification number, business id number',
  npwp: 'npwp, no npwp, nomor npwp, nomor pokok wajib pajak, nitku, tax id, tax number',
  kbli: 'kbli, kode kbli, no kbli, kbli 2020, kbli 2025, kode klasifikasi, industry code',
  homeFoodPermit: 'pirt, p irt, no pirt, nomor pirt, spp irt, sppirt, no p irt, izin pirt',
  halalCertificate: 'halal, sertifikat halal, no halal, no sertifikat halal, nomor sertifikat halal, halal certificate',
  sector:
    'sektor, sektor usaha, kategori, kategori usaha, jenis usaha, bidang usaha, bidang, lapangan usaha, klasifikasi usaha, sub sektor, sector, category, business type, type of business, line of business',
  product:
    'produk, produk utama, nama produk, jenis produk, hasil produksi, komoditi, komoditas, kegiatan, kegiatan usaha, kegiatan utama, uraian usaha, deskripsi usaha, usaha yang dijalankan, jenis dagangan, barang jasa, apa yang dijual, yang dijual, dijual, jualan, dagangan, product, products, main product, activity, goods',
  address:
    'alamat, alamat usaha, alamat lengkap, alamat tempat usaha, tempat usaha, lokasi, lokasi usaha, jalan, nama jalan, address, business address, street, street address, location',
  ownerAddress:
    'alamat rumah, alamat pemilik, alamat ktp, alamat sesuai ktp, alamat tinggal, alamat domisili, domisili, home address, owner address',
  neighbourhood: 'lingkungan, ling, rt, rw, rt rw, dusun, neighbourhood, neighborhood',
  ward: 'kelurahan, kel, desa, desa kelurahan, kelurahan desa, kel desa, nama kelurahan, kelurahan usaha, ward, village',
  district: 'kecamatan, kec, nama kecamatan, kecamatan usaha, district, subdistrict, sub district',
  city: 'kota, kabupaten, kab, kab kota, kabupaten kota, kota kabupaten, wilayah, daerah, provinsi, city, regency, municipality, province, region',
  phone:
    'telepon, telp, tlp, no telepon, no telp, no tlp, nomor telepon, hp, no hp, nomor hp, no handphone, handphone, nomor handphone, wa, no wa, nomor wa, whatsapp, no whatsapp, nomor whatsapp, hp wa, telepon hp, kontak, no kontak, nomor kontak, kontak person, phone, phone number, mobile, mobile phone, cell, contact, contact number',
  email: 'email, e mail, alamat email, surel, email address, mail',
  website:
    'website, web, situs, instagram, ig, facebook, fb, media sosial, medsos, sosial media, marketplace, link, tautan, url, social media, tiktok',
  latitude: 'lat, latitude, lintang, garis lintang, koordinat lintang, latitud',
  longitude: 'lng, lon, long, longitude, bujur, garis bujur, koordinat bujur, longitud',
  point:
    'koordinat, titik koordinat, gps, lokasi gps, latlong, lat lng, lat long, geotag, geotagging, titik lokasi, coordinates, coordinate',
  startYear:
    'tahun berdiri, tahun pendirian, tahun mulai, tahun mulai usaha, mulai usaha, mulai berusaha, berdiri, berdiri sejak, sejak, tanggal berdiri, tgl berdiri, start year, year established, established, founded, year started, since',
  annualSales:
    'omzet, omset, omzet pertahun, omzet per tahun, omset per tahun, omzet tahunan, penjualan, penjualan per tahun, penjualan tahunan, penjualan rata pertahun, hasil penjualan, hasil penjualan tahunan, nilai produksi, nilai produksi per tahun, pendapatan, pendapatan per tahun, annual sales, sales, turnover, annual turnover, revenue, annual revenue',
  monthlySales:
    'omzet perbulan, omzet per bulan, omset per bulan, omzet bulanan, penjualan per bulan, penjualan bulanan, pendapatan per bulan, pendapatan perbulan, penjualan sebulan, omzet sebulan, omset sebulan, pendapatan sebulan, penjualan kira kira sebulan, monthly sales, monthly turnover, monthly revenue',
  capital:
    'modal, modal usaha, modal awal, modal sendiri, jumlah modal, besar modal, capital, business capital, initial capital, investasi',
  assets:
    'aset, asset, total aset, total asset, nilai aset, jumlah aset, kekayaan bersih, assets, total assets, net worth',
  workers:
    'tenaga kerja, jumlah tenaga kerja, jlh tenaga kerja, jml tenaga kerja, tk, jumlah tk, karyawan, jumlah karyawan, jml karyawan, pekerja, jumlah pekerja, pegawai, tki, workers, employees, number of workers, number of employees, staff',
  scale:
    'skala, skala usaha, uraian skala usaha, kriteria usaha, kelas usaha, ukuran usaha, scale, business scale, business size',
  sex: 'jenis kelamin, jk, j k, kelamin, jns kelamin, l p, gender, sex',
  birthDate:
    'ttl, tempat tanggal lahir, tempat tgl lahir, tanggal lahir, tgl lahir, tgllahir, birth date, date of birth, dob',
  birthPlace: 'tempat lahir, kota lahir, birth place, place of birth',
  education: 'pendidikan, pendidikan terakhir, tingkat pendidikan, education',
  disability:
    'disabilitas, difabel, penyandang disabilitas, status disabilitas, berkebutuhan khusus, disability, disabled',
  membership: 'binaan, umkm binaan, status binaan, anggota binaan, mitra binaan, assisted, assisted member, member',
  recordedOn:
    'tanggal data, tanggal pendataan, tgl pendataan, tahun data, tahun pendataan, tahun survey, tahun survei, tanggal survei, tanggal input, tgl input, tanggal daftar, tanggal pendaftaran, cap waktu, timestamp, created on, created at, recorded on, survey year, date recorded, entry date',
  sourceId:
    'id, id usaha, id umkm, kode, kode umkm, kode usaha, no registrasi, nomor registrasi, no induk, uuid, record id, business id',
  rowNumber: 'no, no urut, nomor, nomor urut, urut, nr, number, row, row number, sno',
  note: 'keterangan, ket, catatan, note, notes, remark, remarks, lain lain, masalah, kendala, kebutuhan',
};
const PHRASES = (Object.entries(NAMES) as [Field, string][]).flatMap(([field, names]) =>
  names.split(', ').map((name) => ({ field, words: name.split(' ') })),
);

/** Words that say nothing about what a column holds. */
const EMPTY_WORDS = new Set([
  'data',
  'anda',
  'yang',
  'dan',
  'atau',
  'di',
  'dari',
  'ini',
  'the',
  'of',
  'your',
  'diisi',
  'wajib',
  'opsional',
  'jika',
  'ada',
  'saat',
  'sekarang',
  'rp',
  'rupiah',
  'juta',
  'ribu',
  'dalam',
  'orang',
  'ke',
]);

/** Words of many headings: alone they do not make two headings alike ("Jumlah UMKM" is not "jumlah modal"). */
const COMMON_WORDS = new Set(
  'jumlah jml jlh total nama nm no nomor kode tanggal tgl tahun thn jenis status nilai data name number date type year total'.split(
    ' ',
  ),
);

/** "Nama" alone names the business or its owner: other columns decide. */
export const PLAIN_NAME = new Set(['nama', 'name', 'nm']);

/** The words of a heading that matter, lower case and without marks; "businessName" and "jumlah_kerja" are parted. */
export function headingWords(heading: string): string[] {
  const parted = heading.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\([^)]*\)/g, ' ');
  const words = plainLetters(parted).split(' ').filter(Boolean);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

const asked = new Map<string, ReadonlyMap<Field, number>>();
const ASKED_MOST = 2000;

/** How well a heading fits each field, 0 to 1; only fields with 0.5 or more are named. Small misspellings are allowed. */
export function fieldsOfHeading(heading: string): ReadonlyMap<Field, number> {
  // A list is opened several times, and the same cells are asked for each time.
  const known = asked.get(heading);
  if (known) return known;
  const fits = fitsOf(headingWords(heading));
  if (asked.size >= ASKED_MOST) asked.clear();
  if (heading.length <= 200) asked.set(heading, fits);
  return fits;
}

function fitsOf(words: readonly string[]): Map<Field, number> {
  const fits = new Map<Field, number>();
  if (words.length === 0 || words.length > 12) return fits;
  // Few words make many phrases: each is compared once.
  const compared = new Map<string, number>();
  const nearest = (word: string): number => {
    const known = compared.get(word);
    if (known !== undefined) return known;
    const best = Math.max(0, ...words.map((other) => wordLikeness(word, other)));
    compared.set(word, best);
    return best;
  };
  for (const phrase of PHRASES) {
    const fit = likeness(words.length, phrase.words, nearest);
    if (fit >= 0.5 && fit > (fits.get(phrase.field) ?? 0)) fits.set(phrase.field, fit);
  }
  return fits;
}

/** Share of words in common (both sides counted), a misspelt word counting nearly as a whole one. */
function likeness(length: number, phrase: readonly string[], nearest: (word: string) => number): number {
  let common = 0;
  let telling = false;
  for (const word of phrase) {
    const best = nearest(word);
    common += best;
    telling ||= best > 0 && !COMMON_WORDS.has(word);
  }
  const whole = common === length && common === phrase.length;
  if (!telling && !whole) return 0;
  return (2 * common) / (length + phrase.length);
}

/** How typists shorten: "pemilik" to "pmlk", "usaha" to "ush", "alamat" to "almt". */
const withoutVowels = (word: string): string => word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '');

function wordLikeness(known: string, other: string): number {
  if (known === other) return 1;
  if (other.length > 1 && other === withoutVowels(known)) return 0.9;
  const shorter = Math.min(known.length, other.length);
  const limit = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  return limit > 0 && editDistance(known, other, limit) <= limit ? 0.9 : 0;
}

/** The unit a heading promises: "(juta)", "dalam ribu rupiah", "Rp juta". 1 where it says nothing. */
export function unitOfHeading(heading: string): 1 | 1_000 | 1_000_000 {
  const plain = ` ${plainLetters(heading)} `;
  if (/ (?:juta|jt|jutaan|million|millions|mio|idr m|rp m|(?:rp |idr |x )?(?:1 )?000 000) /.test(plain))
    return 1_000_000;
  return / (?:ribu|rb|ribuan|thousand|thousands|idr k|(?:rp|idr|x)(?: 1)? 000|rp000|000|x1000) /.test(plain)
    ? 1_000
    : 1;
}
