import { beforeAll, describe, expect, it } from 'vitest';
import { inLocale } from '#platform/words.ts';
import { actorFor, onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { openCall, setTheScene, somePhone } from './make.ts';

const { ctx, database } = await testDatabase();
let now = testNow;
const app = buildApp({ database, city: testOffice.city, now: () => now, actorFor });
const codes = new Map<string, string>();
const base = '/daftar/kemasan-produk-yang-menjual';

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async (_tx, { phone, code }) => {
    codes.set(phone, code);
  });
  await setTheScene(ctx);
  await openCall(ctx, { title: 'Kemasan produk yang menjual' });
  await openCall(ctx, {
    title: 'Semua pertanyaan',
    criteria: [
      { kind: 'plan', ownLabel: null, weight: 60 },
      { kind: 'small-income', ownLabel: null, weight: 40 },
    ],
    quotas: [
      { feature: 'sex', value: 'female', min: 1 },
      { feature: 'disability', value: 'yes', min: 1 },
    ],
  });
  await openCall(ctx, { title: 'Siapa cepat', capacity: 1, mode: 'first-come' });
});

const typed = (phone: string): [string, Record<string, string>][] => [
  ['nama', { name: 'Marni Br. Sitepu' }],
  ['hp', { phone }],
  ['usaha', { businessName: 'belum ada' }],
  ['jualan', { sells: 'food' }],
  ['kelurahan', { area: '12.75.01.1001' }],
  ['sejak', { since: 'three-months', sinceYear: '' }],
  ['nib', { nib: 'none', nibNumber: '' }],
  ['bantuan', { helped: 'never', helpedWhat: '' }],
  ['harapan', { hope: '' }],
];

async function answered(phone = somePhone(), at = base) {
  const one = visitor(app);
  await one.send(at, {});
  let last = '';
  for (const [path, values] of typed(phone)) last = (await one.send(`${at}/${path}`, values)).location ?? '';
  return { one, phone, last };
}

async function _sent(phone = somePhone(), at = base) {
  const { one } = await answered(phone, at);
  await one.send(`${at}/kode`, {}, `${at}/kode/lewati`);
  const { location } = await one.send(`${at}/periksa`, { 'contact-by-whatsapp': 'ya' });
  return { one, phone, location: location ?? '' };
}

describe('one question a page, without JavaScript', () => {
  it('leads from the start through nine questions to the check of the phone', async () => {
    const one = visitor(app);
    const start = await one.get(base);
    expect(start.text).toContain('Sebelum mulai');
    expect((await one.send(base, {})).location).toBe(`${base}/nama`);
    const phone = somePhone();
    const steps = typed(phone);
    for (const [at, [path, values]] of steps.entries()) {
      const page = await one.get(`${base}/${path}`);
      expect(page.text).toContain(`Langkah ${at + 1} dari 9`);
      expect(page.text.match(/<h1/g)).toHaveLength(1);
      const next = steps[at + 1]?.[0] ?? 'kode';
      expect((await one.send(`${base}/${path}`, values)).location).toBe(`${base}/${next}`);
    }
  });

  it('keeps what was answered when one goes back', async () => {
    const { one } = await answered();
    expect((await one.get(`${base}/nama`)).text).toContain('value="Marni Br. Sitepu"');
    expect((await one.get(`${base}/jualan`)).text).toMatch(/value="food"[^>]*checked/);
    expect((await one.get(`${base}/usaha`)).text).toContain('value="belum ada"');
  });

  it.each([
    ['nama', { name: '' }, 'Tulis nama Anda, seperti di KTP.'],
    ['nama', { name: 'x'.repeat(101) }, 'Tulisan ini terlalu panjang. Paling banyak 100 huruf.'],
    ['hp', { phone: '0812' }, 'Nomor HP belum lengkap. Contoh: 0812 3456 7890'],
    ['hp', { phone: 'x'.repeat(50_000) }, 'Nomor HP belum lengkap. Contoh: 0812 3456 7890'],
    ['usaha', { businessName: ' ' }, 'Tulis nama usaha Anda. Belum ada nama? Tulis &quot;belum ada&quot;.'],
    ['jualan', { sells: 'other', sellsOther: '' }, 'Tulis apa yang Anda jual. Contoh: tanaman hias.'],
    ['jualan', { sells: 'senjata' }, 'Pilih salah satu jawaban yang ada.'],
    ['kelurahan', { area: '12.71.01.1001' }, 'Pilih kelurahan tempat usaha Anda.'],
    ['sejak', { since: 'three-months', sinceYear: '20x1' }, 'Tulis tahun dengan 4 angka.'],
    ['sejak', { since: 'three-months', sinceYear: '2031' }, 'Tulis tahun dengan 4 angka.'],
    ['nib', { nib: 'has', nibNumber: '12345' }, 'NIB terdiri dari 13 angka.'],
    ['bantuan', {}, 'Pilih apakah Anda pernah dibantu.'],
    ['harapan', { hope: 'x'.repeat(1001) }, 'Paling banyak 1000 huruf.'],
  ])('%s with %o is shown again with its fault beside the field', async (path, values, message) => {
    const one = visitor(app);
    await one.send(base, {});
    const page = await one.send(`${base}/${path}`, values);
    expect(page.status).toBe(422);
    expect(page.text).toContain('<title>Kesalahan: ');
    expect(page.text).toContain('Ada 1 jawaban yang perlu diperbaiki');
    expect(page.text.split(message).length).toBe(3);
    expect(page.text).toContain('-salah"');
    const kept = Object.values(values).filter((value) => /^[\w ]{3,1000}$/.test(value) && value !== 'senjata');
    for (const value of kept) expect(page.text).toContain(`${value}`);
  });

  it('writes script tags, emoji and turned letters as harmless text', async () => {
    const one = visitor(app);
    await one.send(base, {});
    const rude = '<script>alert(1)</script> 🧺 \u202Etxet';
    expect((await one.send(`${base}/nama`, { name: rude })).status).toBe(303);
    const { text } = await one.get(`${base}/nama`);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 🧺 txet');
    expect(text).not.toContain('<script>alert');
  });

  it('refuses ten megabytes of text before reading them', async () => {
    const one = visitor(app);
    await one.send(base, {});
    expect((await one.send(`${base}/nama`, { name: 'x'.repeat(10_000_000) })).status).toBe(413);
  });

  it('asks only what the call needs, and nothing about sales of who sells nothing', async () => {
    const at = '/daftar/semua-pertanyaan';
    const one = visitor(app);
    await one.send(at, {});
    expect((await one.get(`${at}/omzet`)).text).toContain('Langkah 11 dari 12');
    expect((await one.get(`${at}/harapan`)).text).toContain('Apa rencana Anda setelah ikut program ini?');
    await one.send(`${at}/sejak`, { since: 'not-yet', sinceYear: '' });
    expect((await one.get(`${at}/omzet`)).status).toBe(404);
    expect((await one.get(`${base}/omzet`)).status).toBe(303);
  });

  it('knows no page of a call nobody has seen, nor a question that is none', async () => {
    const one = visitor(app);
    await one.send(base, {});
    for (const path of [
      '/daftar/tidak-ada',
      '/daftar/tidak-ada/nama',
      `${base}/constructor`,
      `/daftar/${'x'.repeat(500)}`,
    ]) {
      expect((await one.get(path)).status).toBe(404);
    }
    expect((await visitor(app).get(`${base}/nama`)).location).toBe(base);
  });
});

