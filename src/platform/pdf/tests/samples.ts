import type { PaperOffice, Signer } from '#platform/pdf/paper.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';

// A shield that belongs to no city, so that the room of an emblem is seen in the samples.
const emblem = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 52"><path d="M3 3h38v26c0 11-9 17-19 20C12 46 3 40 3 29z" fill="none" stroke="#1D1714" stroke-width="2" stroke-dasharray="4 3"/><path d="M10 20h24M10 28h24" stroke="#1D1714" stroke-width="1.5"/></svg>',
);

export const office: PaperOffice = {
  cityName: 'Kota Binjai',
  governmentName: 'Pemerintah Kota Binjai',
  officeName: 'Dinas Koperasi dan UKM',
  address: 'Jalan Veteran, Kelurahan Tangsi, Binjai Kota 20711',
  phone: '(061) 8820-275',
  whatsapp: '0812-7500-1275',
  emblem,
};

const signer: Signer = {
  position: 'Kepala Dinas',
  name: 'Hafiz (nama contoh)',
  rank: 'Pembina Tk. I',
  nip: '19•••••••• •••••• • •••',
};

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
  poster: {
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
    url: 'https://berdaya.binjai.example/p/kemasan',
    shortAddress: 'berdaya.binjai.example/p/kemasan',
  },
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
  report: {
    office,
    day: '2026-12-18',
    activity: 'Pelatihan kemasan produk yang menjual, angkatan 4',
    number: '500.3/0123/DKUKM/XII/2026',
    background: [
      'Dari 21.601 usaha mikro yang tercatat, 62 dari 100 menjual tanpa kemasan berlabel. Pemilik usaha menyebut kemasan sebagai kebutuhan kedua setelah pemasaran digital.',
      'Pelatihan ini adalah angkatan keempat. Tiga angkatan sebelumnya diikuti 112 orang.',
    ],
    legalBasis: [
      'Peraturan Pemerintah Nomor 7 Tahun 2021, pasal 51;',
      'DPA Dinas Koperasi dan UKM Kota Binjai tahun anggaran 2026;',
      'Keputusan Kepala Dinas nomor 500.3/0118/DKUKM/XII/2026 tentang penetapan peserta.',
    ],
    aims: [
      'Peserta dapat memilih bahan kemasan yang aman untuk produknya.',
      'Peserta pulang dengan satu rancangan label yang lengkap.',
    ],
    scope: ['Usaha makanan, minuman, dan kerajinan di lima kecamatan; satu hari; delapan jam pelajaran.'],
    sessions: [
      {
        when: 'Sabtu, 5 Desember 2026, 09.00–12.00',
        place: 'Aula Dinas',
        topic: 'Bahan dan keamanan kemasan',
        speaker: 'Sari (nama contoh)',
        present: 37,
      },
      {
        when: 'Sabtu, 5 Desember 2026, 13.00–15.00',
        place: 'Aula Dinas',
        topic: 'Merancang label',
        speaker: 'Andi (nama contoh)',
        present: 36,
      },
    ],
    participants: 40,
    breakdowns: [
      {
        title: 'Menurut jenis kelamin',
        rows: [
          { label: 'Perempuan', count: 29 },
          { label: 'Laki-laki', count: 11 },
        ],
      },
      {
        title: 'Menurut kecamatan',
        rows: [
          { label: 'Binjai Utara', count: 12 },
          { label: 'Binjai Selatan', count: 9 },
          { label: 'Binjai Timur', count: 8 },
          { label: 'Binjai Barat', count: 7 },
          { label: 'Binjai Kota', count: 4 },
        ],
      },
      {
        title: 'Menurut skala usaha',
        rows: [
          { label: 'Mikro', count: 38 },
          { label: 'Kecil', count: 2 },
        ],
      },
      {
        title: 'Anggota binaan',
        rows: [
          { label: 'Binaan', count: 21 },
          { label: 'Bukan binaan', count: 19 },
        ],
      },
    ],
    process: [
      'Kegiatan berjalan sesuai jadwal. Tiga peserta tidak hadir dan telah dihubungi; dua di antaranya ikut angkatan berikutnya.',
    ],
    test: { before: 4.6, after: 7.9, max: 10, pairs: 34 },
    results: [
      { label: 'Hadir paling sedikit 80%', value: '36 dari 40 peserta' },
      { label: 'Sertifikat diterbitkan', value: '36' },
      { label: 'Peserta dengan langkah berikutnya', value: '40 dari 40' },
    ],
    budget: [
      { item: 'Honor narasumber', planned: 3_600_000, spent: 3_600_000 },
      { item: 'Konsumsi peserta', planned: 4_800_000, spent: 4_440_000 },
      { item: 'Bahan latihan', planned: 6_000_000, spent: 5_870_000 },
    ],
    obstacles: ['Listrik padam 20 menit pada siang hari.', 'Empat peserta belum punya HP dengan kamera yang baik.'],
    followUp: [
      'Setiap peserta mendapat pendamping selama 180 hari.',
      'Kunjungan pertama paling lambat 4 Januari 2027.',
    ],
    signer,
  },
};
