import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { useGateway } from '../channels/in-use.ts';
import { signatureOf } from '../channels/signature.ts';
import { jobs } from '../jobs.ts';
import { findMessage } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { provider } from './provider.ts';

const { ctx, database, runJobs } = await testDatabase();
const bridge = await provider();
let actor: Actor = actorAs('programme');
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
  stylePage: false,
});
startSignIn(database, { secure: false });

const write = (text = 'Halo <b>Ibu</b> Marni.') =>
  sendMessage(ctx(), { to: { phone: '+6281234567890' }, template: 'selection.accepted', text, purpose: 'utility' });

beforeEach(() => {
  actor = actorAs('programme');
  useGateway(undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe('/kerja/pesan', () => {
  it('lists messages with masked numbers; the opened one can be sent by hand and marked', async () => {
    const id = await write();
    await runJobs(jobs);
    const one = visitor(app);
    const list = await one.get('/kerja/pesan?keadaan=kept');
    expect(list.text).toContain('0812-••••-7890');
    expect(list.text).toContain('Halo &lt;b&gt;Ibu&lt;/b&gt; Marni.');
    expect(list.text).not.toContain('34567890');
    const opened = await one.get(`/kerja/pesan/${id}`);
    expect(opened.text).toContain('https://wa.me/6281234567890?text=Halo');
    const marked = await one.send(`/kerja/pesan/${id}`, {}, `/kerja/pesan/${id}/terkirim`);
    expect(marked).toMatchObject({ status: 303, location: '/kerja/pesan' });
    expect((await findMessage(ctx(), id))?.state).toBe('sent');
    expect((await one.get(`/kerja/pesan/${id}`)).text).not.toContain('wa.me');
  });

  it('says why a message was not sent yet, and how often it was tried', async () => {
    useGateway({ url: bridge.url, secret: 's', timeoutMs: 300 });
    bridge.says(503);
    await write('Belum berangkat');
    await runJobs(jobs);
    const list = await visitor(app).get('/kerja/pesan?keadaan=queued');
    expect(list.text).toContain('Dicoba lagi');
    expect(list.text).toContain('Penyedia pesan menjawab 503. Percobaan ke-1.');
  });

  it.each([
    ['bukan-id', 404],
    [newId(), 404],
  ])('a message %s is not found', async (id, status) => {
    expect((await visitor(app).get(`/kerja/pesan/${id}`)).status).toBe(status);
  });

  it('is closed to others', async () => {
    actor = actorAs('treasurer');
    expect((await visitor(app).get('/kerja/pesan')).status).toBe(403);
  });
});

describe('/demo/pesan', () => {
  it('stands in for phones and code apps, and does not exist in production', async () => {
    actor = actorAs('public', { id: '-' });
    await seedDemoPeople(ctx({ actor: actorAs('administrator') }), [
      { name: 'Vivi', title: '', unit: '', roles: ['training'], remit: ['12.75'], email: 'vivi@binjai.contoh.id' },
    ]);
    const one = visitor(app);
    await one.send('/saya/masuk', { hp: '0812 1111 2222' });
    const page = await one.get('/demo/pesan');
    expect(page.text).toMatch(/Kode Berdaya Anda \d{6}\. Berlaku 15 menit\./);
    expect(page.text).toContain('0812-••••-2222');
    expect(page.text).toMatch(/vivi@binjai\.contoh\.id[\s\S]*b-code">\d{6}</);
    vi.stubEnv('BERDAYA_MODE', 'production');
    expect((await one.get('/demo/pesan')).status).toBe(404);
  });

  it('where no code can be sent, the sign-in page says so and gives the phone of the office', async () => {
    actor = actorAs('public', { id: '-' });
    vi.stubEnv('BERDAYA_MODE', 'production');
    const refused = await visitor(app).send('/saya/masuk', { hp: '0812 1111 3333' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Kode belum bisa kami kirim ke HP.');
    expect(refused.text).toContain('value="0812 1111 3333"');
  });
});

describe('POST /sambungan/pesan', () => {
  const moment = String(testNow.getTime() / 1000);
  const report = (body: string, signature = signatureOf('s', moment, body)) =>
    app.request('/sambungan/pesan', {
      method: 'POST',
      body,
      headers: { 'X-Berdaya-Timestamp': moment, 'X-Berdaya-Signature': signature },
    });

  beforeEach(() => {
    actor = actorAs('public', { id: '-' });
    bridge.says(202);
    useGateway({ url: bridge.url, secret: 's' });
  });

  it('a signed report moves the message on, once', async () => {
    const id = await write();
    await runJobs(jobs);
    for (let n = 0; n < 2; n++) expect((await report(JSON.stringify({ id, state: 'delivered' }))).status).toBe(204);
    expect((await findMessage(ctx(), id))?.state).toBe('delivered');
  });

  it('an unsigned, altered or misshapen one changes nothing', async () => {
    const id = await write();
    await runJobs(jobs);
    const body = JSON.stringify({ id, state: 'failed' });
    expect((await report(body, '')).status).toBe(403);
    expect((await report(body, signatureOf('other', moment, body))).status).toBe(403);
    for (const wrong of ['{}', 'x', '[]', JSON.stringify({ id: 'x', state: 'delivered' })]) {
      expect((await report(wrong)).status).toBe(422);
    }
    useGateway(undefined);
    expect((await report(body)).status).toBe(403);
    expect((await findMessage(ctx(), id))?.state).toBe('sent');
  });
});

describe('/saya/pesan', () => {
  it('shows an owner their messages, newest first, and only this office’s addresses as links', async () => {
    const address = `${testOffice.baseUrl}/status/BJI-4F7K-29`;
    await write('Halo <b>Ibu</b>.');
    await write(`Lihat ${address}. Bukan https://lain.contoh.id/x`);
    actor = actorAs('owner', { phone: '+6281234567890' });
    const { text } = await visitor(app).get('/saya/pesan');
    expect(text).toContain('<a href="/status/BJI-4F7K-29">');
    expect(text).not.toContain('href="https://lain');
    expect(text.indexOf('BJI-4F7K-29')).toBeLessThan(text.indexOf('Halo &lt;b&gt;Ibu'));
    actor = actorAs('owner', { phone: '+6281200000999' });
    expect((await visitor(app).get('/saya/pesan')).text).toContain('Belum ada pesan');
    actor = actorAs('public', { id: '-' });
    expect((await visitor(app).get('/saya/pesan')).location).toBe('/saya/masuk?kembali=/saya/pesan');
  });
});
