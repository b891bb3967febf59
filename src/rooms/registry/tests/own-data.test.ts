import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerDataRequest,
  askAboutData,
  listOwnDataRequests,
  recordConsent,
  startSignIn,
} from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { connectRooms } from '#src/subscriptions.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { addBusiness } from '../add-business.ts';
import { gatherOwnData } from '../own-data.ts';
import { takeOwnCopy } from '../take-own-copy.ts';
import { unsealFact } from '../unseal-fact.ts';
import { viewRecord } from '../view-record.ts';
import { withdrawOwnConsent } from '../withdraw-own-consent.ts';
import { importScene } from './make-imports.ts';

const database = await testDatabase();
const { ctx } = database;
const phone = '+6281234500001';
const marni = actorAs('owner', { name: 'Marni', phone });
const stranger = actorAs('owner', { name: 'Rina', phone: '+6281234500002' });
const vivi = actorAs('programme', { name: 'Ibu Vivi' });
const head = actorAs('head', { name: 'Bapak Kepala' });
const own = () => ctx({ actor: marni });
let actor = marni;
const app = buildApp({
  database: database.database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
});
const browser = visitor(app);
let businessId = '';
let ownerId = '';

beforeAll(async () => {
  startSignIn(database.database, { secure: false });
  connectRooms();
  const { by } = await importScene(database);
  businessId = await addBusiness(by(), {
    name: 'Tenun Marni',
    ownerName: 'Marni Br. Sitepu',
    phone,
    nik: '1275014101800001',
    nib: null,
    product: 'kain tenun',
    sector: 'craft',
    area: '12.75.01.1001',
    address: 'Gang Melati',
    sinceYear: 2011,
    workers: 3,
    annualSales: null,
    sex: 'female',
    disability: false,
    sure: true,
  });
  ownerId = (await gatherOwnData(own())).records[0]?.ownerId ?? '';
  const consent = { purpose: 'publish-name', textVersion: '2026-1', channel: 'web' } as const;
  await recordConsent(own(), { ...consent, subject: { type: 'owner', id: ownerId }, given: true });
});

describe('what the city holds on me', () => {
  it('stands there with its source, without whole numbers of persons, and only for the phone that was proved', async () => {
    actor = marni;
    const page = await browser.get('/saya/data');
    expect(page.text).toContain('kain tenun');
    expect(page.text).toContain('dicatat petugas, 10 Maret 2026');
    expect(page.text).toContain('•••• 0001');
    expect(page.text).not.toMatch(/1275014101800001|81234500001/);
    actor = stranger;
    expect((await browser.get('/saya/data')).text).toContain('Belum ada usaha yang terdata');
    actor = vivi;
    expect((await browser.get('/saya/data')).status).toBe(403);
  });

  it('can be taken away as a file to read and as one for another system, and that is noted', async () => {
    actor = marni;
    const copy = JSON.parse((await browser.get('/saya/data/salinan.json')).text);
    expect(copy['Yang kami simpan']).toContainEqual({
      Usaha: 'Tenun Marni',
      Data: 'Produk',
      Isi: 'kain tenun',
      Sumber: 'dicatat petugas, 10 Maret 2026',
    });
    expect(JSON.stringify(copy)).not.toContain('1275014101800001');
    const workbook = await app.request('/saya/data/salinan.xlsx');
    expect(workbook.headers.get('Content-Disposition')).toContain('data-saya-2026-03-10.xlsx');
    await expect(takeOwnCopy(ctx({ actor: head }), 'json')).rejects.toMatchObject({ status: 403 });
  });

  it('names who of the office looked: a record once a day, an opened number with its reason', async () => {
    const officer = () => ctx({ actor: vivi });
    await viewRecord(officer(), businessId);
    await viewRecord(officer(), businessId);
    await viewRecord(ctx({ actor: vivi, now: '2026-03-11T09:00+07:00' }), businessId);
    await unsealFact(officer(), businessId, { fact: 'hp', reason: 'menelepon peserta' });
    const { views } = await gatherOwnData(own());
    const opened = views.filter(({ event }) => event === 'registry.record-opened');
    expect(opened.map(({ name, at }) => `${name} ${at.toISOString().slice(0, 10)}`)).toEqual([
      'Ibu Vivi 2026-03-11',
      'Ibu Vivi 2026-03-10',
    ]);
    actor = marni;
    const page = await browser.get('/saya/data');
    expect(page.text).toContain('Ibu Vivi, Bidang Program');
    expect(page.text).toContain('Membuka nomor HP atau NIK: menelepon peserta');
  });

  it('a yes is taken back with one press; nobody takes back another’s', async () => {
    const foreign = withdrawOwnConsent(ctx({ actor: stranger }), { ownerId, purpose: 'publish-name' });
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    actor = marni;
    expect((await browser.get('/saya/data')).text).toContain('Naskah 2026-1');
    const sent = await browser.send('/saya/data', { pemilik: ownerId, izin: 'publish-name' }, '/saya/data/izin');
    expect(sent.location).toBe('/saya/data?ditarik#izin');
    const [owner] = (await gatherOwnData(own())).owners;
    expect(owner?.consents.find(({ purpose }) => purpose === 'publish-name')?.standing).toBe('withdrawn');
  });
});

describe('a request about my data', () => {
  it('is asked, waits with its deadline, is answered by the office, and the answer is read', async () => {
    actor = marni;
    const empty = await browser.send('/saya/data/minta', { apa: 'correct', isi: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Tulis data mana yang Anda maksud.');
    const sent = await browser.send('/saya/data/minta', {
      apa: 'correct',
      isi: 'Alamat saya pindah ke Jalan Melati 8.',
    });
    expect(sent.location).toBe('/saya/data?terkirim#permintaan');
    expect((await browser.get('/saya/data')).text).toContain('Kami jawab paling lambat Jumat, 13 Maret 2026');
    await expect(askAboutData(own(), { kind: 'correct', wish: 'lagi' })).rejects.toMatchObject({
      code: 'data-request-waits',
    });

    actor = vivi;
    expect((await browser.get('/kerja/permintaan-data')).status).toBe(403);
    actor = head;
    const list = await browser.get('/kerja/permintaan-data');
    const [, id = ''] = /permintaan-data\/([0-9a-f-]{36})/.exec(list.text) ?? [];
    const one = await browser.get(`/kerja/permintaan-data/${id}`);
    expect(one.text).toContain('Jalan Melati 8');
    expect(one.text).toContain(`/kerja/usaha/${businessId}`);
    const blank = await browser.send(`/kerja/permintaan-data/${id}`, { hasil: 'done', jawaban: '' });
    expect(blank.status).toBe(422);
    const answer = { hasil: 'done', jawaban: 'Alamat sudah kami ubah.' };
    expect((await browser.send(`/kerja/permintaan-data/${id}`, answer)).location).toContain('?dijawab');
    const twice = answerDataRequest(ctx({ actor: head }), id, { outcome: 'refused', answer: 'tidak' });
    await expect(twice).rejects.toMatchObject({ code: 'data-request-answered', status: 409 });

    actor = marni;
    const page = await browser.get('/saya/data');
    expect(page.text).toContain('Alamat sudah kami ubah.');
    expect((await listOwnDataRequests(own()))[0]).toMatchObject({ outcome: 'done', answeredByName: 'Bapak Kepala' });
  });

  it('that is unknown is not found', async () => {
    actor = head;
    expect((await browser.get('/kerja/permintaan-data/nonsense')).status).toBe(404);
    expect((await browser.get(`/kerja/permintaan-data/${businessId}`)).status).toBe(404);
  });
});
