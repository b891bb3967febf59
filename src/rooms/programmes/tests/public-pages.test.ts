import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { inLocale } from '#platform/words.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { countInterested } from '../interest.reads.ts';
import { moveCall } from '../move-call.ts';
import { getCall } from '../programmes.reads.ts';
import { useSeatCounter } from '../seats.ts';
import { addressOf, shareText } from '../share-text.ts';
import { head, openCall, readyDraft, writer } from './arrange.ts';
import { citizen, now } from './make.ts';
import { visit } from './site.ts';

const { ctx } = await testDatabase();
const asWriter = ctx({ actor: writer, now });
const later = new Date(now.getTime() + 2 * 86_400_000);
const anyone = visit(ctx({ actor: citizen, now: later }));
let openId: string;
let postponedId: string;

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  openId = await openCall(asWriter, 'Kemasan produk yang menjual');
  postponedId = await openCall(asWriter, 'Menjahit <script>alert(1)</script>');
  await moveCall(ctx({ actor: head, now }), postponedId, 'postpone', { reason: 'Dana kurang Rp50.400.000.' });
  await readyDraft(asWriter, 'Masih rahasia');
  useSeatCounter(async (_ctx, calls) => new Map(calls.map(({ id }) => [id, { taken: 18, waiting: 0, mode: 'score' }])));
});

const kb = (html: string) => brotliCompressSync(html).length / 1024;

