import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { askForNews } from '../ask-for-news.ts';
import { useChannels } from '../channels/in-use.ts';
import type { TelegramSettings } from '../channels/telegram.ts';
import { readInbox } from '../inbox.ts';
import { onStatusAsked } from '../keyword-answers.ts';
import { forgetTelegram, linkTelegram } from '../link-telegram.ts';
import { findMessage, listSteps } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { findSubscription } from '../subscription.reads.ts';
import { deliverDue } from './due-jobs.ts';
import { vendor } from './vendors.ts';

const test = await testDatabase();
const { ctx, database } = test;
const token = '1275:AAE-token-of-the-bot';
/** As strict as the Bot API: the path with the token, a numeric chat, words of at most 4.096 signs. */
const api = await vendor(
  ({ path, body }) => {
    if (path !== `/bot${token}/sendMessage`) return 'path';
    const { chat_id: chat, text } = JSON.parse(body.toString('utf8'));
    if (!Number.isSafeInteger(chat)) return 'chat';
    return typeof text === 'string' && text !== '' && text.length <= 4096 ? undefined : 'text';
  },
  { status: 200, body: { ok: true, result: { message_id: 7 } } },
);
const no = (status: number, description: string, parameters = {}) => ({
  status,
  body: { ok: false, error_code: status, description, parameters },
});
const settings: TelegramSettings = {
  api: api.origin,
  token,
  bot: 'dinas_contoh_bot',
  secret: 'said-to-telegram-once',
  timeoutMs: 300,
};
const nobody = actorAs('public', { id: '-', name: '' });
const staff = () => ctx({ actor: actorAs('programme') });
const later = (minutes: number) => addMinutes(testNow, minutes);
const run = (now = testNow) => deliverDue(test, now);
const said = () => api.taken.map(({ body }) => JSON.parse(body.toString('utf8')));
let next = 0;
const someChat = () => 900_000_000 + ++next;
const write = (chat: number) =>
  sendMessage(staff(), {
    to: { kind: 'telegram', address: String(chat) },
    template: 't',
    text: 'Halo',
    purpose: 'utility',
  });
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => nobody,
  stylePage: false,
});
const update = (body: unknown, secret = settings.secret) =>
  app.request('/sambungan/telegram', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
  });
const words = (chat: number, text: string, id = ++next) => ({
  update_id: id,
  message: { message_id: id, date: testNow.getTime() / 1000, chat: { id: chat, type: 'private' }, text },
});
const ask = (actor = nobody) =>
  askForNews(ctx({ actor }), {
    kind: 'telegram',
    wish: { topics: [], areas: [], sectors: [] },
    ownMatters: actor.phone !== undefined,
  });

beforeAll(() =>
  loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  ),
);
beforeEach(() => {
  api.forget();
  useChannels({ telegram: settings });
});
afterEach(async () => {
  for (const table of ['graphile_worker._private_jobs', 'outreach.pause'])
    await database.owner.query(`DELETE FROM ${table}`);
});

describe('a message by the bot', () => {
  it('goes to the chat; trouble is tried again, "too much" rests for as long as it says', async () => {
    const chat = someChat();
    api.behaves({ status: 502 }, no(429, 'Too Many Requests: retry after 90', { retry_after: 90 }));
    const id = await write(chat);
    await run();
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'queued', problem: 'answer-502' });
    await run(later(31));
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'queued', problem: 'answer-429' });
    await run(later(32));
    expect(api.taken).toEqual([]);
    await run(later(33));
    expect(said()).toEqual([{ chat_id: chat, text: 'Halo', link_preview_options: { is_disabled: true } }]);
    expect(api.refused).toEqual([]);
  });

  it('rests when the token is wrong, and ends when nobody is there', async () => {
    api.behaves(no(401, 'Unauthorized'));
    const waits = await write(someChat());
    await run();
    expect(await findMessage(staff(), waits)).toMatchObject({ state: 'queued', problem: 'answer-401' });
    await run(later(61));
    api.behaves(no(403, 'Forbidden: bot was blocked by the user'));
    const gone = await write(someChat());
    await run(later(61));
    expect(await findMessage(staff(), gone)).toMatchObject({ state: 'failed', problem: 'nobody-there' });
  });

  it('whose answer was lost about one’s own matter is sent again after a while', async () => {
    api.behaves('cut');
    await write(someChat());
    await run();
    await run(later(29));
    expect(api.taken).toHaveLength(1);
    await run(later(31));
    expect(api.taken).toHaveLength(2);
  });
});

