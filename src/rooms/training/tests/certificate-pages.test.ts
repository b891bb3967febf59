import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listCertificates } from '../certificate.reads.ts';
import { issueCertificates } from '../issue-certificates.ts';
import { ticketOf } from '../ticket.ts';
import { callWithPeople, heldCall, officerAt } from './make.ts';

const { ctx, database } = await testDatabase();
let now = testNow;
let actor: Actor = stranger;
const parts = { database, now: () => now, actorFor: async () => actor };
const app = buildApp({ ...parts, city: testOffice.city });
const medan = buildApp({ ...parts, city: otherOffice.city });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** A call whose people all earned a certificate, which was issued. */
async function issued(people: string[]) {
  const made = await heldCall(ctx, people, () => true);
  await issueCertificates(officerAt(ctx, made.after), made.call.id);
  const all = await listCertificates(ctx(), made.call.id);
  const [first] = all;
  if (!first) throw new Error('It was just issued.');
  now = made.after;
  return { ...made, all, first, one: visitor(app), at: `/kerja/sertifikat/${first.id}` };
}

describe('from closed lists to certificates, page by page', () => {
  it('shows who has earned one and why others have not, mends a name, issues, revokes and replaces', async () => {
    const made = await heldCall(ctx, ['MARNI <I>SITEPU', 'Budi'], (person) => person === 0);
    now = made.after;
    actor = actorAs('head', { name: 'Ibu Kepala' });
    const one = visitor(app);
    const at = `/kerja/program/${made.call.id}/sertifikat`;
    const before = (await one.get(at)).text;
    expect(before).toContain('Terbitkan 1 sertifikat');
    expect(before).toContain('Kehadiran kurang.');
    expect(before).toContain('Usul: Marni &lt;I&gt;Sitepu.');
    const marni = made.people.find(({ ownerName }) => ownerName.startsWith('MARNI'))?.id ?? '';
    const lacking = await one.send(`${at}/nama/${marni}`, { nama: 'Marni Sitepu', alasan: '' });
    expect(lacking.status).toBe(422);
    expect(lacking.text).toContain('Marni Sitepu');
    expect((await one.send(`${at}/nama/${marni}`, { nama: 'Marni Sitepu', alasan: 'sesuai KTP' })).status).toBe(303);
    expect((await one.send(`${at}/nama/${marni}`, { nama: 'Marni', alasan: 'lagi' })).status).toBe(409);
    const confirm = (await one.get(`${at}/terbit`)).text;
    expect(confirm).toContain('Marni Sitepu');
    expect(confirm).toContain('Kepala Dinas Koperasi dan UKM Kota Binjai');
    const pressed = await one.send(`${at}/terbit`, {});
    expect(pressed).toMatchObject({ status: 303, location: at });
    expect(await pressed.again()).toMatchObject({ location: at });
    const [certificate] = await listCertificates(ctx(), made.call.id);
    expect(await listCertificates(ctx(), made.call.id)).toHaveLength(1);
    const page = `/kerja/sertifikat/${certificate?.id}`;
    expect((await one.get(at)).text).toContain(page);
    expect((await one.get(`${page}/sertifikat.pdf`)).text).toMatch(/^%PDF/);
    expect((await one.get(`${at}/semua.zip`)).text).toMatch(/^PK/);

    expect((await one.send(`${page}/cabut`, { alasan: '' })).status).toBe(422);
    expect((await one.send(`${page}/cabut`, { alasan: 'nama salah cetak' })).status).toBe(303);
    expect((await one.get(page)).text).toContain('Terbitkan pengganti');
    expect((await one.send(`${page}/ganti`, { nama: '' })).status).toBe(422);
    expect(await one.send(`${page}/ganti`, { nama: 'Marni Br. Sitepu' })).toMatchObject({ status: 303, location: at });
    expect(await listCertificates(ctx(), made.call.id)).toHaveLength(2);
  });

  it('does not issue while a list is open, and shows each officer only what they may do', async () => {
    const { call } = await callWithPeople(ctx, ['Ani']);
    const one = visitor(app);
    const at = `/kerja/program/${call.id}/sertifikat`;
    actor = actorAs('training');
    expect((await one.get(at)).text).toContain('Sertifikat bisa diterbitkan setelah semua daftar hadir ditutup');
    expect((await one.get(`${at}/semua.zip`)).status).toBe(404);
    const { at: page, call: other } = await issued(['Budi']);
    actor = actorAs('evaluator');
    expect((await one.get(page)).text).not.toContain('/cabut');
    for (const closed of [`${page}/cabut`, `${page}/ganti`, `/kerja/program/${other.id}/sertifikat/terbit`]) {
      expect((await one.get(closed)).status).toBe(403);
    }
    actor = stranger;
    expect((await one.get(page)).location).toContain('/masuk');
  });

  it.each(['x', "'--", '%00', newId()])('answers %j with 404', async (id) => {
    const one = visitor(app);
    actor = actorAs('head');
    const asked = encodeURIComponent(id);
    for (const path of ['', '/sertifikat.pdf', '/cabut', '/ganti']) {
      expect((await one.get(`/kerja/sertifikat/${asked}${path}`)).status).toBe(404);
    }
    for (const path of ['sertifikat', 'tes', `tes/soal/${asked}`, 'tes/nilai/sebelum', `sertifikat/nama/${asked}`]) {
      expect((await one.get(`/kerja/program/${asked}/${path}`)).status).toBe(404);
    }
    expect((await one.get(`/tes/${asked}`)).status).toBe(404);
    actor = actorAs('owner', { phone: '+6281299990000' });
    expect((await one.get(`/saya/sertifikat/${asked}/sertifikat.pdf`)).status).toBe(404);
  });
});

