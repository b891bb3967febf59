import { Icon } from '../icons.tsx';
import { Actions, ButtonLink } from '../parts/button.tsx';
import { CallList, Seats } from '../parts/call-row.tsx';
import { Card, CardList, Figures } from '../parts/cards.tsx';
import { Facts } from '../parts/facts.tsx';
import { EmptyState, Note } from '../parts/messages.tsx';
import { Chips, SearchBox } from '../parts/search.tsx';
import { CallColumns, Columns, Hero, TwoColumns, Wide, Wrap } from '../parts/sections.tsx';
import { Share } from '../parts/share.tsx';
import { SimpleTable } from '../parts/simple-table.tsx';
import { Tag } from '../parts/tags.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { WeightsStrip } from '../parts/weights.tsx';
import { exampleCalls, exampleWeights } from './example-calls.tsx';

/** A home page: hero, calls by closing day, asides, figures. */
export function HomeExample() {
  return (
    <>
      <Hero>
        <h1>
          Bantuan untuk usaha Anda.
          <br />
          Gratis, untuk semua.
        </h1>
        <p class="b-lead">
          Pelatihan, alat, izin, dan pameran. Tidak harus anggota binaan. Belum punya NIB juga boleh.
        </p>
        <Actions stack>
          <ButtonLink href="/gaya/program" iconAfter="arrow">
            Cari program
          </ButtonLink>
          <ButtonLink tone="secondary" href="/gaya/pemilik">
            Cek status pengajuan
          </ButtonLink>
        </Actions>
      </Hero>
      <div class="b-wrap b-flow b-mt-5">
        <TwoColumns
          aside={
            <>
              <Card title="Belum punya NIB?">
                <p>NIB adalah nomor izin usaha, gratis. Tetap daftar saja. Kami buatkan NIB bersama Anda.</p>
                <p>
                  <a href="/gaya">Cara membuat NIB</a>
                </p>
              </Card>
              <Note tone="warn" title="Yang kami tunda">
                <p>Bantuan mesin jahit, karena kurang Rp50.400.000.</p>
              </Note>
            </>
          }
        >
          <h2>Buka sekarang</h2>
          <CallList calls={exampleCalls} />
          <p>
            <a href="/gaya/program">Lihat semua 9 program</a>
          </p>
        </TwoColumns>
        <section class="b-section b-flow">
          <h2>Hasil Agustus–Oktober 2026</h2>
          <Figures
            items={[
              {
                value: '92%',
                text: 'alat masih dipakai setelah enam bulan. Itu 46 dari 50 alat yang kami cek.',
                accent: true,
              },
              { value: '45%', text: 'peserta pelatihan belum pernah jadi binaan. Itu 54 dari 120 orang.' },
              { value: '2 hari', text: 'waktu tunggu tengah sampai NIB terbit, dari 64 usaha yang didampingi.' },
            ]}
          />
        </section>
      </div>
    </>
  );
}

/** A list of calls with kinds and a search. */
export function ProgrammeExample() {
  return (
    <>
      <h1>Program</h1>
      <p class="b-lead">Sembilan program. Empat buka sekarang, tidak satu pun berbayar.</p>
      <Chips
        label="Jenis program"
        chips={[
          { href: '/gaya/program', label: 'Semua', count: 9, current: true },
          { href: '/gaya/program', label: 'Pelatihan', count: 3 },
          { href: '/gaya/program', label: 'Alat usaha', count: 1 },
          { href: '/gaya/program', label: 'Pameran', count: 2 },
        ]}
      />
      <SearchBox action="/gaya/program" label="Nama program atau tempat" />
      <h2>Buka sekarang</h2>
      <CallList calls={exampleCalls} wide />
      <h2>Produk</h2>
      <CardList
        items={[
          {
            tag: (
              <Tag colour="hijau" icon="check">
                Halal
              </Tag>
            ),
            title: 'Keripik singkong balado',
            href: '/gaya',
            facts: ['Ratna, Jati Karya', 'Rp12.000 sebungkus'],
          },
        ]}
      />
      <EmptyState
        text={'Tidak ada program "las" di Binjai Barat. Ada 2 di kecamatan lain.'}
        action={<a href="/gaya/program">Lihat 2 program itu</a>}
      />
    </>
  );
}

/** A call's own page. */
export function CallExample() {
  return (
    <>
      <Wrap>
        <CallColumns
          head={
            <>
              <div class="b-tags">
                <Tag colour="abu" icon="training">
                  Pelatihan
                </Tag>
                <Tag colour="hijau" icon="check">
                  Buka
                </Tag>
              </div>
              <h1>Kemasan produk yang menjual</h1>
              <p class="b-lead">Satu hari belajar memilih bahan, ukuran, label, dan foto.</p>
            </>
          }
          action={
            <>
              <h2 class="b-hidden">Daftar</h2>
              <Seats free={12} total={40} big />
              <p>
                Tutup <b>Senin, 30 November</b>, pukul 16.00. Enam hari lagi.
              </p>
              <Actions>
                <ButtonLink href="/gaya/pertanyaan" iconAfter="arrow" full>
                  Daftar sekarang
                </ButtonLink>
              </Actions>
              <p class="b-meta">Sekitar 5 menit. Cukup nomor HP dan nama usaha.</p>
            </>
          }
        >
          <Note>
            <p>Tidak harus anggota binaan. Belum punya NIB juga boleh.</p>
          </Note>
          <h2>Kapan dan di mana</h2>
          <Facts
            facts={[
              { label: 'Hari', value: 'Sabtu, 5 Desember 2026, pukul 09.00–15.00 WIB' },
              {
                label: 'Tempat',
                value: ['Aula Dinas, Jalan Veteran, Kelurahan Tangsi', <a href="/gaya">Buka peta</a>],
              },
              { label: 'Biaya', value: 'Gratis, dengan makan siang' },
            ]}
          />
        </CallColumns>
      </Wrap>
      <Wide id="pilih">
        <h2>Cara kami memilih</h2>
        <p>Bila yang mendaftar lebih dari 40, kami memakai nilai ini. Nilai tertinggi 100.</p>
        <WeightsStrip weights={exampleWeights} />
      </Wide>
      <div class="b-wrap b-mt-5">
        <Columns of={2}>
          <div class="b-flow">
            <h2>Sesudah Anda mendaftar</h2>
            <Timeline
              entries={[
                { state: 'later', title: 'Kami periksa jawaban', when: 'sampai Rabu, 2 Desember' },
                { state: 'later', title: 'Nilai dihitung, lalu disahkan dua petugas', when: 'Kamis, 3 Desember' },
              ]}
            />
          </div>
          <div class="b-flow">
            <SimpleTable
              caption="Tempat yang kami jaga"
              columns={[{ head: 'Kelompok' }, { head: 'Paling sedikit', numeric: true }]}
              rows={[
                ['Belum binaan', '16 tempat'],
                ['Perempuan', '20 tempat'],
              ]}
            />
            <Share
              text="Pelatihan kemasan produk, gratis. Daftar sampai 30 November."
              address="https://berdaya.example/p/7k"
            />
            <p class="b-with-icon">
              <Icon name="printer" />
              <a href="/gaya">Cetak poster A4 (PDF, 64 KB)</a>
            </p>
          </div>
        </Columns>
      </div>
    </>
  );
}
