import type { ReportData } from '#platform/pdf/papers/report.ts';
import { office, signer } from '#platform/pdf/tests/sample-office.ts';

export const report: ReportData = {
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
  participantsLead: ['126 orang mendaftar; 40 mendapat tempat menurut kriteria yang diumumkan.'],
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
  test: { before: 4.6, after: 7.9, max: 10, pairs: 34, missing: 6 },
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
  followUp: ['Setiap peserta mendapat pendamping selama 180 hari.', 'Kunjungan pertama paling lambat 4 Januari 2027.'],
  closing: ['Laporan ini dibuat dari catatan kegiatan.'],
  attachments: ['Daftar hadir, dua lembar.', 'Keputusan penetapan peserta.'],
  signer,
};
