import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { storeFile, useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { declareConflict } from '../declare-conflict.ts';
import { insertDocument } from '../document.store.ts';
import { type Application, getApplication, listSteps } from '../selection.reads.ts';
import { verifyApplication } from '../verify-application.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });
const system = ctx({ actor: actorAs('system') });
const files = mkdtempSync(join(tmpdir(), 'berdaya-check-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));
let callId = '';
let other = '';

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx, { title: 'Kemasan yang menjual' });
  other = await openCall(ctx, { title: 'Foto produk', sectors: ['fashion'] });
});

/** A browser in which this person is signed in. */
const signedIn = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const officer = signedIn(actorAs('programme', { name: 'Ibu Dewi' }));
const at = (application: Pick<Application, 'id'>, rest = '') => `/kerja/pengajuan/${application.id}${rest}`;
const stateOf = async ({ id }: Pick<Application, 'id'>) => (await getApplication(system, id)).state;

describe('the queue', () => {
  it('lists who waits with the oldest first, whether they fit, and how many there are', async () => {
    const first = await sentApplication(ctx({ actor: stranger, now: '2026-03-08T09:00+07:00' }), {
      callId: other,
      answers: { name: 'Siti Pertama' },
    });
    await sentApplication(ctx({ actor: stranger, now: '2026-03-09T09:00+07:00' }), {
      callId: other,
      answers: { name: 'Budi Kedua', sells: 'fashion' },
    });
    const { text } = await officer.get(`/kerja/pengajuan?program=${other}`);
    expect(text).toContain('2 pengajuan');
    expect(text.indexOf('Siti Pertama')).toBeLessThan(text.indexOf('Budi Kedua'));
    expect(text).toContain('Belum sesuai');
    expect(text).toContain('Sesuai syarat');
    expect(text).toContain(at(first, `?program=${other}`));
    expect(text).not.toContain('+6281');
  });

  it('narrows by state, kecamatan and call, and comes through a filter nobody understands', async () => {
    const one = await sentApplication(anyone, { callId, answers: { name: 'Dari Timur', area: '12.75.03.1001' } });
    expect((await officer.get('/kerja/pengajuan?wilayah=12.75.03')).text).toContain('Dari Timur');
    expect((await officer.get('/kerja/pengajuan?wilayah=12.75.05')).text).not.toContain('Dari Timur');
    await verifyApplication(ctx({ actor: actorAs('training') }), { applicationId: one.id, version: 1, lateReason: '' });
    expect((await officer.get('/kerja/pengajuan')).text).not.toContain('Dari Timur');
    expect((await officer.get('/kerja/pengajuan?keadaan=diperiksa')).text).toContain('Dari Timur');
    const odd = await officer.get('/kerja/pengajuan?program=%27&wilayah=x&hal=-1&keadaan=%F0%9F%98%80');
    expect(odd.status).toBe(200);
  });

  it('shows an officer of one kecamatan only theirs', async () => {
    await sentApplication(anyone, { callId, answers: { name: 'Dari Kota', area: '12.75.02.1001' } });
    const far = signedIn(actorAs('mentor', { remit: ['12.75.05'] }));
    expect((await far.get('/kerja/pengajuan')).text).not.toContain('Dari Kota');
  });

  it('is not for strangers or those without a part in it', async () => {
    expect((await signedIn(stranger).get('/kerja/pengajuan')).location).toContain('/masuk');
    expect((await signedIn(actorAs('treasurer')).get('/kerja/pengajuan')).status).toBe(403);
  });
});

