import { Bars } from '../parts/bars.tsx';
import { Actions, ButtonLink } from '../parts/button.tsx';
import { Card } from '../parts/cards.tsx';
import { EmptyState } from '../parts/messages.tsx';
import { PageHeading } from '../parts/sections.tsx';
import { SimpleTable } from '../parts/simple-table.tsx';
import { StatTiles } from '../parts/stat-tile.tsx';
import { Tag } from '../parts/tags.tsx';
import { Decisions, WorkList } from '../parts/work.tsx';

/** One officer's queue. */
export function QueueExample() {
  return (
    <>
      <PageHeading title="Sembilan pekerjaan, dua terlambat" text="Selasa, 24 November 2026" />
      <WorkList
        items={[
          {
            due: '+3',
            unit: 'hari',
            late: true,
            title: 'Kunjungan Tahu Poniman',
            href: '/gaya',
            text: 'Janji: pisah uang usaha dan dapur.',
            action: { href: '/gaya', label: 'Buka' },
          },
          {
            due: '7',
            unit: 'berkas',
            title: 'Periksa berkas kemasan produk',
            href: '/gaya',
            text: 'Batas Rabu, 2 Desember. Yang tertua masuk 3 hari lalu.',
            action: { href: '/gaya', label: 'Periksa' },
          },
          {
            due: 'Rab',
            unit: '25 Nov',
            title: 'Cek alat 6 bulan: oven Kue Sari',
            href: '/gaya',
            tag: (
              <Tag colour="biru" icon="eye">
                Diperiksa
              </Tag>
            ),
          },
        ]}
      />
      <EmptyState
        text="Semua berkas sudah diperiksa. Tugas berikutnya: 4 kunjungan jatuh tempo."
        action={<a href="/gaya">Lihat kunjungan</a>}
      />
    </>
  );
}

/** What stands beside the queue. */
export function QueueAside() {
  return (
    <>
      <SimpleTable
        caption="Antrean tim"
        columns={[{ head: 'Antrean' }, { head: 'Jumlah', numeric: true }, { head: 'Tertua', numeric: true }]}
        rows={[
          ['Verifikasi', '23', '2 hari'],
          ['Izin tertahan', '9', '11 hari'],
        ]}
      />
      <Card title="Waktu pendampingan minggu ini">
        <b class="b-figure">14 jam</b>
        <p>dari 20 jam. Masih cukup untuk 4 kunjungan.</p>
      </Card>
    </>
  );
}

/** The head's page. */
export function DashboardExample() {
  const history = [1, 2, 4, 9, 16, 28, 35, 43, 52, 59, 67, 68];
  return (
    <>
      <PageHeading
        title="Dua hal perlu keputusan Anda"
        text="Selasa, 24 November 2026, pukul 07.30. Semua data masuk."
      />
      <Decisions
        items={[
          {
            title: 'Tetapkan 40 peserta jualan lewat HP',
            text: 'Dua kelompok perlu perhatian: belum ber-NIB dan Binjai Selatan.',
            actions: <ButtonLink href="/gaya">Baca dan tetapkan</ButtonLink>,
          },
          {
            title: '9 kasus izin tertahan lebih dari 7 hari',
            text: 'Enam menunggu OSS, dua menunggu BPJPH, satu menunggu kami.',
            actions: (
              <ButtonLink tone="secondary" href="/gaya">
                Lihat kasus
              </ButtonLink>
            ),
          },
        ]}
      />
      <Bars
        title="21.601 usaha terdata pada 2024"
        measure="Usaha mikro, kecil, dan menengah, per tahun"
        rows={[
          { label: '2021', value: '20.852', part: 20852 / 21601 },
          { label: '2022', value: 'tidak ada angka' },
          { label: '2024', value: '21.601', part: 1 },
        ]}
        source="Sumber: contoh untuk halaman gaya."
      />
      <h2>Angka bulan ini</h2>
      <StatTiles
        stats={[
          {
            title: 'Anggaran terpakai',
            value: '68%',
            about: 'rencana 93%',
            history,
            target: 93,
            change: { icon: 'plus', text: '3 poin' },
            href: '/gaya',
            action: 'Lihat yang tertunda',
          },
          {
            title: 'Program dibuka',
            value: '4',
            about: 'sasaran 4',
            history: [1, 1, 2, 3, 3, 2, 2, 3, 4, 4, 4, 4],
            target: 4,
            change: { icon: 'check', text: 'tetap' },
            href: '/gaya',
            action: 'Lihat program',
          },
          { title: 'Usul belum dijawab', value: '3', about: 'belum ada sasaran', href: '/gaya', action: 'Jawab' },
        ]}
      />
      <Actions>
        <a href="/gaya">Unduh satu halaman untuk Wali Kota (PDF, 88 KB)</a>
      </Actions>
    </>
  );
}
