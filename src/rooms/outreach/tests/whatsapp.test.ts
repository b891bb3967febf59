import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { recordConsent } from '#rooms/identity/index.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { whatsappServer } from '#tests/whatsapp.ts';
import { useChannels } from '../channels/in-use.ts';
import { readSpend } from '../delivery.store.ts';
import { handOver } from '../hand-over.ts';
import { findMessage, findOutgoing, listSteps } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { stopNews } from '../stop-news.ts';
import { takeInbound } from '../take-inbound.ts';
import { takeReport } from '../take-report.ts';
import { tryAgain } from '../try-again.ts';
import { deliverDue } from './due-jobs.ts';
import { provider } from './provider.ts';

const test = await testDatabase();
const { ctx, database } = test;
const meta = await whatsappServer();
const bridge = await provider();
const staff = () => ctx({ actor: actorAs('programme') });
const system = (now = testNow) => ctx({ actor: systemActor, now });
const later = (minutes: number) => addMinutes(testNow, minutes);
let next = 0;
const somePhone = () => `+62814${String(10_000_000 + ++next)}`;
afterAll(() => meta.close());

const write = (parts = {}) =>
  sendMessage(staff(), {
    to: { phone: somePhone() },
    template: 'selection.accepted',
    text: 'Halo Ibu Marni.\nPengajuan diterima.',
    purpose: 'utility',
    ...parts,
  });
async function writeNews() {
  const id = newId();
  await recordConsent(staff(), {
    subject: { type: 'owner', id },
    purpose: 'contact-by-whatsapp',
    textVersion: '2026-1',
    channel: 'web',
    given: true,
  });
  const phone = somePhone();
  const messageId = await write({ to: { phone, ownerId: id }, purpose: 'marketing' });
  return { messageId, phone, ownerId: id };
}
const stepsOf = async (id: string) => (await listSteps(staff(), id)).map(({ step }) => step);
const run = (now = testNow) => deliverDue(test, now);
const spent = async (now = testNow) => (await readSpend(system(now), 'whatsapp')).rupiah;

beforeEach(() => {
  meta.behaves('take');
  meta.taken.length = 0;
  bridge.says(202);
  bridge.received.length = 0;
  useChannels({ whatsapp: meta.settings });
});
afterEach(async () => {
  await database.owner.query('DELETE FROM graphile_worker._private_jobs');
  await database.owner.query('DELETE FROM outreach.pause');
  await database.owner.query('DELETE FROM outreach.spend');
});