describe('checking a certificate', () => {
  it('anyone with the code sees that it is valid, or when and why it was revoked; no other office knows it', async () => {
    const { first, people, at } = await issued(['Ani Lubis']);
    actor = stranger;
    const anyone = visitor(app);
    const typed = await anyone.get(`/sertifikat?kode=${first.code.toLowerCase().replace(/(.{4})/g, '$1+')}`);
    expect(typed).toMatchObject({ status: 303, location: `/sertifikat/${first.code}` });
    const valid = await anyone.get(`/sertifikat/${first.code}`);
    expect(valid.status).toBe(200);
    for (const words of ['Sertifikat ini sah', 'Ani Lubis', first.number, 'hadir 100%', 'noindex']) {
      expect(valid.text).toContain(words);
    }
    expect(valid.text).not.toContain((people[0]?.phone ?? '').slice(-8));
    expect((await visitor(medan).get(`/sertifikat/${first.code}`)).status).toBe(404);

    actor = actorAs('head');
    await visitor(app).send(`${at}/cabut`, { alasan: 'nama <b>salah</b> cetak' });
    actor = stranger;
    const revoked = (await anyone.get(`/sertifikat/${first.code}`)).text;
    expect(revoked).toContain('Sertifikat ini dicabut pada');
    expect(revoked).toContain('Alasan: nama &lt;b&gt;salah&lt;/b&gt; cetak');
    expect(revoked).not.toContain('Sertifikat ini sah');
  });

  it.each(['K7QM2XWPB8', 'tidak-ada', "' OR 1=1--", '<script>', '%F0%9F%92%A3', 'x'.repeat(500)])(
    'does not find %j',
    async (code) => {
      actor = stranger;
      const seen = await visitor(app).get(`/sertifikat/${encodeURIComponent(code)}`);
      expect(seen.status).toBe(404);
      expect(seen.text).toContain('Kode tidak ditemukan');
      expect(seen.text).not.toContain('<script>');
    },
  );

  it('is slowed down for a browser that tries many', async () => {
    actor = stranger;
    const one = visitor(app);
    one.cookies.set('pengunjung', newId());
    for (let n = 0; n < 60; n++) expect((await one.get('/sertifikat/AAAAAAAAAA')).status).toBe(404);
    expect((await one.get('/sertifikat/AAAAAAAAAA')).status).toBe(429);
    expect((await visitor(app).get('/sertifikat')).text).toContain('Kode di bawah gambar kotak');
  });
});

