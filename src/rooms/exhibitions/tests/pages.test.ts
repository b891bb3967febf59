import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { askSeller } from '../ask-seller.ts';
import { listLeads } from '../catalogue/lead.reads.ts';
import { getProduct, listPhotos } from '../catalogue/product.reads.ts';
import { certify, officer, productIn, setTheScene, someBusiness, somePhoto } from './make.ts';

const { ctx, database } = await testDatabase();
const files = mkdtempSync(join(tmpdir(), 'berdaya-katalog-halaman-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));
beforeAll(() => setTheScene(ctx));

const appFor = (actor: Actor) =>
  buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor });
const as = (actor: Actor) => visitor(appFor(actor));
const anyone = as(actorAs('public', { id: '-', name: '' }));
const typed = {
  name: 'Keripik pisang <b>manis</b>',
  kind: 'processed-food',
  about: 'Renyah, tahan dua bulan.',
  price: 'Rp15.000',
  unit: 'bungkus 250 gram',
  whatsapp: '0813 1111 2222',
};

describe("the owner's pages, without JavaScript", () => {
  it('ask a stranger to come in and come back', async () => {
    expect((await anyone.get('/saya/produk')).location).toBe('/saya/masuk?kembali=/saya/produk');
    const path = `/saya/produk/${newId()}`;
    expect((await anyone.get(path)).location).toBe(`/saya/masuk?kembali=${encodeURIComponent(path)}`);
  });

  it('lead from words over a photo to the office, once, and keep what was typed when something is missing', async () => {
    const { owner } = await someBusiness(ctx);
    const one = as(owner);
    const missing = await one.send('/saya/produk/baru', { ...typed, price: 'murah', unit: '' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('value="murah"');
    expect(missing.text).toContain('Tulis satuannya');
    const sent = await one.send('/saya/produk/baru', typed);
    expect(sent.location).toMatch(/^\/saya\/produk\/[0-9a-f-]{36}$/);
    expect((await sent.again()).location).toBe(sent.location);
    const at = sent.location ?? '';
    expect((await one.get(at)).text).toContain('Belum ada foto');
    expect((await one.get(at)).text).not.toContain('<b>manis</b>');
    const nothing = await one.send(at, { alt: 'Keripik' }, `${at}/foto`);
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('value="Keripik"');
    const photo = await somePhoto({ width: 640, height: 480 });
    expect((await one.send(at, { alt: 'Keripik', photo }, `${at}/foto`)).location).toBe(at);
    const bare = await one.send(at, { move: 'send' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Produk hanya tampil bila Anda mengizinkan');
    expect((await one.send(at, { move: 'send', consent: 'ya' })).location).toBe(at);
    expect((await one.get(at)).text).toContain('Kami sedang memeriksa produk ini');
    expect((await one.get('/saya/produk')).text).toContain('Diperiksa');
    const edited = await one.send(`${at}/ubah`, { ...typed, price: '16.000', name: 'Keripik' });
    expect(edited.location).toBe(at);
    expect((await one.get(at)).text).toContain('Rp16.000');
  });

  it('offer the halal badge only with a certificate, and show its number', async () => {
    const business = await someBusiness(ctx);
    expect((await as(business.owner).get('/saya/produk/baru')).text).not.toContain('name="halal"');
    await certify(ctx, business.businessId);
    expect((await as(business.owner).get('/saya/produk/baru')).text).toContain('ID12110026732710825');
    const { slug } = await productIn(ctx, 'published', { business, halal: true });
    expect((await anyone.get(`/produk/${slug}`)).text).toContain('ID12110026732710825');
  });

  it('do not exist for another owner, for malformed and unknown ids', async () => {
    const { id, owner } = await productIn(ctx, 'waiting');
    const { owner: stranger } = await someBusiness(ctx);
    for (const path of [`/saya/produk/${id}`, `/saya/produk/${id}/ubah`])
      expect((await as(stranger).get(path)).status, path).toBe(404);
    for (const path of ['/saya/produk/abc', `/saya/produk/${newId()}`, `/saya/produk/minat/${newId()}`])
      expect((await as(owner).get(path)).status, path).toBe(404);
  });

  it('show the buyer to the seller, a first name and a masked phone to the office', async () => {
    const { slug, owner, businessId } = await productIn(ctx, 'published');
    const wish = { buyer: 'Sinta Dewi', phone: '+6282112345678', wish: '50 bungkus' };
    await askSeller(ctx({ actor: actorAs('public') }), slug, wish);
    const [lead] = await listLeads(ctx(), { businessIds: [businessId] });
    const own = await as(owner).get(`/saya/produk/minat/${lead?.id}`);
    for (const shown of ['Sinta Dewi', '0821-1234-5678', 'wa.me/6282112345678']) expect(own.text).toContain(shown);
    const staff = await as(officer).get(`/kerja/produk/minat/${lead?.id}`);
    expect(staff.text).toContain('0821-••••-5678');
    for (const hidden of ['Dewi', '82112345678']) expect(staff.text).not.toContain(hidden);
    expect((await as(officer).get('/kerja/produk/minat')).text).toContain(`/kerja/produk/minat/${lead?.id}`);
    const sold = await as(owner).send(`/saya/produk/minat/${lead?.id}`, { answer: 'sold', amount: '750.000' });
    expect(sold.location).toBe(`/saya/produk/minat/${lead?.id}`);
    expect((await as(owner).get(sold.location ?? '')).text).toContain('Rp750.000');
  });
});

describe('the catalogue', () => {
  it('is searched and narrowed by links, says so when nothing is there, and speaks English', async () => {
    await productIn(ctx, 'published', { name: 'Tempe goreng', kind: 'food-drink' });
    const { text } = await anyone.get('/produk');
    expect(text).toContain('href="/produk?jenis=food-drink"');
    const found = await anyone.get('/produk?cari=tempe+gorng&jenis=food-drink');
    expect(found.text).toContain('Tempe goreng');
    expect(found.text).toContain('1 produk');
    const elsewhere = await anyone.get('/produk?cari=tempe&jenis=craft');
    expect(elsewhere.text).toContain('Ada 1 di jenis atau kelurahan lain');
    expect((await anyone.get('/produk?cari=%3Cscript%3Ekulkas')).text).not.toContain('<script>kulkas');
    expect((await anyone.get('/produk?cari=kulkas')).text).toContain(
      'Tidak ada produk "kulkas"'.replaceAll('"', '&quot;'),
    );
    expect((await anyone.get('/produk?jenis=apa&kelurahan=1&hal=-3')).status).toBe(200);
    expect((await anyone.get('/produk?bahasa=en')).text).toContain('Product catalogue');
  });

  it('leaves photos out for who saves data, until they are asked for', async () => {
    const { slug } = await productIn(ctx, 'published');
    const app = appFor(actorAs('public', { id: '-', name: '' }));
    const saving = async (path: string) => (await app.request(path, { headers: { 'Save-Data': 'on' } })).text();
    for (const path of ['/produk', `/produk/${slug}`]) {
      expect(await saving(path)).not.toContain('<picture');
      expect(await saving(`${path}?foto=1`)).toContain('<picture');
    }
  });

  it('shows a product with its card for chats, structured data and the way to the seller', async () => {
    const { slug, id } = await productIn(ctx, 'published', { name: 'Abon </script><b>ikan' });
    const { text } = await anyone.get(`/produk/${slug}`);
    const [photo] = await listPhotos(ctx(), id);
    const head = text.slice(0, 8192);
    expect(head).toContain(
      `<meta property="og:image" content="${testOffice.baseUrl}/produk/foto/${photo?.id}/share.jpg"`,
    );
    const [, data = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ name: 'Abon </script><b>ikan', offers: { price: 15_000 } });
    expect(text).toContain('https://wa.me/6281311112222?text=');
  });

  it('takes a question with what was typed kept, refuses machines, and only of shown products', async () => {
    const { slug, id, owner } = await productIn(ctx, 'published');
    const at = `/produk/${slug}/tanya`;
    const half = await anyone.send(at, { nama: 'Sinta', hp: '12', pesan: '10 bungkus' });
    expect(half.status).toBe(422);
    for (const kept of ['value="Sinta"', 'value="12"', '10 bungkus']) expect(half.text).toContain(kept);
    const whole = { nama: 'Sinta', hp: '0821 9999 0000', pesan: '10 bungkus', setuju: 'ya' };
    expect((await anyone.send(at, { ...whole, _situs: 'http://x' })).status).toBe(422);
    const sent = await anyone.send(at, whole);
    expect(sent.location).toBe(`${at}?terkirim=1`);
    expect((await anyone.get(sent.location ?? '')).text).toContain('akan menghubungi Anda');
    expect((await anyone.send(at, whole)).status).toBe(409);
    const { version } = await getProduct(ctx(), id);
    await as(owner).send(`/saya/produk/${id}`, { move: 'hide', version: String(version) });
    for (const path of [`/produk/${slug}`, at, '/produk/tidak-ada-123456'])
      expect((await anyone.get(path)).status).toBe(404);
  });

  it('gives photos of shown products to anyone for a day, all others to their owner and the office', async () => {
    const shown = await productIn(ctx, 'published');
    const kept = await productIn(ctx, 'waiting');
    const fileOf = async (id: string) => `/produk/foto/${(await listPhotos(ctx(), id))[0]?.id}/320.avif`;
    const open = await appFor(actorAs('public', { id: '-', name: '' })).request(await fileOf(shown.id));
    expect([open.status, open.headers.get('Content-Type')]).toEqual([200, 'image/avif']);
    expect(open.headers.get('Cache-Control')).toBe('public, max-age=86400');
    const closed = await fileOf(kept.id);
    expect((await anyone.get(closed)).location).toMatch(/^\/saya\/masuk|^\/masuk/);
    expect((await as(shown.owner).get(closed)).status).toBe(404);
    const own = await appFor(kept.owner).request(closed);
    expect([own.status, own.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect((await appFor(officer).request(closed)).status).toBe(200);
    for (const name of ['321.avif', '320.png', '320.jpg.avif', 'share.avif'])
      expect((await anyone.get(closed.replace('320.avif', name))).status, name).toBe(404);
  });
});

describe('the office', () => {
  it('sees what waits, publishes or gives back; others only look', async () => {
    const { id, slug } = await productIn(ctx, 'waiting', { name: 'Kopi robusta' });
    const desk = as(officer);
    expect((await desk.get('/kerja/produk?status=waiting')).text).toContain('Kopi robusta');
    const bare = await desk.send(`/kerja/produk/${id}`, { move: 'return', note: '' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Tulis apa yang perlu diubah');
    const done = await desk.send(`/kerja/produk/${id}`, { move: 'publish', note: '' });
    expect(done.location).toBe(`/kerja/produk/${id}`);
    expect((await anyone.get(`/produk/${slug}`)).status).toBe(200);
    const back = await desk.send(`/kerja/produk/${id}`, { move: 'return', note: 'Harga salah.', mentor: 'ya' });
    expect(back.location).toBe(`/kerja/produk/${id}`);
    expect((await as(actorAs('mentor')).get('/kerja')).text).toContain('memperbaiki produk');
    const reader = await as(actorAs('evaluator')).get(`/kerja/produk/${id}`);
    expect(reader.status).toBe(200);
    expect(reader.text).not.toContain('name="move"');
    for (const actor of [actorAs('treasurer'), actorAs('owner')])
      expect((await as(actor).get('/kerja/produk')).status, actor.name).toBe(403);
    expect((await anyone.get('/kerja/produk')).location).toContain('/masuk');
    expect((await desk.get('/kerja/produk/abc')).status).toBe(404);
  });
});