describe('home and list', () => {
  it('show what is open with places left, and say openly what is postponed', async () => {
    const { status, html } = await anyone.open('/');
    expect(status).toBe(200);
    expect(html).toContain('Kemasan produk yang menjual');
    expect(html).toMatch(/<b class="b-tabular">12<\/b> dari 30 tempat/);
    expect(html).toContain('Dana kurang Rp50.400.000.');
    expect(html).not.toContain('Masih rahasia');
  });

  it('keep the address of the filter, and offer the way out when nothing fits', async () => {
    const { html } = await anyone.open('/program?jenis=training&buka=1');
    expect(html).toContain('href="/program/kemasan-produk-yang-menjual"');
    expect(html).not.toContain('menjahit');
    const odd = await anyone.open('/program?jenis=%27--&kecamatan=99.99&buka=2');
    expect(odd.status).toBe(200);
  });

  it('write what officers typed as text', async () => {
    const { html } = await anyone.open('/program');
    expect(html).toContain('Menjahit &lt;script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it.each(['/', '/program', '/program/kemasan-produk-yang-menjual', '/program/kemasan-produk-yang-menjual/cek'])(
    '%s: the first answer stays under 14 KB compressed, without an untranslated key, in both languages',
    async (path) => {
      const { html } = await anyone.open(path);
      expect(kb(html)).toBeLessThan(14);
      expect(html).not.toMatch(/programmes_[a-z]/);
      const english = await inLocale('en', () => anyone.open(path));
      expect(english.html).not.toMatch(/programmes_[a-z]/);
      expect(english.html).toContain('lang="en"');
    },
  );
});

describe('a call in a talk', () => {
  it('shows a picture of its own words, in the first 8 KB, and the old one after the words changed', async () => {
    const { html } = await anyone.open('/program/kemasan-produk-yang-menjual');
    const image = /og:image" content="([^"]+)"/.exec(html.slice(0, 8 * 1024))?.[1] ?? '';
    expect(image).toMatch(/\/program\/kemasan-produk-yang-menjual\/kartu-[0-9a-f]{12}\.png$/);
    const own = new URL(image).pathname;
    const picture = await anyone.bytes(own);
    expect(Buffer.from(picture.subarray(1, 4)).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(300 * 1024);
    const old = own.replace(/kartu-.*/, 'kartu-000000000000.png');
    expect(await anyone.bytes(old)).toEqual(picture);
    expect((await anyone.open(own.replace('kemasan', 'rahasia'))).status).toBe(404);
  });

  it.each(['/', '/program', '/program/kemasan-produk-yang-menjual'])('%s names its feed and calendar', async (path) => {
    const { html } = await anyone.open(path);
    expect(html).toContain('href="/program.atom"');
    expect(html).toContain('href="/program.ics"');
  });
});

describe('a call', () => {
  it('shows how one is chosen and leads to applying', async () => {
    const { html } = await anyone.open('/program/kemasan-produk-yang-menjual');
    for (const text of [
      'Cara kami memilih',
      'Belum pernah 60, lebih dari 2 tahun lalu 40, tahun lalu 10.',
      'Tunggurono',
      '12 tempat',
    ])
      expect(html).toContain(text);
    expect(html).toContain('href="/daftar/kemasan-produk-yang-menjual"');
  });

  it.each([
    '/program/masih-rahasia',
    '/program/tidak-ada',
    `/program/${'x'.repeat(300)}`,
    '/program/masih-rahasia/cek',
    '/program/masih-rahasia/poster.pdf',
  ])('the public has not seen is not found: %s', async (path) => {
    expect((await anyone.open(path)).status).toBe(404);
  });

  it('that is closed says since when and offers to tell', async () => {
    const closesAt = (await getCall(asWriter, openId)).closesAt as Date;
    const { html } = await visit(ctx({ actor: citizen, now: closesAt })).open('/program/kemasan-produk-yang-menjual');
    expect(html).toContain('Pendaftaran ditutup');
    expect(html).toContain('/program/kemasan-produk-yang-menjual/kabari');
    expect(html).not.toContain('href="/daftar/');
  });

  it('has a text for WhatsApp of at most 500 signs, however long its title', async () => {
    const call = await getCall(asWriter, openId);
    const address = addressOf('https://berdaya.binjai.example', call);
    for (const title of [call.title, 'Kemasan '.repeat(80)]) {
      const text = `${shareText({ ...call, title }, address.length)} ${address}`;
      expect(text.length).toBeLessThanOrEqual(500);
      expect(text).toContain('Belum punya NIB juga boleh.');
    }
  });

  it('comes as calendar file and as poster', async () => {
    const calendar = await anyone.open('/program/kemasan-produk-yang-menjual/jadwal.ics');
    expect(calendar.html).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:\d{8}T\d{6}Z\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const poster = await anyone.open('/program/kemasan-produk-yang-menjual/poster.pdf');
    expect(poster.html.slice(0, 5)).toBe('%PDF-');
  });
});

describe('may I take part', () => {
  const check = '/program/kemasan-produk-yang-menjual/cek';
  it.each([
    ['jual=food-drink&tempat=12.75.01.1001&nib=none', 'Anda bisa ikut.', 'Lanjut daftar'],
    ['jual=food-drink&tempat=12.75.02.1006&nib=none', 'Anda mungkin bisa ikut.', 'Kelurahan Binjai, Kota Binjai'],
    ['jual=food-drink&tempat=12.75.02.1006&nib=none&pasti=1', 'Anda bisa ikut.', 'Lanjut daftar'],
    ['jual=unknown&tempat=unknown&nib=unknown', 'Anda mungkin bisa ikut.', 'Lanjut daftar'],
    ['jual=services&tempat=outside&nib=has', 'Program ini belum cocok', 'Daftar saja'],
    ['jual=food-drink&tempat=99.99.99.9999&nib=has', 'Program ini belum cocok', 'di luar Kota Binjai'],
  ])('%s: %s', async (answers, heading, wayOn) => {
    const { status, html } = await anyone.open(`${check}?${answers}`);
    expect(status).toBe(200);
    expect(html).toContain(heading);
    expect(html).toContain(wayOn);
    expect(html).toContain('Bisa juga');
  });

  it('names each question left open', async () => {
    const { status, html } = await anyone.open(`${check}?jual=food-drink&tempat=`);
    expect(status).toBe(422);
    expect(html).toContain('href="#f-tempat"');
    expect(html).toContain('href="#f-nib"');
  });

  it('finds the open calls that fit, or says what else can be done', async () => {
    const fits = await anyone.open('/cek?jual=food-drink&tempat=12.75.01.1001&nib=none');
    expect(fits.html).toContain('1 program yang buka cocok untuk Anda');
    const none = await anyone.open('/cek?jual=services&tempat=outside&nib=none');
    expect(none.html).toContain('Belum ada program buka yang cocok');
    expect(none.html).toContain('href="/program"');
  });
});

describe('tell me when it opens again', () => {
  it('keeps a phone once, with consent, and only while one cannot apply', async () => {
    const { slug } = await getCall(asWriter, postponedId);
    const path = `/program/${slug}/kabari`;
    const wrong = await anyone.send(path, { hp: '12', setuju: 'ya' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Nomor ini belum lengkap');
    const unasked = await anyone.send(path, { hp: '0812 3456 7890' });
    expect(unasked.status).toBe(422);
    for (const hp of ['0812 3456 7890', '+62 812-3456-7890']) {
      const kept = await anyone.send(path, { hp, setuju: 'ya' });
      expect(kept.location).toBe(`${path}?terima=1`);
    }
    expect(await countInterested(asWriter, postponedId)).toBe(1);
    const open = await anyone.open('/program/kemasan-produk-yang-menjual/kabari');
    expect(open.location).toBe('/program/kemasan-produk-yang-menjual');
  });
});
