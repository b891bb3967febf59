import type { Context } from 'hono';
import { ButtonLink } from '../parts/button.tsx';
import { Compare } from '../parts/compare.tsx';
import { type Column, CutOff, DataTable } from '../parts/data-table.tsx';
import { Facts } from '../parts/facts.tsx';
import { FairnessBars, FairnessKey } from '../parts/fairness.tsx';
import { Form } from '../parts/form.tsx';
import { BulkBar, Filter, Filters, ListSummary, Paging } from '../parts/list-tools.tsx';
import { PageHeading, Tabs } from '../parts/sections.tsx';
import { type SevenSteps, StepsSquares, StepsStrip } from '../parts/steps.tsx';
import { Tag } from '../parts/tags.tsx';
import { ScoreBar, WeightsKey } from '../parts/weights.tsx';
import { exampleWeights } from './example-calls.tsx';

type Business = {
  id: string;
  name: string;
  owner: string;
  place: string;
  member: boolean;
  done: number;
  aid: string;
  visit: string;
};

const business = (id: number, [name, owner, place, aid, visit]: string[], done: number): Business => ({
  id: String(id),
  name: name ?? '',
  owner: owner ?? '',
  place: place ?? '',
  member: done > 1,
  done,
  aid: aid ?? '',
  visit: visit ?? '',
});

const businesses = [
  business(
    1,
    ['Keripik Singkong Ratna', 'Ratna Dewi, kuliner', 'Jati Karya', 'Kemasan produk, Sep 2026', '4 minggu'],
    3,
  ),
  business(2, ['Jahit Musda', 'Musdalifah, fesyen', 'Kebun Lada', 'Mesin jahit, Mar 2023', 'belum'], 2),
  business(3, ['Dodol Rambutan Asli', 'Nurhayati Lubis, kuliner', 'Cengkeh Turi', 'belum pernah', 'belum'], 1),
  business(4, ['Tahu Poniman', 'Poniman, kuliner', 'Jati Utomo', 'Catat uang, Jun 2026', '9 minggu'], 2),
];

const stepsOf = (done: number): SevenSteps =>
  Array.from({ length: 7 }, (_, at) =>
    at < done ? 'done' : at === done ? 'under_way' : 'none',
  ) as unknown as SevenSteps;

const columns: Column<Business>[] = [
  {
    key: 'nama',
    head: 'Usaha',
    card: 'heading',
    sortable: true,
    cell: (row) => <a href="/gaya/kerja/usaha">{row.name}</a>,
    under: (row) => row.owner,
  },
  { key: 'kelurahan', head: 'Kelurahan', card: 'place', sortable: true, nowrap: true, cell: (row) => row.place },
  {
    key: 'status',
    head: 'Status',
    card: 'status',
    cell: (row) => (
      <Tag colour={row.member ? 'hijau' : 'abu'} icon={row.member ? 'check' : 'ring'}>
        {row.member ? 'Binaan' : 'Terdata'}
      </Tag>
    ),
  },
  { key: 'langkah', head: 'Langkah', card: 'path', cell: (row) => <StepsSquares steps={stepsOf(row.done)} /> },
  { key: 'bantuan', head: 'Bantuan terakhir', card: 'last', sortable: true, cell: (row) => row.aid },
  { key: 'kunjungan', head: 'Kunjungan lalu', card: 'hidden', numeric: true, cell: (row) => row.visit },
];

/** A registry list with everything a list can have. */
export function RegistryExample({ c }: { c: Context }) {
  return (
    <>
      <PageHeading
        title="Registri usaha"
        actions={
          <>
            <ButtonLink href="/gaya/kerja" icon="plus">
              Tambah usaha
            </ButtonLink>
            <ButtonLink tone="secondary" href="/gaya/kerja">
              Impor Excel
            </ButtonLink>
          </>
        }
      />
      <Filters action="/gaya/kerja/registri">
        <Filter name="cari" label="Nama, produk, NIB, atau HP" />
        <Filter name="kec" label="Kecamatan" value="u" options={[{ value: 'u', label: 'Binjai Utara' }]} />
        <Filter name="kel" label="Kelurahan" options={[]} all="Semua (9)" />
        <Filter name="sektor" label="Sektor" options={[]} />
        <Filter name="nib" label="NIB" options={[]} />
      </Filters>
      <ListSummary
        count="118 usaha"
        of="dari 21.601"
        chips={[
          { label: 'Binjai Utara', href: '/gaya/kerja/registri' },
          { label: 'Belum ber-NIB', href: '/gaya/kerja/registri' },
        ]}
        clear="/gaya/kerja/registri"
        downloads={[
          { label: 'XLSX (31 KB)', href: '/gaya' },
          { label: 'CSV (12 KB)', href: '/gaya' },
        ]}
      />
      <Form c={c} action="/gaya/kerja/registri" class="b-stack">
        <BulkBar
          count={1}
          unit="usaha"
          actions={[
            { label: 'Tugaskan pendamping', name: 'apa', value: 'tugas' },
            { label: 'Kirim undangan', name: 'apa', value: 'undang' },
          ]}
        />
        <DataTable
          caption="118 usaha di Binjai Utara yang belum ber-NIB"
          columns={columns}
          rows={businesses}
          sort={{ key: 'bantuan', direction: 'descending' }}
          sortHref={(sort) => `/gaya/kerja/registri?urut=${sort.key}&arah=${sort.direction}`}
          select={{ name: 'pilih', value: (row) => row.id, label: (row) => `Pilih ${row.name}`, chosen: ['2'] }}
          actions={() => [{ href: '/gaya/kerja/usaha', label: 'Lainnya' }]}
          rowName={(row) => row.name}
        />
      </Form>
      <Paging
        page={3}
        size={50}
        total={1180}
        href={(page) => `/gaya/kerja/registri?hal=${page}`}
        jump={{ action: '/gaya/kerja/registri', keep: { kec: 'u' } }}
      />
    </>
  );
}

