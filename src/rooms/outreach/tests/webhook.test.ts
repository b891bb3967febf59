import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { hasConsent, recordConsent } from '#rooms/identity/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { hubPost, hubSignature, whatsappServer } from '#tests/whatsapp.ts';
import { useChannels } from '../channels/in-use.ts';
import { onStatusAsked } from '../keyword-answers.ts';
import { findMessage, listSteps } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { deliverDue } from './due-jobs.ts';
import { provider } from './provider.ts';

const test = await testDatabase();
const { ctx, database } = test;
const meta = await whatsappServer();
const bridge = await provider();
afterAll(() => meta.close());
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actorAs('public', { id: '-', name: '' }),
  stylePage: false,
});
const post = (body: string | Uint8Array, signature: string) =>
  app.request('/sambungan/whatsapp', {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'X-Hub-Signature-256': signature },
  });
async function tell(value: Parameters<typeof hubPost>[1]): Promise<number> {
  const { body, signature } = hubPost(meta.settings, value);
  return (await post(body, signature)).status;
}
const staff = () => ctx({ actor: actorAs('programme') });
let next = 0;
const somePhone = () => `+62815${String(10_000_000 + ++next)}`;
const write = (phone = somePhone()) =>
  sendMessage(staff(), { to: { phone }, template: 'selection.accepted', text: 'Halo', purpose: 'utility' });
const stepsOf = async (id: string) => (await listSteps(staff(), id)).map(({ step }) => step);
const seconds = String(testNow.getTime() / 1000);
const said = (phone: string, body: string, id: string = newId()) => ({
  from: phone.slice(1),
  id,
  timestamp: seconds,
  type: 'text',
  text: { body },
});

beforeEach(() => {
  meta.behaves('take');
  meta.taken.length = 0;
  useChannels({ whatsapp: meta.settings });
});

beforeAll(() =>
  loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  ),
);

describe('the webhook of WhatsApp', () => {
  it('proves its address once, to who knows the word', async () => {
    const ask = (token: string) =>
      app.request(
        `/sambungan/whatsapp?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`,
      );
    const right = await ask(meta.settings.verifyToken);
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await ask('guessed')).status).toBe(403);
    useChannels({});
    expect((await ask(meta.settings.verifyToken)).status).toBe(403);
  });

  it('takes only what was signed over exactly these bytes, and only of our number', async () => {
    const id = await write();
    await deliverDue(test, testNow);
    const status = { id: meta.taken[0]?.wamid, status: 'delivered', biz_opaque_callback_data: id };
    const { body, signature } = hubPost(meta.settings, { statuses: [status] });
    expect((await post(body, '')).status).toBe(403);
    expect((await post(body, hubSignature('forged', body))).status).toBe(403);
    expect((await post(`${body} `, signature)).status).toBe(403);
    const foreign = Buffer.from([0x7b, 0xff, 0x7d]);
    expect((await post(foreign, hubSignature(meta.settings.appSecret, foreign))).status).toBe(422);
    expect(await tell({ statuses: [status], phoneId: '999' })).toBe(200);
    expect((await findMessage(staff(), id))?.state).toBe('sent');
    expect((await post(body, signature)).status).toBe(200);
    expect((await findMessage(staff(), id))?.state).toBe('delivered');
  });

  it('5.000 reports in any order, many of them twice, end as if each had come once and in turn', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 100; n++) ids.push(await write());
    await deliverDue(test, testNow);
    const wamids = new Map(meta.taken.map(({ ours, wamid }) => [ours, wamid]));
    const reports = Array.from({ length: 5000 }, (_, at) => {
      const ours = ids[(at * 7919) % 100] ?? '';
      // The first thirty are read, the next forty delivered, the last thirty only sent.
      const place = ids.indexOf(ours);
      const kinds = ['sent', 'delivered', 'read'].slice(0, place < 30 ? 3 : place < 70 ? 2 : 1);
      return {
        id: wamids.get(ours),
        status: kinds[(50 - Math.floor(at / 100)) % kinds.length],
        biz_opaque_callback_data: ours,
      };
    });
    for (let at = 0; at < 5000; at += 1000) expect(await tell({ statuses: reports.slice(at, at + 1000) })).toBe(200);
    const ended = await Promise.all(ids.map((id) => findMessage(staff(), id)));
    expect(ended.slice(0, 30).every((one) => one?.state === 'read')).toBe(true);
    expect(ended.slice(30, 70).every((one) => one?.state === 'delivered')).toBe(true);
    expect(ended.slice(70).every((one) => one?.state === 'sent')).toBe(true);
    const steps = await stepsOf(ids[0] ?? '');
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('a number that is not on WhatsApp is reached by the next channel, once', async () => {
    bridge.says(202);
    bridge.received.length = 0;
    useChannels({ whatsapp: meta.settings, gateway: { url: bridge.url, secret: 's', timeoutMs: 300 } });
    const id = await write();
    await deliverDue(test, testNow);
    const failed = {
      id: meta.taken[0]?.wamid,
      status: 'failed',
      biz_opaque_callback_data: id,
      errors: [{ code: 131026, title: 'Message undeliverable' }],
    };
    for (let n = 0; n < 3; n++) await tell({ statuses: [failed] });
    await deliverDue(test, testNow);
    await tell({ statuses: [failed] });
    expect(await stepsOf(id)).toEqual(['queued', 'sent', 'next-channel', 'sent']);
    expect(bridge.received).toHaveLength(1);
  });

  it('events it does not know stop none of the others', async () => {
    const id = await write();
    await deliverDue(test, testNow);
    const statuses = [
      { id: 7 },
      { id: 'x', status: 'warning' },
      { id: 'x', status: 'delivered', biz_opaque_callback_data: 'not-ours' },
      { id: 'x', status: 'delivered', biz_opaque_callback_data: newId() },
      { id: meta.taken[0]?.wamid, status: 'delivered', biz_opaque_callback_data: id },
    ];
    expect(await tell({ statuses, messages: [{ type: 'reaction' }] })).toBe(200);
    expect((await findMessage(staff(), id))?.state).toBe('delivered');
  });
});

