import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { office, signer } from '#platform/pdf/tests/sample-office.ts';
import { poster, script } from '#platform/pdf/tests/sample-poster.ts';
import { report } from '#platform/pdf/tests/sample-report.ts';

const names = [
  'Marni Br. Sitepu',
  'Mayang Sari',
  'Suriani',
  'Ahmad Fauzi Lubis',
  'Dewi Lestari Br. Ginting',
  'Rudi Hartono',
  'Nurhayati',
  'Yusuf Sembiring',
];
const businesses = [
  'Tenun Marni',
  'Jahit Mayang',
  'Keripik Pisang Suri',
  'Kopi Langkat',
  'Kue Basah Dewi',
  'Bengkel Las Rudi',
  'Dodol Nur',
  'Madu Yusuf',
];
const kelurahan = ['Rambung Barat', 'Tanah Merah', 'Jati Karya', 'Sumber Mulyorejo', 'Limau Sundai', 'Pekan Binjai'];

const people = Array.from({ length: 40 }, (_, index) => ({
  name: names[index % 8] as string,
  sex: (index % 8 === 3 || index % 8 === 5 || index % 8 === 7 ? 'L' : 'P') as 'L' | 'P',
  business: businesses[index % 8],
  kelurahan: kelurahan[index % 6],
  phone: `0812-••••-${String(1275 + index * 37).padStart(4, '0')}`,
  score: String(96 - index),
}));

/** A grey field in place of a photo. */
const onePicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAJCAIAAACJ2loDAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAFUlEQVQYlWO4eXYvQcQwqoiBmCAAALzgAdR729fhAAAAAElFTkSuQmCC',
  'base64',
);

