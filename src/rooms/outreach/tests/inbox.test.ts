import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { type Actor, systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { answerConversation } from '../answer-conversation.ts';
import { useChannels } from '../channels/in-use.ts';
import { keywordOf, stateHearing } from '../inbox.rules.ts';
import { openInboxConversation, readInbox } from '../inbox.ts';
import { listWork } from '../list-work.ts';
import { seedDemoInbox } from '../seed-demo-inbox.ts';
import { stepConversation } from '../step-conversation.ts';
import { takeInbound } from '../take-inbound.ts';

const { ctx, database } = await testDatabase();
const officer = actorAs('programme', { name: 'Sani' });
const staff = () => ctx({ actor: officer });
let actor: Actor = officer;
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
  stylePage: false,
});
const someAccount = {
  api: 'http://127.0.0.1:9',
  phoneId: '1',
  token: 'x',
  appSecret: 'x',
  verifyToken: 'x',
  perDay: 250,
  prices: { marketing: 0, utility: 0, code: 0 },
};
const later = (minutes: number) => addMinutes(testNow, minutes);
let next = 0;
const somePhone = () => `+62816${String(10_000_000 + ++next)}`;

async function hear(phone: string, text: string | undefined, minutes = 0) {
  const word = { channel: 'whatsapp', kind: 'phone', address: phone, at: later(minutes), text } as const;
  const system = ctx({ actor: systemActor, now: later(Math.max(0, minutes)) });
  await takeInbound(system, { ...word, providerId: newId() });
  for (const part of ['waiting', 'answered', 'closed'] as const) {
    const found = (await readInbox(staff(), { part, page: 1 })).rows.find((row) => row.address === phone);
    if (found) return found;
  }
  throw new Error('not in the inbox');
}
const standing = async (id: string) => (await openInboxConversation(staff(), id)).state;

beforeAll(() =>
  loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  ),
);

