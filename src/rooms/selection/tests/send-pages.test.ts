import { beforeAll, describe, expect, it } from 'vitest';
import { actorFor, onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listApplicationsOfPhone } from '../selection.reads.ts';
import { openCall, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const now = testNow;
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

async function sent(phone = somePhone(), at = base) {
  const { one } = await answered(phone, at);
  await one.send(`${at}/kode`, {}, `${at}/kode/lewati`);
  const { location } = await one.send(`${at}/periksa`, { 'contact-by-whatsapp': 'ya' });
  return { one, phone, location: location ?? '' };
}

describe('the check of the phone', () => {
  it('sends a code when asked, tells a wrong one by its words, and goes on with the right one', async () => {
    const { one, phone, last } = await answered();
    expect(last).toBe(`${base}/kode`);
    expect((await one.send(`${base}/kode`, {}, `${base}/kode/kirim`)).location).toBe(`${base}/kode`);
    const code = codes.get(phone) ?? '';
    const wrong = await one.send(`${base}/kode`, { kode: code === '123456' ? '654321' : '123456' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kode tidak cocok. Periksa lagi 6 angka di pesan terakhir.');
    const right = await one.send(`${base}/kode`, { kode: `${code.slice(0, 3)} ${code.slice(3)}`, bersama: 'ya' });
    expect(right.location).toBe(`${base}/periksa`);
    const { location } = await one.send(`${base}/periksa`, {});
    const [application] = await listApplicationsOfPhone(ctx({ actor: stranger }), phone);
    expect(location).toBe(`${base}/terkirim/${application?.code}`);
    expect(application?.phoneChecked).toBe(true);
  });

  it('can be left out: the number is then said to be unchecked', async () => {
    const { one, location } = await sent();
    const { text } = await one.get(location);
    expect(text).toContain('Nomor belum dicek');
  });
});

describe('checking and sending', () => {
  it('shows every answer with its change, which leads back', async () => {
    const { one } = await answered();
    await one.send(`${base}/kode`, {}, `${base}/kode/lewati`);
    const { text } = await one.get(`${base}/periksa`);
    for (const shown of [
      'Marni Br. Sitepu',
      'Belum ada nama',
      'Makanan',
      'Pahlawan',
      '3 bulan atau lebih',
      'Tidak diisi',
    ])
      expect(text).toContain(shown);
    expect(text.match(/\?ubah=1/g)).toHaveLength(9);
    expect(text.match(/type="checkbox"/g)).toHaveLength(2);
    const changed = await one.send(`${base}/usaha?ubah=1`, { businessName: 'Dapur Marni' });
    expect(changed.location).toBe(`${base}/periksa`);
    expect((await one.get(`${base}/periksa`)).text).toContain('Dapur Marni');
  });

  it('names what is missing at once', async () => {
    const one = visitor(app);
    await one.send(base, {});
    for (const [path, values] of typed(somePhone()).slice(0, 6)) await one.send(`${base}/${path}`, values);
    const { status, text } = await one.send(`${base}/periksa`, {});
    expect(status).toBe(422);
    expect(text).toContain('Ada 2 jawaban yang perlu diperbaiki');
    expect(text).toContain('href="#f-nib"');
    expect(text).toContain('id="f-nib"');
  });

  it('gives a code, the next dates, a receipt of the size it says, and one question back', async () => {
    const { one, phone, location } = await sent();
    const { text } = await one.get(location);
    const code = location.split('/').at(-1) ?? '';
    for (const shown of ['Pengajuan terkirim', code, 'Simpan ke WhatsApp saya', 'Kami juga membantu NIB Anda'])
      expect(text).toContain(shown);
    expect(text).toMatch(/paling lambat (Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d/);
    expect(text).toMatch(/Unduh bukti \(PDF, \d+ KB\)/);
    expect(text).toContain(`${phone.replace('+62', '0').slice(0, 4)}-••••-`);
    const pdf = await one.get(`${location}/bukti.pdf`);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    expect((await one.send(location, { ease: 'easy' })).location).toBe(location);
    expect((await one.get(location)).text).toContain('Terima kasih.');
    expect((await visitor(app).get(location)).location).toBe('/status');
  });

  it('answers a second press, and the same page opened later, with the same code', async () => {
    const { one, phone } = await answered();
    await one.send(`${base}/kode`, {}, `${base}/kode/lewati`);
    const first = await one.send(`${base}/periksa`, {});
    expect(first.location).toContain('/terkirim/BJI-');
    expect((await first.again()).location).toBe(first.location);
    expect((await one.get(`${base}/periksa`)).location).toBe(first.location);
    expect((await one.get(base)).text).toContain(`${first.location}`);
    expect(await listApplicationsOfPhone(ctx({ actor: stranger }), phone)).toHaveLength(1);
  });

  it('says that a phone has applied, and offers two ways on', async () => {
    const { phone } = await sent();
    const other = visitor(app);
    await other.send(base, {});
    await other.send(`${base}/nama`, { name: 'Ucok' });
    expect((await other.send(`${base}/hp`, { phone })).location).toBe(`${base}/sudah`);
    const page = await other.get(`${base}/sudah`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Nomor ini sudah mendaftar program ini');
    expect(page.text).toContain('Lihat status, atau daftarkan orang lain dengan HP ini.');
    expect((await other.send(`${base}/sudah`, {})).location).toBe(`${base}/usaha`);
    for (const [path, values] of typed(phone).slice(2)) await other.send(`${base}/${path}`, values);
    await other.send(`${base}/kode`, {}, `${base}/kode/lewati`);
    expect((await other.send(`${base}/periksa`, {})).location).toContain('/terkirim/BJI-');
  });

  it('puts whoever comes after the last place of a first-come call on the waiting list', async () => {
    const at = '/daftar/siapa-cepat';
    await sent(somePhone(), at);
    expect((await visitor(app).get(at)).text).toContain('Masuk daftar tunggu');
    const { one, location } = await sent(somePhone(), at);
    expect((await one.get(location)).text).toContain('Anda nomor 1 di daftar tunggu.');
  });
});