const application = {
  office,
  day: '2026-11-24',
  check: { code: 'BJI-4F7K-29', url: 'https://berdaya.binjai.example/s/BJI-4F7K-29' },
  shortAddress: 'berdaya.binjai.example/status',
  name: 'Marni Br. Sitepu',
  business: 'Tenun Marni',
  call: 'Kemasan produk yang menjual',
  sentAt: new Date('2026-11-24T03:12:00Z'),
  maskedPhone: '0812-••••-1275',
  next: [
    { day: '2026-11-30', what: 'Pendaftaran ditutup.' },
    { day: '2026-12-04', what: 'Kami kabari hasilnya lewat WhatsApp.' },
    { day: '2026-12-05', what: 'Pelatihan, bila Anda terpilih.' },
  ],
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
  poster,
  script,
  receipt: application,
  slip: { ...application, filledInBy: 'Ibu Vivi, loket dinas' },
  attendance: {
    office,
    day: '2026-12-05',
    activity: 'Pelatihan kemasan produk yang menjual, angkatan 4',
    subActivityCode: '2.17.08.2.01.0003',
    session: 1,
    sessionDay: '2026-12-05',
    from: '09:00',
    to: '15:00',
    place: 'Aula Dinas, Jalan Veteran, Binjai Kota',
    people,
    emptyRows: 4,
    signer: { position: 'PPTK', name: 'Vivi (nama contoh)', nip: '19•••••••• •••••• • •••' },
  },
  participants: {
    office,
    day: '2026-12-02',
    activity: 'Pelatihan kemasan produk yang menjual, angkatan 4',
    people,
    waiting: people.slice(0, 5),
    signer,
  },
  cards: {
    office,
    day: '2026-12-02',
    activity: 'Kemasan produk yang menjual',
    firstDay: '2026-12-05',
    lastDay: '2026-12-05',
    people: people.slice(0, 12).map(({ name, business }, index) => ({
      name,
      business,
      code: `BJI-4F${index + 10}-29`,
      url: `https://berdaya.binjai.example/h/BJI-4F${index + 10}-29`,
    })),
  },
  decree: {
    office,
    day: '2026-12-02',
    authority: 'Kepala Dinas Koperasi dan UKM Kota Binjai',
    about: 'penetapan peserta pelatihan kemasan produk yang menjual tahun anggaran 2026',
    considering: [
      'bahwa untuk meningkatkan kemampuan usaha mikro di Kota Binjai perlu diadakan pelatihan kemasan produk;',
      'bahwa peserta telah dipilih menurut kriteria yang diumumkan sebelum pendaftaran dibuka, sebagaimana berita acara seleksi nomor 500.3/0117/DKUKM/XII/2026;',
      'bahwa berdasarkan pertimbangan pada huruf a dan huruf b, perlu menetapkan Keputusan Kepala Dinas;',
    ],
    recalling: [
      'Undang-Undang Nomor 20 Tahun 2008 tentang Usaha Mikro, Kecil, dan Menengah;',
      'Peraturan Pemerintah Nomor 7 Tahun 2021 tentang Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan Usaha Mikro, Kecil, dan Menengah;',
    ],
    decisions: [
      'Menetapkan nama-nama dalam lampiran keputusan ini sebagai peserta dan cadangan.',
      'Cadangan menggantikan peserta yang mengundurkan diri menurut urutan dalam lampiran.',
      'Biaya yang timbul dibebankan pada APBD Kota Binjai tahun anggaran 2026.',
      'Keputusan ini berlaku sejak tanggal ditetapkan.',
    ],
    copies: ['Wali Kota Binjai di Binjai (sebagai laporan)', 'Inspektur Kota Binjai di Binjai'],
    people,
    waiting: people.slice(0, 5),
    signer,
  },
  minutes: {
    office,
    day: '2026-12-02',
    number: '500.3/0117/DKUKM/XII/2026',
    check: { code: 'M4TC9KWRQ7', url: 'https://berdaya.binjai.example/cek/M4TC9KWRQ7' },
    activity: 'pelatihan kemasan produk yang menjual, angkatan 4',
    time: '14:10',
    place: 'Ruang Rapat Dinas',
    panel: [
      { name: 'Hafiz (nama contoh)', position: 'Kepala Dinas', role: 'Ketua' },
      { name: 'Vivi (nama contoh)', position: 'Kepala Bidang Pelatihan', role: 'Anggota' },
      { name: 'Suryadi (nama contoh)', position: 'Pendamping', role: 'Anggota' },
    ],
    applicants: 118,
    eligible: 97,
    seats: 40,
    cutOff: '61,5',
    criteria: [
      { name: 'Belum pernah ikut pelatihan dinas', weight: 40 },
      { name: 'Kesiapan produk', weight: 30 },
      { name: 'Rencana setelah pelatihan', weight: 20 },
      { name: 'Lama usaha', weight: 10 },
    ],
    quotas: [
      { name: 'Bukan anggota binaan', asked: 16, reached: 19 },
      { name: 'Penyandang disabilitas', asked: 2, reached: 2 },
    ],
    changes: [
      {
        what: 'Nomor 41 menggantikan nomor 12',
        reason: 'Nomor 12 mengundurkan diri lewat telepon pada 1 Desember',
        by: 'Vivi (nama contoh)',
        secondedBy: 'Hafiz (nama contoh)',
      },
    ],
    people,
    waiting: people.slice(0, 5),
    traces: [
      { name: 'Daftar terkunci', value: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      { name: 'Kriteria terbit', value: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752' },
    ],
    remarks: ['Vivi (nama contoh) tidak menilai dua pelamar karena hubungan keluarga.'],
  },
  drawMinutes: {
    office,
    day: '2026-12-02',
    code: 'kemasan-4-1',
    activity: 'Pelatihan kemasan produk yang menjual, angkatan 4',
    time: '14:10',
    facts: [
      { name: 'Peserta undian', value: '97' },
      { name: 'Dadu', value: 'Rabu, 2 Desember, pukul 14.00, aula dinas' },
      { name: 'Saksi', value: 'Wakil forum pelaku usaha dan wakil kelurahan' },
    ],
    quotas: [{ name: 'Belum punya NIB', asked: 8, reached: 9 }],
    list: '417',
    chosen: Array.from({ length: 40 }, (_, at) => `BJI-${1001 + at}-11`),
    reserves: Array.from({ length: 57 }, (_, at) => `BJI-${1041 + at}-11`),
    traces: [{ name: 'Segel', value: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }],
    officers: [
      { name: 'Vivi (nama contoh)', role: 'Menyegel' },
      { name: 'Hafiz (nama contoh)', role: 'Memasukkan nilai dadu' },
    ],
  },
  handover: {
    office,
    day: '2026-11-24',
    number: 'BAST 030/0012/DKUKM/XI/2026',
    time: '10.40',
    place: 'Kelurahan Tanah Merah',
    basis: 'SK 188.45/0431/2026, 10 November 2026',
    giver: { name: 'Vivi (nama contoh)', position: 'Dinas Koperasi dan UKM Kota Binjai' },
    receiver: { name: 'Mayang Sari', of: 'pemilik Jahit Mayang' },
    items: [
      { name: 'Mesin jahit hitam, dinamo dan meja', serial: 'BJ-26-00431', count: 1, value: 4_200_000 },
      { name: 'Kotak perkakas dan 12 jarum', serial: 'tidak ada', count: 1, value: 185_000 },
    ],
    condition: 'baru',
    source: 'TJSL BUMN 2026',
    photos: ['Barang', 'Nomor seri', 'Penerima dengan barang'].map((caption) => ({ picture: onePicture, caption })),
    duties: [
      'Memakai barang untuk usaha sendiri.',
      'Tidak menjual, meminjamkan, atau menggadaikan selama tiga tahun.',
      'Dikunjungi pada bulan ke-1, 3, 6, dan 12, atau mengirim foto.',
      'Memberi tahu dinas bila rusak. Perbaikan dibantu, bukan dihukum.',
      'Barang yang tidak dipakai boleh dikembalikan untuk usaha lain.',
    ],
    witness: { name: 'Suryadi (nama contoh)', position: 'Kepala Lingkungan V' },
    byThumb: false,
  },
  report,
  dashboard: {
    office,
    day: '2026-11-24',
    heading: 'Dua hal perlu keputusan',
    decisions: [
      { title: 'Tetapkan peserta: Jualan lewat HP', text: '126 pendaftar untuk 40 tempat.' },
      { title: '9 kasus izin tertahan lebih dari 7 hari', text: 'Periksa pihak yang ditunggu.' },
    ],
    figures: [
      { title: 'Program dibuka', value: '4', about: 'belum ada target', change: 'tetap' },
      {
        title: 'Tempat untuk yang belum binaan',
        value: '45%',
        about: '18 dari 40, paling sedikit 40%',
        change: 'naik 6 poin',
      },
    ],
    years: [{ year: '2024', value: '21.601' }],
    yearsSource: 'BPS Kota Binjai 2024',
    asOf: 'Selasa, 24 November 2026, pukul 07.30 WIB',
  },
  plan: {
    office,
    day: '2026-11-24',
    heading: '30 dari 45 orang terlayani',
    lines: ['Hari kerja habis: 12 dari 12 hari terpakai.'],
    tables: [
      {
        title: 'Angkatan',
        texts: 2,
        head: ['Kegiatan', 'Wilayah', 'Angkatan'],
        rows: [
          ['Kemasan', 'Binjai Utara', '2'],
          ['Kemasan', 'Binjai Kota', '1'],
        ],
      },
      {
        title: 'Sisa dana',
        texts: 1,
        head: ['Sumber', 'Terpakai', 'Sisa'],
        rows: [['APBD', 'Rp9.000.000', 'Rp1.000.000']],
      },
    ],
    asOf: 'Selasa, 24 November 2026, pukul 07.30 WIB',
  },
};
