import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useFilesFolder } from '#platform/files/index.ts';
import { inLocale } from '#platform/words.ts';
import { actorFor, onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { addStep } from '../application.store.ts';
import { onOwnerHome } from '../owner-tasks.ts';
import type { Application } from '../selection.reads.ts';
import type { StepDetail, StepKind } from '../selection.rules.ts';
import { openCall, sentApplication, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
let now = testNow;
const app = buildApp({ database, city: testOffice.city, now: () => now, actorFor });
const anyone = ctx({ actor: stranger });
const codes = new Map<string, string>();
let callId: string;
const files = mkdtempSync(join(tmpdir(), 'berdaya-status-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async (_tx, { phone, code }) => {
    codes.set(phone, code);
  });
  onOwnerHome(async (_ctx, businessIds) =>
    businessIds.length === 0
      ? []
      : [
          { kind: 'schedule', label: 'Pelatihan hari pertama', href: '/saya/jadwal', at: testNow },
          { kind: 'task', label: 'Siapkan KTP untuk NIB', href: '/saya/izin', problem: false },
        ],
  );
  await setTheScene(ctx);
  await openCall(ctx, { title: 'Kelas foto produk' });
  callId = await openCall(ctx, { title: 'Kemasan produk yang menjual' });
});

const step = (application: Application, kind: StepKind, detail: StepDetail = {}, at: Date = now) =>
  addStep(ctx({ actor: actorAs('programme'), now: at }), { applicationId: application.id, kind, detail });

/** Someone who has come in with code and phone; their application and browser. */
async function tracked(phone = somePhone()) {
  const application = await sentApplication(anyone, { callId, phone });
  const one = visitor(app);
  const asked = await one.send('/status', { kode: application.code.toLowerCase(), hp: phone });
  const opened = await one.send(asked.location ?? '', { kode: codes.get(phone) ?? '' });
  return { application, one, phone, opened, at: `/status/${application.code}` };
}

describe('finding an application', () => {
  it('opens with code, phone and the six digits', async () => {
    const { opened, one, at } = await tracked();
    expect(opened).toMatchObject({ status: 303, location: at });
    const { text } = await one.get(at);
    for (const shown of [
      'Terkirim',
      'oleh Anda, dari HP',
      'Diperiksa',
      'Diseleksi',
      'Anda dikabari',
      'Pelatihan, bila diterima',
    ])
      expect(text).toContain(shown);
    expect(text).toMatch(/Kami memeriksa jawaban Anda, paling lambat \w+, \d+ Maret 2026\./);
  });

  it('never says which of the two is wrong', async () => {
    const { application, phone } = await tracked();
    const sentence = 'Kode atau nomor HP tidak cocok. Kode ada di pesan WhatsApp dari kami.';
    const attempts = [
      { kode: application.code, hp: somePhone() },
      { kode: 'BJI-ZZZZ-22', hp: phone },
      { kode: '<script>', hp: somePhone() },
    ];
    const answers = [];
    for (const attempt of attempts) answers.push(await visitor(app).send('/status', attempt));
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
    }
  });

  it('is shut to everyone else, whether it exists or not', async () => {
    const { application } = await tracked();
    const foreign = visitor(app);
    for (const path of ['', '/jawaban', '/bukti.pdf', '/batal', '/berkas/x']) {
      const known = await foreign.get(`/status/${application.code}${path}`);
      const unknown = await foreign.get(`/status/BJI-ZZZZ-22${path}`);
      expect([known.status, unknown.status]).toEqual([303, 303]);
      expect(known.location).toBe(`/status?kode=${application.code}`);
    }
    expect((await foreign.get(`/status/${application.code}/cek?t=forged`)).location).toBe('/status');
    const other = await tracked();
    expect((await other.one.get(`/status/${application.code}`)).status).toBe(303);
  });

  it('sends forgotten codes to the phone and says the same for every number', async () => {
    const { phone } = await tracked();
    for (const hp of [phone, somePhone()]) {
      const sent = await visitor(app).send('/status/lupa', { hp });
      expect(sent.location).toBe('/status/lupa?terkirim');
    }
    expect((await visitor(app).get('/status/lupa?terkirim')).text).toContain('Bila nomor ini pernah mendaftar');
  });

  it('slows down who guesses codes of one phone', async () => {
    const hp = somePhone();
    let last = 0;
    for (let n = 0; n < 11; n++) last = (await visitor(app).send('/status', { kode: `BJI-ZZZZ-2${n}`, hp })).status;
    expect(last).toBe(429);
  });
});

