import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { addStep } from '../application.store.ts';
import { offerPlaces } from '../offer-places.ts';
import { getApplication, listSteps } from '../selection.reads.ts';
import { decidedApplication, fullCall } from './decided.ts';
import { openCall, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const office = ctx({ actor: actorAs('training') });
const system = ctx({ actor: actorAs('system') });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** A browser in which this person is signed in. */
const signedIn = (actor: Actor, now = testNow, city = testOffice.city) =>
  visitor(buildApp({ database, city, now: () => now, actorFor: async () => actor }));
const owner = (phone: string, now?: Date) => signedIn(actorAs('owner', { phone }), now);
const staff = signedIn(actorAs('training', { name: 'Ibu Vivi' }));
const stateOf = async (id: string) => (await getApplication(system, id)).state;
const places = (callId: string) => `/kerja/seleksi/${callId}/cadangan`;

describe('who has a place', () => {
  it('reads when, where and what to bring, and says "Saya ikut" with one press', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    const { id, code, phone } = await decidedApplication(ctx, { callId, to: 'accept' });
    const call = await getCall(office, callId);
    const one = owner(phone);
    const { text } = await one.get(`/status/${code}`);
    for (const shown of [
      'Selamat, Anda diterima.',
      'Jawab paling lambat Jumat, 13 Maret 2026, pukul 20.00 WIB.',
      'Saya ikut',
      'Saya tidak bisa ikut',
      'TIDAK bila berhalangan',
      'Yang perlu dibawa',
      call.sessions[0]?.place ?? '-',
    ])
      expect(text).toContain(shown);
    const sent = await one.send(`/status/${code}`, {}, `/status/${code}/ikut`);
    expect(sent).toMatchObject({ status: 303, location: `/status/${code}` });
    expect((await sent.again()).status).toBe(303);
    expect(await stateOf(id)).toBe('confirmed');
    const after = (await one.get(`/status/${code}`)).text;
    expect(after).toContain('Tempat Anda sudah pasti.');
    expect(after).not.toContain(`/status/${code}/ikut`);
  });

  it('answers from the own home too', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    const { id, code, phone } = await decidedApplication(ctx, { callId, to: 'accept' });
    const one = owner(phone);
    expect((await one.get('/saya')).text).toContain('Saya ikut');
    await one.send('/saya', {}, `/status/${code}/ikut`);
    expect(await stateOf(id)).toBe('confirmed');
    expect((await one.get('/saya')).text).not.toContain('Saya ikut');
  });

  it('gives it back on a page that says what happens then', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { chosen, waiting } = await fullCall(ctx, callId, { places: 1, waiting: 1 });
    const [one] = chosen;
    const browser = owner(one?.phone ?? '');
    const page = await browser.get(`/status/${one?.code}/batal`);
    expect(page.text).toContain('Tempat Anda kami tawarkan kepada orang berikutnya');
    await browser.send(`/status/${one?.code}/batal`, { alasan: '' });
    await offerPlaces(system, callId);
    const next = owner(waiting[0]?.phone ?? '');
    const { text } = await next.get(`/status/${waiting[0]?.code}`);
    expect(text).toContain('Ada tempat untuk Anda. Jawab paling lambat Kamis, 12 Maret 2026, pukul 20.00 WIB.');
  });

  it('is told when the place has gone on meanwhile, on the same page', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { id, code, phone } = await decidedApplication(ctx, { callId, to: 'accept' });
    await addStep(system, { applicationId: id, kind: 'lapse' });
    const one = owner(phone);
    const { text } = await one.get(`/status/${code}`);
    expect(text).toContain('Kami belum mendapat jawaban Anda');
    expect(text).toContain('Masih ingin ikut? Telepon');
    expect(text).not.toContain('Saya ikut');
    const other = await decidedApplication(ctx, { callId, to: 'accept', phone: somePhone() });
    const late = await owner(other.phone).send(`/status/${other.code}`, {}, `/status/${code}/ikut`);
    expect(late.status).toBe(303);
    expect(await stateOf(id)).toBe('cancelled');
  });
});