describe('saving for later', () => {
  it('keeps a half-typed answer and says until when', async () => {
    const one = visitor(app);
    await one.send(base, {});
    expect((await one.send(`${base}/nama`, { name: 'Marni' }, `${base}/nama/simpan`)).location).toBe(`${base}/simpan`);
    expect((await one.get(`${base}/simpan`)).text).toContain('Kami simpan sampai Selasa, 24 Maret 2026.');
    expect((await one.get(base)).text).toContain('Lanjutkan dari langkah 2.');
    expect((await one.get(`${base}/nama`)).text).toContain('value="Marni"');
  });

  it('resumes on another phone with number and code, at the question where it stopped', async () => {
    const phone = somePhone();
    const first = visitor(app);
    await first.send(base, {});
    await first.send(`${base}/nama`, { name: 'Marni' });
    await first.send(`${base}/hp`, { phone });
    const other = visitor(app);
    const asked = await other.send(`${base}/lanjut`, { phone });
    const resumed = await other.send(asked.location ?? '', { kode: codes.get(phone) ?? '' }, `${base}/lanjut/kode`);
    expect(resumed.location).toBe(`${base}/usaha`);
    expect((await other.get(`${base}/nama`)).text).toContain('value="Marni"');
  });

  it('forgets after fourteen days', async () => {
    const one = visitor(app);
    await one.send(base, {});
    await one.send(`${base}/nama`, { name: 'Marni' });
    now = new Date(testNow.getTime() + 15 * 86_400_000);
    const closed = await one.get(`${base}/hp`);
    now = testNow;
    expect(closed.status).toBe(410);
    expect(closed.text).toContain('Pendaftaran ditutup');
    expect(closed.text).toContain('Kabari saya bila dibuka lagi');
  });
});

describe('every page', () => {
  const pages = ['', ...typed('').map(([path]) => `/${path}`), '/kode', '/periksa', '/simpan', '/lanjut', '/sudah'];
  it('speaks both languages without an untranslated key', async () => {
    const { one } = await answered();
    for (const page of pages) {
      for (const locale of ['id', 'en'] as const) {
        const { text } = await inLocale(locale, () => one.get(`${base}${page}?bahasa=${locale}`));
        expect(text, page).not.toMatch(/selection_[a-z]|undefined|\[object/);
        expect(text, page).toContain(`lang="${locale}"`);
      }
    }
  });
});
