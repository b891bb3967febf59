import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { inLocale } from '#platform/words.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { fileObjection } from '../file-objection.ts';
import { listObjectionsOf } from '../objection.reads.ts';
import { decidedApplication, decider } from './decided.ts';
import { openCall, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const system = ctx({ actor: actorAs('system') });
const files = mkdtempSync(join(tmpdir(), 'berdaya-objection-pages-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

let callId: string;
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx, { capacity: 2 });
});

const signedIn = (actor: Actor, now = testNow) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor }));
const owner = (phone: string, now?: Date) => signedIn(actorAs('owner', { phone }), now);
const days = (n: number) => new Date(testNow.getTime() + n * 86_400_000);
const detail = { score: 62, cutOff: 68, reason: 'Nilai Anda 62, batas 68.' };
const notChosen = () => decidedApplication(ctx, { callId, to: 'not-select', detail });
const words = 'Saya belum pernah dibantu. <script>alert(1)</script> 🙏 مرحبا';

/** A filed objection with its application. */
async function objected() {
  const application = await notChosen();
  await fileObjection(ctx({ actor: actorAs('owner', { phone: application.phone }) }), {
    code: application.code,
    about: 'facts',
    words,
  });
  const [objection] = await listObjectionsOf(system, application.id);
  return { application, at: `/kerja/keberatan/${objection?.id}`, status: `/status/${application.code}` };
}

describe('the applicant', () => {
  it('finds the way from the status page, sends words and a photo, and reads the promised day', async () => {
    const { code, phone, id } = await notChosen();
    const one = owner(phone);
    const at = `/status/${code}/keberatan`;
    expect((await one.get(`/status/${code}`)).text).toContain(at);
    expect((await one.get(at)).text).toContain('sampai Selasa, 17 Maret 2026');
    const picture = sharp({ create: { width: 30, height: 30, channels: 3, background: '#0A6350' } });
    const file = new File([new Uint8Array(await picture.jpeg().toBuffer())], 'surat.jpg');
    const sent = await one.send(at, { tentang: 'facts', uraian: words, file });
    expect(sent).toMatchObject({ status: 303, location: at });
    await sent.again();
    expect(await listObjectionsOf(system, id)).toHaveLength(1);
    const { text } = await one.get(at);
    expect(text).toContain('menjawab paling lambat Senin, 16 Maret 2026');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>alert');
    const link = text.match(/\/status\/[^"]+\/berkas/)?.[0] ?? '';
    expect((await one.get(link)).status).toBe(200);
    expect((await owner(somePhone()).get(link)).status).toBe(303);
    expect((await one.get(`/status/${code}`)).text).toContain('Keberatan Anda');
  });

  it('is told what is missing with everything typed kept', async () => {
    const { code, phone } = await notChosen();
    const at = `/status/${code}/keberatan`;
    const empty = await owner(phone).send(at, { uraian: words });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Pilih apa yang keliru.');
    expect(empty.text).toContain('مرحبا');
    const long = await owner(phone).send(at, { tentang: 'points', uraian: '🙂'.repeat(600) });
    expect(long.status).toBe(422);
    const none = await owner(phone).send(at, { tentang: 'wrong', uraian: '' });
    expect(none.status).toBe(422);
  });

  it('is told after the days that they are over and where else to go', async () => {
    const { code, phone } = await notChosen();
    const late = owner(phone, days(8));
    expect((await late.get(`/status/${code}`)).text).toContain('Ke mana lagi Anda bisa bertanya');
    const { text } = await late.get(`/status/${code}/keberatan`);
    for (const shown of ['selama 7 hari, sampai Selasa, 17 Maret 2026', 'Ombudsman', 'lapor.go.id'])
      expect(text).toContain(shown);
    expect(text).not.toContain('Kirim keberatan');
  });

  it('reads by itself that the office is late, with a new limit', async () => {
    const { application, status } = await objected();
    const { text } = await owner(application.phone, days(8)).get(status);
    expect(text).toMatch(/Kami terlambat 2 hari\. Maaf\. Batas baru: \w+, 19 Maret 2026\./);
  });

  it('without proof of the phone reads nothing, not even whether the code exists', async () => {
    const { code } = await notChosen();
    for (const browser of [owner(somePhone()), signedIn(stranger)]) {
      const known = await browser.get(`/status/${code}/keberatan`);
      const unknown = await browser.get('/status/BJI-ZZZZ-22/keberatan');
      expect([known.status, unknown.status]).toEqual([303, 303]);
    }
  });
});

describe('the office', () => {
  const staff = signedIn(actorAs('training', { name: 'Ibu Vivi' }));

  it('sees the oldest first with the days left, late ones marked', async () => {
    const { application } = await objected();
    expect((await staff.get('/kerja/keberatan')).text).toContain(application.code);
    const late = signedIn(actorAs('training'), days(8));
    expect((await late.get('/kerja/keberatan')).text).toContain('hari terlambat');
  });

  it('reads words, decision and answers, and answers with a reason that the applicant reads', async () => {
    const { application, at, status } = await objected();
    const { text } = await staff.get(at);
    for (const shown of ['Data saya keliru', 'مرحبا', 'Nilai Anda 62, batas 68.', 'Jawaban saat mendaftar'])
      expect(text).toContain(shown);
    expect(text).not.toContain('<script>alert');
    const empty = await staff.send(at, { hasil: 'accepted', jalan: 'place', alasan: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Tulis alasannya.');
    const reason = 'Catatan bantuan itu milik usaha lain.';
    const sent = await staff.send(at, { hasil: 'accepted', jalan: 'place', alasan: reason });
    expect(sent.location).toBe('/kerja/keberatan?dijawab');
    const told = (await owner(application.phone).get(status)).text;
    expect(told).toContain('Keberatan Anda benar, dan Anda mendapat tempat.');
    expect(told).toContain(reason);
    expect(told).toContain('Saya ikut');
    expect((await staff.get(at)).text).not.toContain('Kirim jawaban');
  });

  it('says to who decided that someone else answers, and lets nothing through', async () => {
    const { at } = await objected();
    const one = signedIn(decider);
    const { text } = await one.get(at);
    expect(text).toContain('Dijawab oleh orang lain');
    expect(text).toContain('Petugas training');
    expect(text).not.toContain('Kirim jawaban');
  });

  it('is shut to other roles and answers 404 to what is not there', async () => {
    const { at } = await objected();
    for (const role of ['mentor', 'treasurer', 'evaluator'] as const) {
      expect((await signedIn(actorAs(role)).get(at)).status).toBe(403);
      expect((await signedIn(actorAs(role)).get('/kerja/keberatan')).status).toBe(403);
    }
    expect((await staff.get(`/kerja/keberatan/${newId()}`)).status).toBe(404);
    expect((await staff.get('/kerja/keberatan/x')).status).toBe(404);
    expect((await staff.get(`${at}/berkas`)).status).toBe(404);
  });

  it('reads its pages in both languages without an untranslated key', async () => {
    const { at, application, status } = await objected();
    const pages: [ReturnType<typeof owner>, string][] = [
      [staff, '/kerja/keberatan'],
      [staff, at],
      [signedIn(decider), at],
      [owner(application.phone), status],
      [owner(application.phone), `${status}/keberatan`],
    ];
    for (const [browser, path] of pages) {
      for (const locale of ['id', 'en'] as const) {
        const { text, status: answered } = await inLocale(locale, () => browser.get(`${path}?bahasa=${locale}`));
        expect(answered, path).toBe(200);
        expect(text, path).not.toMatch(/selection_[a-z]|undefined|\[object/);
      }
    }
  });
});
