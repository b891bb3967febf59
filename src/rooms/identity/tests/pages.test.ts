import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { startSignIn } from '../auth.ts';
import { listDemoCodes, seedDemoPeople } from '../demo-people.ts';
import { onPhoneCode } from '../request-phone-code.ts';
import { actorFor } from '../session.ts';
import { codeOf, otherCode, somePhone, someStaff } from './make.ts';

const { ctx, database } = await testDatabase();
const administrator = () => ctx({ actor: actorAs('administrator') });
const app = buildApp({ database, city: testOffice.city, now: () => testNow, actorFor, stylePage: false });
const sent: { phone: string; code: string }[] = [];

async function demoStaff(parts = {}) {
  const [signIn] = await seedDemoPeople(administrator(), [someStaff(parts)]);
  const email = signIn?.email ?? '';
  const code = async () => (await listDemoCodes(administrator())).find((one) => one.email === email)?.code ?? '';
  return { email, sandi: signIn?.password ?? '', code };
}

async function signedIn(parts = {}) {
  const { code, ...pair } = await demoStaff(parts);
  const one = visitor(app);
  await one.send('/masuk', pair);
  await one.send('/masuk/kode', { kode: await code() });
  return one;
}

beforeAll(() => {
  startSignIn(database, { secure: false });
  onPhoneCode(async (_tx, message) => {
    sent.push(message);
  });
});
afterEach(() => vi.unstubAllEnvs());