describe('one application', () => {
  it('shows answers, how sure the number is, conditions and history, the phone only masked', async () => {
    const application = await sentApplication(anyone, { callId });
    const { text } = await officer.get(at(application));
    for (const shown of [
      'Dapur Marni',
      'Kemasan yang tahan lama.',
      application.code,
      'Syarat program',
      'Terima berkas',
    ])
      expect(text).toContain(shown);
    expect(text).toContain('sudah dicek dengan kode');
    expect(text).not.toContain(application.phone?.slice(3) ?? '-');
  });

  it('says where the registry knows something else', async () => {
    const application = await sentApplication(anyone, { callId });
    await database.owner.query("UPDATE registry.business SET helped_on = '2026-01-20' WHERE id = $1", [
      application.businessId,
    ]);
    const { text } = await officer.get(at(application));
    expect(text).toContain('beda');
    expect(text).toContain('Bantuan terakhir 20 Januari 2026');
  });

  it('goes on to the next of the queue after accepting, and says what was done', async () => {
    const callOf = await openCall(ctx, { title: 'Kelas antrean' });
    const [one, two] = [
      await sentApplication(anyone, { callId: callOf }),
      await sentApplication(anyone, { callId: callOf }),
    ];
    const query = `?program=${callOf}`;
    const done = await officer.send(at(one, query), {}, at(one, `/terima${query}`));
    expect(done.status).toBe(303);
    expect(done.location).toMatch(new RegExp(`^${at(two)}\\?`));
    expect((await officer.get(done.location ?? '')).text).toContain(`Berkas ${one.code} diterima.`);
    const last = await officer.send(at(two, query), {}, at(two, `/terima${query}`));
    expect(last.location).toMatch(/^\/kerja\/pengajuan\?/);
    expect(await stateOf(two)).toBe('verified');
    expect((await last.again()).location).toBe(last.location);
  });

  it('tells the second of two officers who was first, and keeps what they wrote', async () => {
    const application = await sentApplication(anyone, { callId });
    const typed = { lain: 'Foto label', sebab: 'Label belum terlihat' };
    const past = { 'batas-tanggal': '1', 'batas-bulan': '3', 'batas-tahun': '2026' };
    const first = await officer.send(at(application), { ...typed, ...past }, at(application, '/lengkapi'));
    expect(first.status).toBe(422);
    const colleague = ctx({ actor: actorAs('training', { name: 'Bu Vivi' }) });
    await verifyApplication(colleague, { applicationId: application.id, version: 1, lateReason: '' });
    const second = await first.again();
    expect(second.status).toBe(409);
    expect(second.text).toContain('Bu Vivi lebih dulu: berkas diterima');
    expect(second.text).toContain('Label belum terlihat');
    expect(await stateOf(application)).toBe('verified');
  });

  it('asks for what is missing: chosen, in own words, until a day', async () => {
    const application = await sentApplication(anyone, { callId });
    const sent = await officer.send(
      at(application),
      {
        minta: ['product-photo', 'nib'],
        lain: 'Foto label',
        sebab: 'Foto gelap',
        'batas-tanggal': '12',
        'batas-bulan': '3',
        'batas-tahun': '2026',
      },
      at(application, '/lengkapi'),
    );
    expect(sent.status).toBe(303);
    const detail = (await listSteps(system, application.id)).at(-1)?.detail;
    expect(detail).toMatchObject({ due: '2026-03-12', reason: 'Foto gelap' });
    expect(detail?.asked).toHaveLength(3);
    expect(detail?.asked).toContain('Foto label');
  });

  it.each([
    ['nothing chosen', { 'batas-tanggal': '12' }, 'Pilih atau tulis apa yang perlu dilengkapi.'],
    ['a day that is none', { lain: 'Foto', 'batas-tanggal': '31', 'batas-bulan': '2' }, 'Foto'],
    ['a day gone by', { lain: 'Foto', 'batas-tanggal': '1' }, 'Batas sudah lewat.'],
    ['far too long a line', { lain: 'panjang '.repeat(40) }, 'panjang panjang'],
    ['script', { lain: '<script>alert(1)</script>', 'batas-tanggal': '1' }, '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['signs and another writing', { lain: '😀 שלום مرحبا', 'batas-tanggal': '1' }, '😀 שלום مرحبا'],
    ['something that is not asked', { minta: 'paspor' }, 'Kesalahan'],
  ])('keeps what was typed: %s', async (_name, typed, kept) => {
    const application = await sentApplication(anyone, { callId });
    const day = { 'batas-tanggal': '12', 'batas-bulan': '3', 'batas-tahun': '2026' };
    const again = await officer.send(at(application), { ...day, ...typed }, at(application, '/lengkapi'));
    expect(again.status).toBe(422);
    expect(again.text).toContain(kept);
    expect(again.text).not.toContain('<script>alert');
    expect(await stateOf(application)).toBe('submitted');
  });

  it('is put back with a reason, and cancelled with one only by who may', async () => {
    const application = await sentApplication(anyone, { callId });
    await officer.send(at(application), {}, at(application, '/terima'));
    const empty = await officer.send(at(application), {}, at(application, '/kembalikan'));
    expect(empty.status).toBe(422);
    await officer.send(at(application), { kembali: 'Salah baca.' }, at(application, '/kembalikan'));
    expect(await stateOf(application)).toBe('submitted');
    expect((await signedIn(actorAs('training')).get(at(application, '/batal'))).status).toBe(403);
    const bare = await officer.send(at(application, '/batal'), { alasan: ' ' });
    expect(bare.status).toBe(422);
    await officer.send(at(application, '/batal'), { alasan: 'Dikirim dua kali.' });
    expect(await stateOf(application)).toBe('cancelled');
  });

  it('is not found by an id that is nobody, malformed or of another thing', async () => {
    const application = await sentApplication(anyone, { callId });
    const wrong = [`/kerja/pengajuan/${newId()}`, '/kerja/pengajuan/1', `/kerja/pengajuan/${callId}`];
    for (const path of [...wrong, at(application, `/berkas/${newId()}`), at(application, '/berkas/x')])
      expect((await officer.get(path)).status).toBe(404);
  });
});

describe('files', () => {
  it('open for who may read the application, and only as its own', async () => {
    const [mine, theirs] = [await sentApplication(anyone, { callId }), await sentApplication(anyone, { callId })];
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a12' } })
      .png()
      .toBuffer();
    const upload = new File([new Uint8Array(png)], 'keripik.png', { type: 'image/png' });
    const file = await storeFile(system, upload, { allow: ['picture'] });
    const { id: fileId, name: fileName, bytes } = file;
    const id = await insertDocument(
      system,
      { applicationId: mine.id },
      { name: 'product-photo', fileId, fileName, bytes },
    );
    expect((await officer.get(at(mine))).text).toContain(at(mine, `/berkas/${id}`));
    expect((await officer.get(at(mine, `/berkas/${id}`))).status).toBe(200);
    expect((await officer.get(at(theirs, `/berkas/${id}`))).status).toBe(404);
    expect((await signedIn(stranger).get(at(mine, `/berkas/${id}`))).location).toContain('/masuk');
  });
});

describe('an officer close to the applicant', () => {
  it('says so on the page, and from then on reads no more of it anywhere', async () => {
    const callOf = await openCall(ctx, { title: 'Kelas saudara' });
    const application = await sentApplication(anyone, { callId: callOf });
    const close = signedIn(actorAs('programme'));
    const said = await close.send(at(application), { hubungan: 'relative' }, at(application, '/dekat'));
    expect(said.status).toBe(303);
    const page = await close.get(at(application));
    expect(page.status).toBe(403);
    expect(page.text).toContain('Terima kasih sudah terbuka');
    for (const text of [page.text, (await close.get(`/kerja/pengajuan?program=${callOf}`)).text]) {
      expect(text).not.toContain('Dapur Marni');
      expect(text).not.toContain('Kemasan yang tahan lama');
    }
    expect((await close.get(`/status/${application.code}`)).status).toBe(303);
    expect((await close.send(at(application), { versi: '1' }, at(application, '/terima'))).status).toBe(403);
    expect(await stateOf(application)).toBe('submitted');
  });

  it('is passed over on the way through the queue', async () => {
    const callOf = await openCall(ctx, { title: 'Kelas lewati' });
    const made = [];
    for (let n = 0; n < 3; n++) made.push(await sentApplication(anyone, { callId: callOf }));
    const [one, two, three] = made as [Application, Application, Application];
    const actor = actorAs('programme');
    await declareConflict(ctx({ actor }), { applicationId: two.id, kind: 'friend' });
    const { text } = await signedIn(actor).get(at(one, `?program=${callOf}`));
    expect(text).toContain(at(three));
    expect(text).not.toContain(at(two));
  });
});