describe('the owner', () => {
  it('is reminded to fetch the certificate, finds it, and nobody else can', async () => {
    const { first, people, one } = await issued(['Ani Lubis', 'Budi']);
    const own = people.find(({ id }) => id === first.applicationId);
    actor = actorAs('owner', { phone: own?.phone ?? '' });
    expect((await one.get('/saya')).text).toContain('/saya/sertifikat');
    const shown = (await one.get('/saya/sertifikat')).text;
    expect(shown).toContain(`/saya/sertifikat/${first.id}/sertifikat.pdf`);
    expect((await one.get(`/saya/sertifikat/${first.id}/sertifikat.pdf`)).text).toMatch(/^%PDF/);
    expect((await one.get('/saya')).text).not.toContain('Unduh sertifikat');
    actor = actorAs('owner', { phone: '+6281299990000' });
    expect((await one.get('/saya/sertifikat')).text).toContain('Belum ada sertifikat');
    expect((await one.get(`/saya/sertifikat/${first.id}/sertifikat.pdf`)).status).toBe(404);
  });
});

describe('a test, page by page', () => {
  it('is written, opened, answered without a script, keyed in from paper, and read as pairs', async () => {
    const { call, people } = await callWithPeople(ctx, ['Ani', 'Budi', 'Cici']);
    const officer = visitor(app);
    const at = `/kerja/program/${call.id}/tes`;
    actor = actorAs('training');
    const typed = { soal: 'Apa di <label>?', a: 'komposisi', b: 'foto', benar: 'a' };
    const wrong = await officer.send(`${at}/soal/baru`, { ...typed, b: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Apa di &lt;label&gt;?');
    expect((await officer.send(`${at}/soal/baru`, typed)).location).toBe(at);
    await officer.send(`${at}/soal/baru`, { ...typed, soal: 'Salah?' });
    const second = [...(await officer.get(at)).text.matchAll(/\/tes\/soal\/([0-9a-f-]{36})/g)].at(-1)?.[1];
    expect((await officer.send(`${at}/soal/${second}`, {}, `${at}/soal/${second}/hapus`)).location).toBe(at);
    expect((await officer.send(at, { tahap: 'before' }, `${at}/tahap`)).location).toBe(at);

    const [ani] = people;
    const mine = `/tes/${ticketOf({ applicationId: ani?.id ?? '', code: ani?.code ?? '' })}`;
    actor = actorAs('owner', { phone: ani?.phone ?? '' });
    expect((await officer.get('/saya')).text).toContain(mine);
    actor = stranger;
    const anyone = visitor(app);
    expect((await anyone.get(mine.replace('/tes/', '/h/'))).text).toContain(mine);
    const question = /name="(soal-[0-9a-f-]{36})"/.exec((await anyone.get(mine)).text)?.[1] ?? '';
    expect((await anyone.send(mine, {})).status).toBe(422);
    expect((await anyone.send(mine, { [question]: '7' })).status).toBe(422);
    expect((await anyone.send(mine, { [question]: '1' })).status).toBe(303);
    expect((await anyone.get(mine)).text).toContain('Jawaban Anda sudah kami terima');

    actor = actorAs('training');
    const [, budi] = people;
    const key = (path: string, values: Record<string, string>) => officer.send(`${at}/nilai/${path}`, values);
    expect((await key('sebelum', { [`nilai-${budi?.id}`]: '2' })).status).toBe(422);
    await key('sebelum', { [`nilai-${budi?.id}`]: '0' });
    await key('sesudah', { [`nilai-${ani?.id}`]: '1', [`nilai-${budi?.id}`]: '1' });
    const result = (await officer.get(at)).text;
    expect(result).toContain('Rata-rata 0,0 menjadi 1,0 dari 1 soal');
    expect(result).toContain('2 dari 3 peserta');
    expect(result).toContain('100%');
    actor = stranger;
    await officer.get(at);
    actor = actorAs('training');
    await officer.send(at, { tahap: '' }, `${at}/tahap`);
    expect((await anyone.get(mine)).text).toContain('Tes tidak sedang dibuka');
  });
});