describe('the staff door, without JavaScript', () => {
  it('leads from password to code to where one wanted to go', async () => {
    const { email, sandi, code } = await demoStaff({ roles: ['administrator'] });
    const one = visitor(app);
    expect((await one.get('/kerja/atur/orang')).location).toBe('/masuk?kembali=%2Fkerja%2Fatur%2Forang');
    const first = await one.send('/masuk?kembali=%2Fkerja%2Fatur%2Forang', { email, sandi });
    expect(first).toMatchObject({ status: 303, location: '/masuk/kode?kembali=%2Fkerja%2Fatur%2Forang' });
    const second = await one.send(first.location ?? '', { kode: await code() });
    expect(second).toMatchObject({ status: 303, location: '/kerja/atur/orang' });
    const people = await one.get('/kerja/atur/orang');
    expect(people.status).toBe(200);
    expect(people.text).toContain('Orang dan peran');
  });

  it('keeps the address, never the password, when they do not match', async () => {
    const { email } = await demoStaff();
    const wrong = await visitor(app).send('/masuk', { email, sandi: 'bukan-ini-sandinya' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('E-mail atau kata sandi tidak cocok.');
    expect(wrong.text).toContain(`value="${email}"`);
    expect(wrong.text).not.toContain('bukan-ini-sandinya');
  });

  it('says beside the field what is wrong with a code', async () => {
    const { email, sandi, code } = await demoStaff();
    const one = visitor(app);
    await one.send('/masuk', { email, sandi });
    const short = await one.send('/masuk/kode', { kode: '12' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('Kode terdiri dari 6 angka. Contoh: 482 913');
    const wrong = await one.send('/masuk/kode', { kode: otherCode(await code()) });
    expect(wrong.text).toContain('id="f-kode-salah"');
  });

  it('leads back to the application of the field, which asks to sign in again before it sends', async () => {
    const { email, sandi } = await demoStaff();
    const first = await visitor(app).send('/masuk?kembali=%2Flapangan', { email, sandi });
    expect(first.location).toBe('/masuk/kode?kembali=%2Flapangan');
  });

  it('sends nobody to another site', async () => {
    const { email, sandi } = await demoStaff();
    for (const elsewhere of ['//jahat.example', 'https://jahat.example', '/kerja@jahat.example', '/masuk\\jahat']) {
      const one = visitor(app);
      const first = await one.send(`/masuk?kembali=${encodeURIComponent(elsewhere)}`, { email, sandi }, '/masuk');
      expect(first.location).toBe('/masuk/kode');
    }
  });

  it('a form without the key of this browser is not carried out', async () => {
    const { email, sandi } = await demoStaff();
    const answer = await app.request('/masuk', { method: 'POST', body: new URLSearchParams({ email, sandi }) });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie().join()).not.toContain('petugas.');
  });

  it('tells who was silent too long why they must sign in again', async () => {
    const one = await signedIn();
    await database.owner.query("UPDATE identity.auth_session SET expires_at = now() - interval '1 minute'");
    one.cookies.delete('petugas.session_data');
    await one.get('/kerja/atur/orang');
    expect((await one.get('/masuk')).text).toContain('Anda diam 30 menit');
    expect((await one.get('/masuk')).text).not.toContain('Anda diam 30 menit');
  });

  it('goes out with a button, never with a link', async () => {
    const one = await signedIn({ roles: ['administrator'] });
    expect((await one.get('/keluar')).status).toBe(200);
    expect((await one.get('/kerja/atur/orang')).status).toBe(200);
    expect((await one.send('/keluar', {})).status).toBe(303);
    expect((await one.get('/kerja/atur/orang')).status).toBe(303);
  });

  it('shows no hint of sample accounts in production', async () => {
    expect((await visitor(app).get('/masuk')).text).toContain('/demo/pesan');
    vi.stubEnv('BERDAYA_MODE', 'production');
    expect((await visitor(app).get('/masuk')).text).not.toContain('/demo/pesan');
  });
});

describe('adding somebody', () => {
  const newcomer = (email: string) => ({
    nama: 'Dina <b>Sari</b>',
    jenis: 'staff',
    email,
    peran: ['training', 'mentor'],
    wilayah: '12.75',
  });

  it('shows the start password once; with it the newcomer comes all the way in', async () => {
    const admin = await signedIn({ roles: ['administrator'] });
    const email = `${crypto.randomUUID()}@binjai.contoh.id`;
    const added = await admin.send('/kerja/atur/orang/tambah', newcomer(email));
    expect(added.status).toBe(303);
    const shown = await admin.get(added.location ?? '');
    const password = /<span class="b-code">([A-Z0-9-]{19})<\/span>/.exec(shown.text)?.[1] ?? '';
    expect(shown.text).toContain('Dina &lt;b&gt;Sari&lt;/b&gt;');
    expect((await admin.get(added.location ?? '')).text).not.toContain(password);

    const one = visitor(app);
    expect((await one.send('/masuk', { email, sandi: password })).location).toBe('/masuk/sandi');
    const short = await one.send('/masuk/sandi', { sandi: 'pendek', ulang: 'pendek' });
    expect(short.text).toContain('Kata sandi paling sedikit 12 huruf.');
    const own = { sandi: 'durian runtuh pagi', ulang: 'durian runtuh pagi' };
    expect((await one.send('/masuk/sandi', own)).location).toBe('/masuk/pasang');
    const setup = await one.get('/masuk/pasang');
    const uri = /href="(otpauth:[^"]+)"/.exec(setup.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(decodeURIComponent(uri)).toContain(`Berdaya:${email}`);
    const done = await one.send('/masuk/pasang', { kode: await codeOf(uri) });
    expect(done).toMatchObject({ status: 303, location: '/kerja' });
    expect((await one.get('/masuk')).location).toBe('/kerja');
  });

  it('says everything that is missing, and keeps what was typed', async () => {
    const admin = await signedIn({ roles: ['administrator'] });
    const wrong = await admin.send('/kerja/atur/orang/tambah', { nama: 'Dina', jenis: 'staff', email: 'dina@' });
    expect(wrong.status).toBe(422);
    for (const sentence of ['Alamat e-mail belum lengkap.', 'Pilih paling sedikit satu peran.', 'satu wilayah.']) {
      expect(wrong.text).toContain(sentence);
    }
    expect(wrong.text).toContain('value="dina@"');
  });

  it.each(['/kerja/atur/orang', '/kerja/atur/orang/tambah'])('%s is forbidden to others', async (path) => {
    expect((await (await signedIn({ roles: ['programme'] })).get(path)).status).toBe(403);
  });

  it.each(['bukan-id', '01a20bfa-9518-7216-87a1-9f967cfa2984'])('an unknown person %s is not found', async (id) => {
    const admin = await signedIn({ roles: ['administrator'] });
    expect((await admin.get(`/kerja/atur/orang/${id}`)).status).toBe(404);
  });

  it('switches somebody off', async () => {
    const admin = await signedIn({ roles: ['administrator'] });
    const added = await admin.send('/kerja/atur/orang/tambah', newcomer(`${crypto.randomUUID()}@binjai.contoh.id`));
    const address = added.location ?? '';
    const saved = await admin.send(address, { nama: 'Dina', peran: 'mentor', wilayah: '12.75' });
    expect(saved).toMatchObject({ status: 303, location: `${address}?tersimpan` });
    expect((await admin.get('/kerja/atur/orang')).text).toContain('Tidak aktif');
  });
});

describe('the phone door, without JavaScript', () => {
  it('leads from number to code to one’s own pages', async () => {
    const phone = somePhone();
    const one = visitor(app);
    const asked = await one.send('/saya/masuk', { hp: phone.replace('+62', '0') });
    expect(asked).toMatchObject({ status: 303, location: '/saya/masuk/kode' });
    const page = await one.get('/saya/masuk/kode');
    expect(page.text).not.toContain(phone.slice(4));
    expect(page.text).toContain('autocomplete="one-time-code"');
    const code = sent.findLast((message) => message.phone === phone)?.code ?? '';
    expect((await one.send('/saya/masuk/kode', { kode: code })).location).toBe('/saya');
    expect((await one.get('/saya/masuk')).location).toBe('/saya');
  });

  it('says how a number is written', async () => {
    const wrong = await visitor(app).send('/saya/masuk', { hp: '08123' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nomor HP belum lengkap. Contoh: 0812 3456 7890');
    expect(wrong.text).toContain('value="08123"');
  });

  it('sends another code on request, up to the limit, which is said on the page', async () => {
    const one = visitor(app);
    await one.send('/saya/masuk', { hp: somePhone() });
    for (let n = 0; n < 2; n++) {
      const again = await one.send('/saya/masuk/kode', {}, '/saya/masuk/ulang');
      expect(again.location).toBe('/saya/masuk/kode?baru');
    }
    const limited = await one.send('/saya/masuk/kode', {}, '/saya/masuk/ulang');
    expect(limited.status).toBe(429);
    expect(limited.text).toContain('Terlalu banyak percobaan. Coba lagi pukul');
  });

  it('a cookie that was not made here starts from the number again', async () => {
    const one = visitor(app);
    one.cookies.set('menunggu_kode', 'v1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    expect((await one.get('/saya/masuk/kode')).location).toBe('/saya/masuk');
  });
});