describe('keywords', () => {
  it('STATUS says where one’s applications stand; BANTUAN whom to ask; both at once and once', async () => {
    onStatusAsked(async (_ctx, phone) => (phone.endsWith('1') ? ['BJI-4F7K-29, Kemasan: Diterima'] : []));
    const phone = '+628151234561';
    const status = said(phone, ' Status! ');
    await tell({ messages: [status, status] });
    await tell({ messages: [status, said('+628151234562', 'STATUS'), said(phone, 'bantuan')] });
    await deliverDue(test, testNow);
    expect(meta.taken.map(({ words, type }) => `${type} ${words}`)).toEqual([
      expect.stringContaining('text Pengajuan Anda:\nBJI-4F7K-29, Kemasan: Diterima'),
      expect.stringContaining('Belum ada pengajuan dengan nomor ini'),
      expect.stringContaining(testOffice.officeName),
    ]);
  });

  it('BERHENTI ends the news at once and takes the yes back; a sentence with the word in it does not', async () => {
    const phone = '+628151234563';
    const business = { name: 'Keripik', area: '12.75.04.1005', sector: 'food-drink' as const };
    const { ownerId } = await registerBusiness(staff(), { owner: { name: 'Ibu', phone }, business, source: 'staff' });
    const subject = { type: 'owner' as const, id: ownerId };
    const yes = { purpose: 'contact-by-whatsapp', textVersion: '2026-1', channel: 'web', given: true } as const;
    await recordConsent(staff(), { subject, ...yes });
    const news = () =>
      sendMessage(staff(), { to: { phone, ownerId }, template: 'outreach.news', text: 'Kabar', purpose: 'marketing' });
    const waiting = await news();
    await tell({ messages: [said(phone, 'Jangan berhenti, saya ikut')] });
    expect(await hasConsent(staff(), subject, 'contact-by-whatsapp')).toBe(true);
    await tell({ messages: [said(phone, 'BERHENTI')] });
    expect(await hasConsent(staff(), subject, 'contact-by-whatsapp')).toBe(false);
    await expect(news()).rejects.toMatchObject({ code: 'no-consent' });
    await deliverDue(test, testNow);
    expect(meta.taken.map(({ words }) => words)).toEqual([
      expect.stringContaining('tidak mengirim kabar program lagi'),
    ]);
    expect(await findMessage(staff(), waiting)).toMatchObject({ state: 'failed', problem: 'left' });
  });
});