describe('what people write to the bot', () => {
  it('is taken only with the secret, and nonsense is thanked', async () => {
    expect((await update(words(someChat(), 'Halo'), 'guessed')).status).toBe(403);
    for (const odd of ['{', '{}', JSON.stringify({ message: { chat: { id: 1, type: 'group' } } })]) {
      expect((await update(odd)).status).toBe(200);
    }
    useChannels({});
    expect((await update(words(someChat(), 'Halo'))).status).toBe(404);
  });

  it('"Start" links the wish it came from, once, and tells anyone else how to ask', async () => {
    const chat = someChat();
    const id = await ask();
    for (let times = 0; times < 2; times++) await update(words(chat, `/start ${id}`));
    expect(await findSubscription(staff(), id)).toMatchObject({ state: 'active', address: String(chat) });
    await update(words(someChat(), `/start ${id}`));
    await update(words(someChat(), '/start'));
    await run();
    const texts = said().map(({ text }) => text);
    expect(texts.filter((text) => text.includes(`/kabari/${id}`))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('/kabari Kirim'))).toHaveLength(2);
  });

  it('waits in the inbox, once however often it is told; commands are keywords', async () => {
    const phone = '+6281755500001';
    const business = { name: 'Keripik', area: '12.75.04.1005', sector: 'food-drink' as const };
    await registerBusiness(staff(), { owner: { name: 'Ibu', phone }, business, source: 'staff' });
    onStatusAsked(async (_ctx, given) => (given === phone ? ['BJI-4F7K-29: Diterima'] : []));
    const chat = someChat();
    const id = await ask(actorAs('owner', { phone }));
    await update(words(chat, `/start ${id}`));
    const question = words(chat, 'Kapan mulai?');
    for (let times = 0; times < 3; times++) await update(question);
    const { rows } = await readInbox(staff(), { part: 'waiting', page: 1 });
    expect(rows.filter(({ address }) => address === String(chat))).toMatchObject([
      { channel: 'telegram', lastText: 'Kapan mulai?' },
    ]);
    await update(words(chat, '/status'));
    await update(words(chat, '/berhenti'));
    await run();
    const texts = said().map(({ text }) => text);
    expect(texts.some((text) => text.includes('BJI-4F7K-29: Diterima'))).toBe(true);
    // News ends; the matters of who proved a phone still come.
    expect(await findSubscription(staff(), id)).toMatchObject({ state: 'active', news: false });
  });

  it('whoever blocks the bot is not written to until they link it again', async () => {
    const chat = someChat();
    const id = await ask();
    await linkTelegram(ctx({ actor: actorAs('system') }), { id, chat: String(chat) });
    await update({ my_chat_member: { chat: { id: chat, type: 'private' }, new_chat_member: { status: 'kicked' } } });
    expect(await findSubscription(staff(), id)).toMatchObject({ state: 'gone', address: '' });
    await expect(linkTelegram(staff(), { id: newId(), chat: '1' })).rejects.toMatchObject({ status: 403 });
    await expect(forgetTelegram(staff(), '1')).rejects.toMatchObject({ status: 403 });
  });
});

it('a person’s other way takes over when their phone cannot be reached, for their own matters only', async () => {
  const gate = await vendor(() => undefined, { status: 422 });
  const sms = { url: gate.origin, authorization: 'x', body: '{"to":"{to}","text":"{text}"}', price: 0, timeoutMs: 300 };
  useChannels({ telegram: settings, sms });
  const phone = '+6281755500002';
  const chat = someChat();
  const id = await ask(actorAs('owner', { phone }));
  await linkTelegram(ctx({ actor: actorAs('system') }), { id, chat: String(chat) });
  await run();
  api.forget();
  const own = await sendMessage(staff(), { to: { phone }, template: 't', text: 'Diterima', purpose: 'utility' });
  const code = await sendMessage(staff(), { to: { phone }, template: 't', text: '123456', purpose: 'code' });
  await run();
  expect(said().map(({ text }) => text)).toEqual(['Diterima']);
  expect((await listSteps(staff(), own)).map(({ step }) => step)).toEqual(['queued', 'next-channel', 'sent']);
  expect(await findMessage(staff(), code)).toMatchObject({ state: 'failed' });
});