/** A record: strip of steps, facts with source. */
export function RecordExample() {
  return (
    <>
      <PageHeading title="Tenun Marni" text="Marni Br. Sitepu, kerajinan, Kebun Lada" />
      <StepsStrip steps={stepsOf(2)} details={['Feb 2021', 'Kemasan, Sep 2026', 'Ibu Vivi']} />
      <Facts
        facts={[
          {
            label: 'Omzet sebulan',
            value: 'Rp4–5 juta',
            source: 'buku kas, dilihat 12 September 2026',
            change: '/gaya/kerja',
          },
          { label: 'NIB' },
        ]}
      />
    </>
  );
}

/** A ranked list with its cut-off, and how fair it is. */
export function SelectionExample() {
  const scores = [
    [30, 25, 18, 15, 10],
    [30, 25, 19, 15, 8],
    [20, 20, 12, 12, 5],
  ];
  return (
    <>
      <PageHeading
        title="Seleksi: 126 pendaftar, 40 tempat"
        text="Nama ditutup sampai penetapan."
        actions={
          <ButtonLink href="/gaya/kerja" iconAfter="arrow">
            Lanjut ke penetapan
          </ButtonLink>
        }
      />
      <Tabs
        label="Langkah seleksi"
        tabs={[
          { href: '/gaya/kerja', label: 'Berkas', count: 126 },
          { href: '/gaya/kerja/seleksi', label: 'Nilai dan keadilan', current: true },
          { href: '/gaya/kerja', label: 'Penetapan' },
        ]}
      />
      <div class="b-split b-split--half">
        <div class="b-stack">
          <h2>Urutan nilai</h2>
          <DataTable
            caption="Urutan nilai dan garis batas"
            rows={scores.map((points, at) => ({
              code: `P-0${at + 31}`,
              points,
              sum: points.reduce((a, b) => a + b, 0),
            }))}
            columns={[
              {
                key: 'kode',
                head: 'Kode',
                card: 'heading',
                nowrap: true,
                cell: (row) => <a href="/gaya/kerja">{row.code}</a>,
              },
              { key: 'rincian', head: 'Rincian nilai', card: 'last', cell: (row) => <ScoreBar points={row.points} /> },
              { key: 'nilai', head: 'Nilai', card: 'status', numeric: true, cell: (row) => <b>{row.sum}</b> },
            ]}
            after={(at, width) =>
              at === 1 && (
                <CutOff
                  width={width}
                  title="Batas 40 tempat"
                  text="nilai sama 69 diundi terbuka, 2 orang lewat kuota"
                />
              )
            }
          />
          <WeightsKey weights={exampleWeights} />
        </div>
        <div class="b-stack">
          <h2>Keadilan</h2>
          <FairnessKey />
          <FairnessBars
            title="Izin usaha"
            groups={[
              { label: 'Sudah ber-NIB', applied: 78, chosen: 29, all: 8200 },
              { label: 'Belum ber-NIB', applied: 48, chosen: 11, all: 13401, attention: true },
            ]}
            text="Yang belum ber-NIB terpilih 0,62 kali yang sudah."
          />
          <FairnessBars
            title="Keanggotaan"
            groups={[
              { label: 'Binaan', applied: 69, chosen: 22, all: 3000 },
              { label: 'Belum binaan', applied: 57, chosen: 18, all: 18601 },
            ]}
          />
        </div>
      </div>
    </>
  );
}

/** Two records that may be the same. */
export function CompareExample({ c }: { c: Context }) {
  return (
    <Form c={c} action="/gaya/kerja/duplikat">
      <PageHeading title="Apakah ini usaha yang sama?" text="Sama: HP, nama mirip 94%, kelurahan. Yakin 92%." />
      <Compare
        caption="Bandingkan dua catatan"
        left={{ title: 'Tenun Marni', about: 'di registri sejak Februari 2021' }}
        right={{ title: 'TENUN MARNI', about: 'impor, baris 262' }}
        facts={[
          { name: 'nama', label: 'Nama usaha', left: 'Tenun Marni', right: 'TENUN MARNI' },
          {
            name: 'alamat',
            label: 'Alamat',
            left: 'Gang Melati, dekat langgar',
            right: 'Jl. Samanhudi Gg. Melati No. 8',
            chosen: 'right',
          },
          { name: 'hp', label: 'HP', left: '0812-••••-7890', right: '0812-••••-7890' },
        ]}
      />
    </Form>
  );
}