describe('the rules of the inbox', () => {
  it.each([
    ['Status', 'status'],
    [' BERHENTI. ', 'berhenti'],
    ['stop', 'berhenti'],
    ['Ya!', 'ya'],
    ['status saya', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('the keyword in %j is %s', (text, keyword) => {
    expect(keywordOf(text)).toBe(keyword);
  });

  it('a yes settles only what was asked; anything else waits, also where it was closed', () => {
    expect(stateHearing('asked', 'ya')).toBe('closed');
    expect(stateHearing('answered', 'ya')).toBe('waiting');
    expect(stateHearing('closed', undefined)).toBe('waiting');
    expect(stateHearing('quiet', 'status')).toBe('quiet');
  });
});

describe('the inbox', () => {
  it('answers, asks, closes with the person’s yes, and opens again when they write', async () => {
    const phone = somePhone();
    const { id } = await hear(phone, 'Kapan pelatihan mulai?', -30);
    await answerConversation(staff(), id, 'Sabtu pukul 09.00.');
    expect(await openInboxConversation(staff(), id)).toMatchObject({ state: 'answered', assignedName: 'Sani' });
    await stepConversation(staff(), id, 'ask');
    await expect(stepConversation(staff(), id, 'reopen')).rejects.toMatchObject({ status: 409 });
    await hear(phone, 'ya', 5);
    expect(await standing(id)).toBe('closed');
    await expect(answerConversation(staff(), id, 'x')).rejects.toMatchObject({ code: 'conversation-changed' });
    await hear(phone, 'Satu lagi: di mana?', 10);
    expect(await standing(id)).toBe('waiting');
    const { said } = await openInboxConversation(staff(), id);
    expect(said.filter(({ by }) => by === 'person').map(({ text }) => text)).toEqual([
      'Kapan pelatihan mulai?',
      'ya',
      'Satu lagi: di mana?',
    ]);
  });

  it('closes when the person said so otherwise, and can be opened again', async () => {
    const { id } = await hear(somePhone(), 'Halo');
    await stepConversation(staff(), id, 'take');
    await answerConversation(staff(), id, 'Halo Ibu.');
    await stepConversation(staff(), id, 'ask');
    await stepConversation(staff(), id, 'close');
    await stepConversation(staff(), id, 'reopen');
    expect(await standing(id)).toBe('waiting');
  });

  it('lists who waits longest first, says so on the work page, and keeps other cities out', async () => {
    const late = await hear(somePhone(), undefined, -3000);
    await hear(somePhone(), 'Baru saja', -5);
    const { rows } = await readInbox(staff(), { part: 'waiting', page: 1 });
    expect(rows[0]?.id).toBe(late.id);
    const { queues } = await listWork(staff());
    expect(queues.find(({ key }) => key === 'inbox')).toMatchObject({ late: true, oldest: late.waitingSince });
    expect(await listWork(ctx({ actor: actorAs('treasurer') }))).toEqual({ items: [], queues: [] });
    const there = { ...staff(), city: otherOffice.city, db: database.forCity(otherOffice.city), office: otherOffice };
    await expect(openInboxConversation(there, late.id)).rejects.toMatchObject({ status: 404 });
    await expect(answerConversation(there, late.id, 'x')).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['read', () => readInbox(ctx({ actor: actorAs('treasurer') }), { part: 'waiting', page: 1 })],
    ['answer', () => answerConversation(ctx({ actor: actorAs('head') }), newId(), 'x')],
    ['step', () => stepConversation(ctx({ actor: actorAs('owner') }), newId(), 'take')],
  ])('others may not %s', async (_what, work) => {
    await expect(work()).rejects.toMatchObject({ status: 403 });
  });
});

describe('/kerja/kotak-masuk', () => {
  it('is worked through without JavaScript: read, answer, ask', async () => {
    const phone = somePhone();
    const business = { name: 'Keripik <b>Ratna</b>', area: '12.75.04.1005', sector: 'food-drink' as const };
    await registerBusiness(staff(), { owner: { name: 'Ibu Ratna', phone }, business, source: 'staff' });
    const { id } = await hear(phone, 'Apakah <i>gratis</i>?', -60);
    const one = visitor(app);
    const list = await one.get('/kerja/kotak-masuk');
    expect(list.text).toContain('Apakah &lt;i&gt;gratis&lt;/i&gt;?');
    expect(list.text).toContain('Menunggu 1 jam');
    const address = `/kerja/kotak-masuk/${id}`;
    const opened = await one.get(address);
    expect(opened.text).toContain('Ibu Ratna');
    expect(opened.text).toContain('menunggu dikirim dari HP petugas');
    useChannels({ whatsapp: someAccount });
    expect((await one.get(address)).text).toContain('Jawaban dikirim apa adanya sampai');
    useChannels({});
    const empty = await one.send(address, { jawaban: '  ' }, `${address}/jawab`);
    expect(empty).toMatchObject({ status: 422 });
    expect(empty.text).toContain('Tulis jawaban dulu.');
    const answered = await one.send(address, { jawaban: 'Ya, gratis.' }, `${address}/jawab`);
    expect(answered).toMatchObject({ status: 303, location: address });
    expect((await one.get(address)).text).toContain('Ya, gratis.');
    expect(await one.send(address, {}, `${address}/tanya`)).toMatchObject({ status: 303 });
    expect((await one.get('/kerja/kotak-masuk?bagian=dijawab')).text).toContain('Ditanya apakah selesai');
    expect((await one.send(address, {}, `${address}/hilang`)).status).toBe(404);
  });

  it('the head reads and is offered no answer; foreign and malformed ids are not found', async () => {
    const { id } = await hear(somePhone(), 'Halo');
    actor = actorAs('head');
    expect((await visitor(app).get(`/kerja/kotak-masuk/${id}`)).text).not.toContain('Kirim jawaban');
    for (const wrong of ['bukan-id', newId()])
      expect((await visitor(app).get(`/kerja/kotak-masuk/${wrong}`)).status).toBe(404);
    actor = actorAs('evaluator');
    expect((await visitor(app).get('/kerja/kotak-masuk')).status).toBe(403);
    actor = officer;
  });
});

describe('the demo city', () => {
  it('has an inbox in which somebody waits and somebody is answered', async () => {
    const phone = somePhone();
    await seedDemoInbox(ctx({ actor: systemActor }), { phone, officer: { id: officer.id, name: 'Sani' } });
    const { rows } = await readInbox(staff(), { part: 'waiting', page: 1 });
    expect(rows.some((row) => row.address === phone)).toBe(true);
    expect((await readInbox(staff(), { part: 'answered', page: 1 })).rows.length).toBeGreaterThan(0);
    await expect(seedDemoInbox(staff(), { phone, officer })).rejects.toMatchObject({ status: 403 });
  });
});