describe('the journey', () => {
  it('takes what is still needed right there, and goes back to being checked', async () => {
    const { application, one, at } = await tracked();
    const reason = 'Foto yang Anda kirim gelap. Foto lagi di dekat jendela.';
    await step(application, 'ask-completion', { reason, asked: ['foto produk'], due: '2026-03-14' });
    const page = await one.get(at);
    expect(page.text).toContain('Kami menunggu foto produk dari Anda, paling lambat Sabtu, 14 Maret 2026.');
    expect(page.text).toContain(reason);
    expect(page.text).toContain('sekarang, menunggu Anda');
    const none = await one.send(at, { nothing: new File([], '') });
    expect(none.status).toBe(422);
    const wrong = await one.send(at, { file: new File(['bukan gambar'], 'foto.jpg') });
    expect(wrong.status).toBe(422);
    const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#6A1231' } })
      .jpeg()
      .toBuffer();
    const sent = await one.send(at, { file: new File([new Uint8Array(photo)], 'produk.jpg') });
    expect(sent.location).toBe(at);
    const after = await one.get(at);
    expect(after.text).toContain('Sudah dilengkapi');
    expect(after.text).toContain('produk.jpg');
    const link = after.text.match(/\/status\/[^"]+\/berkas\/[^"]+/)?.[0] ?? '';
    expect((await one.get(link)).status).toBe(200);
  });

  it('admits lateness by itself, with a new limit that does not slide every day', async () => {
    const { one, at } = await tracked();
    const limits = new Set<string>();
    for (const days of [12, 13]) {
      now = new Date(testNow.getTime() + days * 86_400_000);
      const { text } = await one.get(at);
      const said = text.match(/Kami terlambat \d+ hari\. Maaf\. Batas baru: [^.<]+\./)?.[0] ?? '';
      expect(said).toContain('Kami terlambat');
      limits.add(said.split('Batas baru')[1] ?? '');
    }
    now = testNow;
    expect(limits.size).toBe(1);
  });

  it('says a late check was late and why', async () => {
    const { application, one, at } = await tracked();
    const late = new Date(testNow.getTime() + 12 * 86_400_000);
    await step(application, 'verify', { lateReason: 'banyak pendaftar' }, late);
    expect((await one.get(at)).text).toMatch(/Terlambat \d+ hari karena banyak pendaftar\. Maaf\./);
  });

  it('shows who was not chosen the points, the cut-off, what would help, the objection and two other doors', async () => {
    const { application, one, at } = await tracked();
    await step(application, 'verify');
    await step(application, 'rank');
    expect((await one.get(at)).text).toContain('Diseleksi');
    await step(application, 'not-select', { score: 62, cutOff: 68, raise: ['Sudah berjualan tiga bulan.'] });
    const { text } = await one.get(at);
    for (const shown of [
      'Kali ini Anda belum terpilih.',
      'Nilai Anda 62, batas 68.',
      'Sudah berjualan tiga bulan.',
      'Ajukan keberatan',
      'sampai Selasa, 17 Maret 2026',
      'Kelas foto produk',
    ])
      expect(text).toContain(shown);
    now = new Date(testNow.getTime() + 8 * 86_400_000);
    const later = await one.get(at);
    now = testNow;
    expect(later.text).not.toContain('Ajukan keberatan');
  });

  it('names the place on the waiting list', async () => {
    const { application, one, at } = await tracked();
    await step(application, 'verify');
    await step(application, 'rank');
    await step(application, 'reserve', { reserveNo: 3 });
    expect((await one.get(at)).text).toContain('Cadangan nomor 3');
  });

  it('shows the answers as sent, and the receipt', async () => {
    const { one, at } = await tracked();
    expect((await one.get(`${at}/jawaban`)).text).toContain('Dapur Marni');
    expect((await one.get(`${at}/bukti.pdf`)).text.slice(0, 5)).toBe('%PDF-');
  });

  it('is withdrawn on a page of its own, once', async () => {
    const { one, at } = await tracked();
    const page = await one.get(`${at}/batal`);
    expect(page.text).toContain('Ya, batalkan pengajuan');
    expect((await one.send(`${at}/batal`, { alasan: 'Ada acara.' })).location).toBe(at);
    expect((await one.get(at)).text).toContain('Dibatalkan');
    expect((await one.get(`${at}/batal`)).location).toBe(at);
  });
});

describe("the owner's home", () => {
  it('asks a stranger to come in and comes back', async () => {
    expect((await visitor(app).get('/saya')).location).toBe('/saya/masuk?kembali=/saya');
    expect((await visitor(app).get('/saya/pengajuan')).location).toBe('/saya/masuk?kembali=/saya/pengajuan');
  });

  it('shows what to do now, what comes next and every application of the phone', async () => {
    const { one, application } = await tracked();
    await step(application, 'ask-completion', { asked: ['KTP'] });
    const { text } = await one.get('/saya');
    for (const shown of [
      'Lengkapi pengajuan Kemasan produk yang menjual',
      'Siapkan KTP untuk NIB',
      'Pelatihan hari pertama',
      application.code,
      'Perlu dilengkapi',
    ])
      expect(text).toContain(shown);
    expect((await one.get('/saya/pengajuan')).text).toContain(application.code);
  });

  it('is never empty of a next step', async () => {
    const phone = somePhone();
    const one = visitor(app);
    await one.send('/saya/masuk', { hp: phone });
    await one.send('/saya/masuk/kode', { kode: codes.get(phone) ?? '' });
    const { text } = await one.get('/saya');
    expect(text).toContain('Belum ada pengajuan. Lihat program yang sedang dibuka.');
    expect(text).toContain('Cari program yang cocok');
  });
});

describe('every page', () => {
  it('speaks both languages without an untranslated key', async () => {
    const { one, at } = await tracked();
    for (const path of ['/status', '/status/lupa', at, `${at}/jawaban`, `${at}/batal`, '/saya', '/saya/pengajuan']) {
      for (const locale of ['id', 'en'] as const) {
        const { text, status } = await inLocale(locale, () => one.get(`${path}?bahasa=${locale}`));
        expect(status, path).toBe(200);
        expect(text, path).not.toMatch(/selection_[a-z]|undefined|\[object/);
        expect(text, path).toContain(`lang="${locale}"`);
      }
    }
  });
});
