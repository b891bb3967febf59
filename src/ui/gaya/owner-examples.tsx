import type { Context } from 'hono';
import { Actions, ButtonLink } from '../parts/button.tsx';
import { FileList, NextStep } from '../parts/cards.tsx';
import { ConfirmPage } from '../parts/confirm.tsx';
import { Confirmation, Verdict } from '../parts/confirmation.tsx';
import { Progress } from '../parts/progress.tsx';
import { QrBlock } from '../parts/qr.tsx';
import { JourneyPath } from '../parts/steps.tsx';
import { ApplicationTag, CallTag, CaseTag, SendingTag, tagStates } from '../parts/tags.tsx';
import { TaskList } from '../parts/tasks.tsx';
import { Timeline } from '../parts/timeline.tsx';

function AllTags() {
  return (
    <>
      <div class="b-tags">
        {tagStates.application.map((state) => (
          <ApplicationTag state={state} />
        ))}
      </div>
      <div class="b-tags">
        {tagStates.case.map((state) => (
          <CaseTag state={state} />
        ))}
      </div>
      <div class="b-tags">
        {tagStates.sending.map((state) => (
          <SendingTag state={state} />
        ))}
      </div>
      <div class="b-tags">
        {tagStates.call.map((state) => (
          <CallTag state={state} />
        ))}
      </div>
    </>
  );
}

/** After sending, on the way, and what comes next. */
export function OwnerExample() {
  return (
    <>
      <Confirmation title="Pengajuan terkirim" label="Kode Anda" code="BJI-4F7K-29">
        <p>Simpan kode ini untuk cek status.</p>
      </Confirmation>
      <Actions stack>
        <ButtonLink href="/gaya" icon="chat">
          Simpan ke WhatsApp saya
        </ButtonLink>
        <ButtonLink tone="secondary" href="/gaya" icon="download">
          Unduh bukti (PDF, 20 KB)
        </ButtonLink>
      </Actions>
      <h2>Perjalanan pengajuan</h2>
      <Timeline
        entries={[
          { state: 'done', title: 'Terkirim', when: 'Selasa, 24 November, pukul 10.12', by: 'oleh Anda, dari HP' },
          {
            state: 'done',
            title: 'Diperiksa',
            when: 'Kamis, 26 November, pukul 09.40',
            by: 'oleh petugas Bidang Pelatihan',
            children: <p>Terlambat 1 hari karena banyak pendaftar. Maaf.</p>,
          },
          { state: 'now', title: 'Perlu dilengkapi: foto produk', when: 'sekarang, menunggu Anda' },
          { state: 'later', title: 'Anda dikabari', when: 'Jumat, 4 Desember' },
        ]}
      />
      <NextStep
        title="Catat penjualan minggu ini"
        why="Catatan tiga bulan membuka pintu ke pinjaman berbunga rendah."
        duration="Sekitar 3 menit"
        href="/gaya"
        button="Mulai mencatat"
      />
      <h2>Jalan usaha Anda</h2>
      <JourneyPath
        steps={[
          { state: 'done', text: 'Sejak Februari 2021' },
          { state: 'done' },
          { state: 'under_way', text: 'Kunjungan berikutnya 12 Desember', href: '/gaya' },
          { state: 'none' },
          { state: 'none' },
          { state: 'none' },
          { state: 'none' },
        ]}
      />
      <h2>Pembuatan NIB</h2>
      <TaskList
        tasks={[
          { label: 'Siapkan KTP', href: '/gaya', status: 'done' },
          { label: 'Alamat usaha', href: '/gaya', status: 'started' },
          { label: 'Jenis usaha', href: '/gaya', status: 'todo', hint: 'Pilih dari gambar' },
          { label: 'Email', href: '/gaya', status: 'problem', hint: 'Email tidak bisa dipakai' },
          { label: 'Setuju didampingi', status: 'blocked', blockedBy: 'Alamat usaha' },
        ]}
      />
      <h2>Berkas</h2>
      <FileList files={[{ href: '/gaya', label: 'Bukti pengajuan', about: 'PDF, 20 KB' }]} />
      <h2>Tiket</h2>
      <QrBlock text="https://berdaya.example/h/K7QM2X" code="K7QM-2X" bright />
      <h2>Semua tanda</h2>
      <AllTags />
      <h2>Proses</h2>
      <Progress done={1200} total={1842} unit="baris" />
    </>
  );
}

/** A public check, both answers. */
export function VerdictExample() {
  return (
    <>
      <Verdict valid title="Sertifikat ini sah">
        <p>Marni, Kemasan produk yang menjual, 6 jam, 5 Desember 2026.</p>
      </Verdict>
      <Verdict valid={false} level={2} title="Sertifikat ini dicabut pada 3 Mei 2027">
        <p>Alasan: nama salah tulis, diganti sertifikat lain.</p>
      </Verdict>
    </>
  );
}

/** Before something that cannot be undone. */
export function ConfirmExample({ c }: { c: Context }) {
  return (
    <ConfirmPage
      c={c}
      action="/gaya/yakin"
      title="Cabut sertifikat Ibu Marni?"
      effects={[
        'Sertifikat K7QM2XWPD4 tidak berlaku lagi.',
        '1 orang dikabari lewat WhatsApp.',
        'Nomornya tidak bisa dipakai lagi.',
      ]}
      button="Ya, cabut sertifikat"
      cancel={{ href: '/gaya', label: 'Tidak jadi' }}
      reason={{ label: 'Alasan', hint: 'Dibaca pemilik dan tercatat.' }}
    />
  );
}
