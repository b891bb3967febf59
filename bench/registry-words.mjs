// Words of the made-up registry: an invented city, common names, trades [KBLI, sector, weight, products].
export const KEC = ['Tanjung Makmur', 'Sumber Rejo', 'Kota Lama', 'Bandar Utama', 'Sei Jernih', 'Pasar Baru'];
export const KEL_A = ['Suka', 'Jati', 'Pahlawan', 'Rambung', 'Damai', 'Mekar', 'Cengkeh', 'Tunas', 'Harapan'];
export const KEL_B = ['Ramai', 'Negara', 'Timur', 'Barat', 'Indah', 'Sari'];
export const MALE =
  'Agus Ahmad Andi Arif Bambang Budi Dedi Eko Fajar Hendra Heri Irwan Joko Muhammad Rizki Rudi Slamet Sugeng Supriadi Surya Syahrul Taufik Wahyu Yusuf Zulkifli Ferry Ridwan Hasan Iskandar Parlindungan Tigor Ramli Sutrisno Suyanto Dian Rahmat Ilham Fauzi Anwar Darwin'.split(
    ' ',
  );
export const FEMALE =
  'Ani Ayu Dewi Dian Endang Eka Fitri Hartini Indah Juliana Kartini Lestari Maya Megawati Nur Nurhayati Putri Rahayu Ratna Rina Rini Rosmawati Sari Siti Sri Sulastri Sumiati Tuti Wati Yanti Yuli Yulia Zahara Lina Desi Erni Mariani Novita Rosita Tiurma'.split(
    ' ',
  );
export const LAST =
  'Wijaya Saputra Santoso Hidayat Siregar Nasution Harahap Lubis Sitorus Simanjuntak Sinaga Ginting Tarigan Sembiring Pratama Kurniawan Setiawan Gunawan Hasibuan Pohan Batubara Purba Manurung Siahaan Rangkuti Dalimunthe Panjaitan Damanik Saragih Suryani Handayani Anggraini Lestari Permata Utami Astuti Wulandari Susanti Maharani Hakim'.split(
    ' ',
  );
export const SECT = [
  // [KBLI, sector, weight, product words]
  [
    '56102',
    'Kuliner',
    18,
    [
      'Nasi Goreng',
      'Bakso',
      'Mie Ayam',
      'Soto',
      'Lontong Sayur',
      'Ayam Penyet',
      'Pecel Lele',
      'Sate',
      'Martabak',
      'Es Dawet',
    ],
  ],
  [
    '47112',
    'Perdagangan',
    22,
    ['Kelontong', 'Sembako', 'Grosir', 'Pulsa', 'Plastik', 'Sayur', 'Buah', 'Beras', 'Gas Elpiji', 'Telur'],
  ],
  [
    '10794',
    'Makanan Olahan',
    14,
    ['Keripik', 'Kue Basah', 'Kerupuk', 'Dodol', 'Rempeyek', 'Bolu', 'Sambal', 'Tempe', 'Tahu', 'Roti'],
  ],
  ['14111', 'Konveksi', 9, ['Konveksi', 'Jahit', 'Bordir', 'Busana Muslim', 'Penjahit', 'Sablon', 'Hijab', 'Seragam']],
  ['16291', 'Kerajinan', 6, ['Anyaman', 'Rotan', 'Ukir Kayu', 'Bambu', 'Souvenir', 'Mebel', 'Perabot']],
  ['96111', 'Jasa', 12, ['Pangkas', 'Salon', 'Laundry', 'Rias Pengantin', 'Fotokopi', 'Percetakan', 'Les Privat']],
  ['45407', 'Bengkel', 7, ['Bengkel Motor', 'Tambal Ban', 'Cuci Motor', 'Las', 'Dinamo', 'Servis AC']],
  ['01463', 'Pertanian & Peternakan', 7, ['Ternak Ayam', 'Lele', 'Kambing', 'Jamur', 'Bibit', 'Hidroponik', 'Madu']],
  ['59112', 'Ekonomi Kreatif', 5, ['Foto', 'Video', 'Desain', 'Batik', 'Musik', 'Aksesoris']],
];
export const TAIL = [
  'Berkah',
  'Jaya',
  'Makmur',
  'Sejahtera',
  'Barokah',
  'Mandiri',
  'Abadi',
  'Lestari',
  'Sentosa',
  'Maju',
  'Bersama',
  'Rezeki',
  'Bahagia',
  'Sumber Rejeki',
  'Cahaya',
  'Harapan',
  'Keluarga',
  'Mulia',
  'Sakinah',
  'Amanah',
];
export const PRE = [
  ['', 34],
  ['UD', 16],
  ['CV', 8],
  ['Warung', 14],
  ['Toko', 12],
  ['Usaha', 6],
  ['Rumah', 3],
  ['Kedai', 5],
  ['Dapur', 4],
];
export const STREET = [
  'Jl. Merdeka',
  'Jl. Sudirman',
  'Jl. Ahmad Yani',
  'Jl. Diponegoro',
  'Jl. Gatot Subroto',
  'Jl. Kartini',
  'Jl. Imam Bonjol',
  'Jl. Teuku Umar',
  'Jl. Cut Nyak Dien',
  'Jl. Melati',
  'Jl. Kenanga',
  'Jl. Mawar',
  'Jl. Pasar',
  'Jl. Pendidikan',
  'Jl. Veteran',
  'Gg. Buntu',
  'Gg. Keluarga',
  'Gg. Rukun',
  'Jl. Perintis',
  'Jl. Bukit',
];
export const ABBR = {
  UD: 'U.D.',
  CV: 'C.V.',
  Warung: 'Wrg',
  Toko: 'Tk.',
  Usaha: 'Ush.',
  'Jl.': 'Jalan',
  'Gg.': 'Gang',
};