describe('who waits or was not chosen', () => {
  it('reads the number, how many come before, and what happens next', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { waiting } = await fullCall(ctx, callId, { places: 1, waiting: 2 });
    const [first, second] = waiting;
    expect((await owner(first?.phone ?? '').get(`/status/${first?.code}`)).text).toContain('Anda orang berikutnya');
    const { text } = await owner(second?.phone ?? '').get(`/status/${second?.code}`);
    for (const shown of ['Anda cadangan nomor 2.', 'Di depan Anda ada 1 orang.', 'Anda punya waktu dua hari'])
      expect(text).toContain(shown);
    const begun = new Date('2027-12-01T00:00:00Z');
    const over = (await owner(second?.phone ?? '', begun).get(`/status/${second?.code}`)).text;
    expect(over).toContain('daftar tunggu ini selesai');
  });

  it('reads reason, points and what would raise them once each, and two other calls', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    await openCall(ctx, { title: 'Kelas foto produk' });
    const reason = 'Nilai Anda 62, batas 68.';
    const { code, phone } = await decidedApplication(ctx, {
      callId,
      to: 'not-select',
      detail: { score: 62, cutOff: 68, reason, raise: ['Produk sudah dijual tiga bulan.'] },
    });
    const { text } = await owner(phone).get(`/status/${code}`);
    expect(text.split(reason)).toHaveLength(2);
    for (const shown of ['Kali ini Anda belum terpilih.', 'Produk sudah dijual tiga bulan.', 'Kelas foto produk'])
      expect(text).toContain(shown);
    expect(text).not.toMatch(/ditolak/i);
  });

  it('is told why the office ended an application', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { id, code, phone } = await decidedApplication(ctx, { callId, to: 'accept' });
    await addStep(office, { applicationId: id, kind: 'cancel', detail: { reason: 'Usaha ini terdaftar dua kali.' } });
    const { text } = await owner(phone).get(`/status/${code}`);
    expect(text).toContain('Alasannya: Usaha ini terdaftar dua kali.');
  });
});

describe("the office's page of places", () => {
  it('shows who comes, who has not answered and the waiting list in order', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    const { waiting } = await fullCall(ctx, callId, { places: 2, waiting: 2 });
    const { text } = await staff.get(places(callId));
    expect(text).toContain('0 ikut, 2 belum menjawab, 2 menunggu');
    expect(text).toContain('Jumat, 13 Maret 2026, pukul 20.00 WIB');
    expect(text).toContain('3 hari lagi');
    expect(text.indexOf(waiting[0]?.code ?? '-')).toBeLessThan(text.indexOf(waiting[1]?.code ?? '-'));
    expect(text).not.toContain('Tawarkan sekarang');
  });

  it('offers free places at a press, and not again at the second', async () => {
    const callId = await openCall(ctx, { capacity: 2 });
    await fullCall(ctx, callId, { places: 1, waiting: 2 });
    const sent = await staff.send(places(callId), {});
    expect(sent.location).toBe(`${places(callId)}?ditawarkan=1`);
    expect((await sent.again()).location).toBe(`${places(callId)}?ditawarkan=1`);
    expect((await staff.get(sent.location ?? '')).text).toContain('1 tempat ditawarkan');
    expect((await staff.get(places(callId))).text).toContain('0 ikut, 2 belum menjawab, 1 menunggu');
  });

  it('notes what was said on the phone and by whom; what is missing is asked for, the rest kept', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const { id, phone, code } = await decidedApplication(ctx, { callId, to: 'accept' });
    const at = `${places(callId)}/${id}`;
    const nobody = await staff.send(at, { jawaban: 'joins', oleh: '' });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Tulis siapa yang menjawab.');
    const long = await staff.send(at, { jawaban: 'joins', oleh: 'x'.repeat(121) });
    expect(long.status).toBe(422);
    const saidBy = 'Rina <b>anak</b> 👩 مريم';
    expect((await staff.send(at, { jawaban: 'joins', oleh: saidBy })).location).toBe(`${places(callId)}?dicatat`);
    expect((await listSteps(system, id)).at(-1)).toMatchObject({ kind: 'confirm', detail: { saidBy } });
    const status = (await owner(phone).get(`/status/${code}`)).text;
    expect(status).toContain('Rina &lt;b&gt;anak&lt;/b&gt;');
    expect(status).not.toContain('<b>anak</b>');
  });

  it('is shut to other roles, other cities and other calls', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    const other = await openCall(ctx, { capacity: 1 });
    const { id } = await decidedApplication(ctx, { callId, to: 'accept' });
    expect((await signedIn(actorAs('mentor')).get(places(callId))).status).toBe(403);
    expect((await signedIn(stranger).get(places(callId))).status).toBe(303);
    expect((await staff.get(`${places(other)}/${id}`)).status).toBe(404);
    expect((await staff.get('/kerja/seleksi/x/cadangan')).status).toBe(404);
    const abroad = actorAs('head', { remit: [otherOffice.city] });
    expect((await signedIn(abroad).get(`${places(callId)}/${id}`)).status).toBe(403);
  });
});

it('every page speaks both languages without an untranslated key', async () => {
  const callId = await openCall(ctx, { capacity: 2 });
  const { chosen, waiting } = await fullCall(ctx, callId, { places: 1, waiting: 1 });
  const pages: [ReturnType<typeof owner>, string][] = [
    [owner(chosen[0]?.phone ?? ''), `/status/${chosen[0]?.code}`],
    [owner(chosen[0]?.phone ?? ''), `/status/${chosen[0]?.code}/batal`],
    [owner(waiting[0]?.phone ?? ''), `/status/${waiting[0]?.code}`],
    [staff, places(callId)],
    [staff, `${places(callId)}/${chosen[0]?.id}`],
  ];
  for (const [browser, path] of pages) {
    for (const locale of ['id', 'en'] as const) {
      const { text, status } = await inLocale(locale, () => browser.get(`${path}?bahasa=${locale}`));
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/selection_[a-z]|undefined|\[object/);
    }
  }
});
