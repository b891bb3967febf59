import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { askForNews } from '../ask-for-news.ts';
import { useChannels } from '../channels/in-use.ts';
import { pushKeys, readSubscription } from '../channels/push-subscription.ts';
import { findMessage, listSteps } from '../outreach.reads.ts';
import { sendBatch } from '../send-batch.ts';
import { sendMessage } from '../send-message.ts';
import { findSubscription } from '../subscription.reads.ts';
import { tellSubscribers } from '../tell-subscribers.ts';
import { listWaves } from '../wave.reads.ts';
import { deliverDue } from './due-jobs.ts';
import { browser, pushService } from './push-service.ts';

const test = await testDatabase();
const { ctx, database } = test;
const service = await pushService(() => pushKeys().publicKey);
const settings = { contact: 'mailto:admin@contoh.go.id', hosts: [service.host], timeoutMs: 300 };
const staff = () => ctx({ actor: actorAs('programme') });
const system = () => ctx({ actor: actorAs('system') });
const later = (minutes: number) => addMinutes(testNow, minutes);
const run = (now = testNow) => deliverDue(test, now);
let next = 0;
const someBrowser = () => browser(`${service.origin}/push/${++next}`);
const write = (address: string) =>
  sendMessage(staff(), { to: { kind: 'push', address }, template: 't', text: 'Halo', purpose: 'utility' });
const subscribe = (address: string) =>
  askForNews(ctx({ actor: actorAs('public') }), {
    kind: 'push',
    address,
    wish: { topics: ['training'], areas: [], sectors: [] },
    ownMatters: false,
  });

beforeEach(() => {
  service.forget();
  useChannels({ push: settings });
});
afterEach(async () => {
  for (const table of ['graphile_worker._private_jobs', 'outreach.pause'])
    await database.owner.query(`DELETE FROM ${table}`);
});

describe('a push to a browser', () => {
  it('is sealed for that browser, signed by the office, and carries the address and how to leave', async () => {
    const mine = someBrowser();
    const id = await subscribe(mine.subscription);
    const aboutId = newId();
    await tellSubscribers(system(), {
      aboutId,
      told: { topic: 'training', areas: [], sectors: [] },
      textFor: async (channel) => `Pelatihan kemasan\nDibuka. https://contoh.go.id/s/${channel}`,
    });
    const [wave] = await listWaves(staff(), aboutId);
    await sendBatch(system(), wave?.id ?? '');
    await run();
    expect(service.refused).toEqual([]);
    expect(service.taken).toHaveLength(1);
    const notice = mine.open(service.taken[0]?.body ?? Buffer.alloc(0));
    expect(notice).toMatchObject({ title: 'Pelatihan kemasan', href: 'https://contoh.go.id/s/push' });
    expect(notice.leaveAt).toContain('/berhenti/');
    expect(service.taken[0]?.headers.topic).toBe(notice.id?.replaceAll('-', ''));
    expect(() => someBrowser().open(service.taken[0]?.body ?? Buffer.alloc(0))).toThrow();
    expect(await findSubscription(staff(), id)).toMatchObject({ state: 'active', topics: ['training'] });
  });

  it('is tried again after trouble and lost answers: a repeat takes the first one’s place', async () => {
    service.behaves({ status: 500 }, 'cut', { status: 429, headers: { 'Retry-After': '60' } });
    const id = await write(someBrowser().subscription);
    for (const minutes of [0, 1, 2, 4]) await run(later(minutes));
    expect((await listSteps(staff(), id)).map(({ step }) => step)).toEqual([
      'queued',
      'try-failed',
      'try-failed',
      'try-failed',
      'sent',
    ]);
    expect(new Set(service.taken.map(({ headers }) => headers.topic)).size).toBe(1);
  });

  it('ends where the browser is gone, and the wish with it', async () => {
    const { subscription } = someBrowser();
    const id = await subscribe(subscription);
    service.behaves({ status: 410 });
    const message = await write(subscription);
    await run();
    expect(await findMessage(staff(), message)).toMatchObject({ state: 'failed', problem: 'nobody-there' });
    expect((await findSubscription(staff(), id))?.state).toBe('gone');
  });
});

describe('a push subscription', () => {
  const { subscription } = browser('https://fcm.googleapis.com/fcm/send/abc');
  const at = (endpoint: string) => browser(endpoint).subscription;

  it('names a push service of a browser and nothing else', () => {
    expect(readSubscription(subscription)).toBeDefined();
    expect(readSubscription(at('https://web.push.apple.com/abc'))).toBeDefined();
    for (const wrong of [
      at('http://fcm.googleapis.com/x'),
      at('https://127.0.0.1/x'),
      at('https://fcm.googleapis.com.jahat.id/x'),
      at('https://jahat.id/fcm.googleapis.com'),
      '{"endpoint":"https://fcm.googleapis.com/x","keys":{"p256dh":"AA","auth":"AA"}}',
      '{}',
      'x',
      '',
    ]) {
      expect(readSubscription(wrong)).toBeUndefined();
    }
  });

  it('is signed for with a key that stays the same as long as the secret does', () => {
    expect(pushKeys()).toEqual(pushKeys());
    expect(Buffer.from(pushKeys().publicKey, 'base64url')).toHaveLength(65);
  });
});