describe('a message at the Cloud API', () => {
  it('goes out in the approved template, on one line, with our id', async () => {
    const id = await write();
    await run();
    expect(meta.taken).toMatchObject([
      { ours: id, type: 'template', template: 'berdaya_kabar', words: 'Halo Ibu Marni. · Pengajuan diterima.' },
    ]);
    expect(await stepsOf(id)).toEqual(['queued', 'sent']);
    expect(await spent()).toBe(410);
  });

  it('goes out in its own words, for nothing, while the window of 24 hours is open', async () => {
    const phone = somePhone();
    await takeInbound(system(), {
      channel: 'whatsapp',
      kind: 'phone',
      providerId: newId(),
      address: phone,
      at: later(-60),
      text: 'Halo?',
    });
    const inside = await write({ to: { phone } });
    await run(later(23 * 60 - 1));
    expect(meta.taken).toMatchObject([{ ours: inside, type: 'text', words: 'Halo Ibu Marni.\nPengajuan diterima.' }]);
    await write({ to: { phone } });
    await run(later(23 * 60));
    expect(meta.taken[1]).toMatchObject({ type: 'template' });
    expect(await spent()).toBe(410);
  });

  it('a code goes out as a code, and is forgotten', async () => {
    const id = await write({ purpose: 'code', template: 'identity.code', text: 'Kode Berdaya Anda 482913. Berlaku.' });
    await run();
    expect(meta.taken).toMatchObject([{ template: 'berdaya_kode', words: '482913' }]);
    expect(await findOutgoing(staff(), id)).toBeUndefined();
  });

  it('says in the channel why it cannot: the next channel has it, and the money comes back', async () => {
    useChannels({ whatsapp: meta.settings, gateway: { url: bridge.url, secret: 's', timeoutMs: 300 } });
    meta.behaves(132015);
    const id = await write();
    await run();
    expect(await stepsOf(id)).toEqual(['queued', 'next-channel', 'sent']);
    expect(bridge.received).toHaveLength(1);
    expect(await spent()).toBe(0);
  });

  it('is given up where no channel is left, and a person can try again', async () => {
    meta.behaves(132001);
    const id = await write();
    await run();
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'failed', problem: 'whatsapp-132001' });
    meta.behaves('take');
    await tryAgain(staff(), id);
    await run();
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'sent' });
  });

  it('waits with the channel when the office’s account or the tier is at its end, without using up its tries', async () => {
    meta.behaves(190);
    const first = await write();
    await run();
    const second = await write();
    await run(later(30));
    expect(meta.taken).toEqual([]);
    expect(await findMessage(staff(), second)).toMatchObject({ state: 'queued', attempts: 0 });
    meta.behaves('take');
    await run(later(61));
    expect(meta.taken.map(({ ours }) => ours).sort()).toEqual([first, second].sort());
  });

  it('comes through after two days without the provider', async () => {
    const down = await whatsappServer();
    down.close();
    useChannels({ whatsapp: { ...meta.settings, api: down.settings.api } });
    const id = await write();
    for (let hours = 0; hours < 48; hours += 6) await run(later(hours * 60));
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'queued', problem: 'not-reached' });
    useChannels({ whatsapp: meta.settings });
    await run(later(2 * 24 * 60));
    expect(meta.taken).toHaveLength(1);
    expect(await spent()).toBe(410);
  });

  it('stays within the month’s money; a code goes out all the same', async () => {
    useChannels({ whatsapp: { ...meta.settings, ceiling: 1000 } });
    const ids = [await write(), await write(), await write()];
    await run();
    expect(meta.taken).toHaveLength(2);
    const states = await Promise.all(ids.map(async (id) => (await findMessage(staff(), id))?.state));
    expect(states.sort()).toEqual(['kept', 'sent', 'sent']);
    await write({ purpose: 'code', text: 'Kode 123456' });
    await run();
    expect(meta.taken).toHaveLength(3);
  });

  it('reaches nobody who asked for no more while it waited', async () => {
    const { messageId, phone, ownerId } = await writeNews();
    await stopNews(staff(), { kind: 'phone', address: phone, ownerIds: [ownerId], how: 'keyword' });
    await run();
    expect(meta.taken).toEqual([]);
    expect(await findMessage(staff(), messageId)).toMatchObject({ state: 'failed', problem: 'left' });
  });
});

describe('a lost answer', () => {
  it.each([
    ['silent', 'no-answer-in-time'],
    ['cut-after', 'answer-lost'],
  ] as const)('(%s) is found out by the report: nothing is sent twice', async (mood, problem) => {
    meta.behaves(mood);
    const id = await write();
    await run();
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'queued', problem });
    meta.behaves('take');
    await run(later(10));
    const [one] = meta.taken;
    await takeReport(system(), { messageId: id, channel: 'whatsapp', step: 'sent', providerId: one?.wamid });
    await run(later(60));
    expect(meta.taken).toHaveLength(1);
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'sent' });
  });

  it.each(['cut-before', 'gateway-error'] as const)(
    '(%s) that no report follows is handed over once more',
    async (mood) => {
      meta.behaves(mood);
      const id = await write();
      await run();
      meta.behaves('take');
      await run(later(29));
      expect(meta.taken).toEqual([]);
      await run(later(31));
      expect(meta.taken.map(({ ours }) => ours)).toEqual([id]);
      expect(await spent()).toBe(410);
    },
  );

  it('news waits a day for its report, a code not at all', async () => {
    meta.behaves('cut-before');
    const { messageId } = await writeNews();
    const code = await write({ purpose: 'code', text: 'Kode 123456' });
    await run();
    meta.behaves('take');
    await run(later(23 * 60));
    expect(meta.taken).toEqual([]);
    expect(await findMessage(staff(), code)).toMatchObject({ state: 'failed', problem: 'unsure' });
    await run(later(25 * 60));
    expect(meta.taken.map(({ ours }) => ours)).toEqual([messageId]);
  });

  it('a server that dies between handing over and writing it down waits for the report too', async () => {
    const id = await write();
    const message = await findOutgoing(system(), id);
    if (!message) throw new Error('no message');
    const route = await handOver(system(), message);
    await route?.channel.deliver(message, testNow);
    // Here it died: nothing was written of the answer.
    await run(later(1));
    expect(meta.taken).toHaveLength(1);
    await takeReport(system(), {
      messageId: id,
      channel: 'whatsapp',
      step: 'delivered',
      providerId: meta.taken[0]?.wamid,
    });
    await run(later(120));
    expect(meta.taken).toHaveLength(1);
    expect(await stepsOf(id)).toEqual(['queued', 'delivered']);
    await expect(handOver(staff(), message)).rejects.toMatchObject({ status: 403 });
  });
});
