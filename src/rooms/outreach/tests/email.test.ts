import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { askForNews } from '../ask-for-news.ts';
import { readBounce } from '../channels/bounce.ts';
import { type EmailSettings, email } from '../channels/email.ts';
import { useChannels } from '../channels/in-use.ts';
import { confirmNews } from '../confirm-news.ts';
import { findMessage, findOutgoing, listSteps } from '../outreach.reads.ts';
import { sendBatch } from '../send-batch.ts';
import { sendMessage } from '../send-message.ts';
import { findSubscription } from '../subscription.reads.ts';
import { tellSubscribers } from '../tell-subscribers.ts';
import { listWaves } from '../wave.reads.ts';
import { deliverDue } from './due-jobs.ts';
import { mailServer } from './mail-server.ts';

const test = await testDatabase();
const { ctx, database } = test;
const post = await mailServer();
const bounceSecret = 'told to the mail server';
const settings: EmailSettings = {
  url: post.url,
  from: 'Dinas Contoh <kabar@contoh.go.id>',
  perDay: 500,
  bounceSecret,
  timeoutMs: 300,
};
const nobody = actorAs('public', { id: '-', name: '' });
const staff = () => ctx({ actor: actorAs('programme') });
const system = (now = testNow) => ctx({ actor: actorAs('system'), now });
const later = (minutes: number) => addMinutes(testNow, minutes);
let next = 0;
const someAddress = () => `orang${++next}@contoh.id`;
const write = (address = someAddress()) =>
  sendMessage(staff(), { to: { kind: 'email', address }, template: 't', text: 'Halo Ibu.', purpose: 'utility' });
const run = (now = testNow) => deliverDue(test, now);
const standing = (id: string) => findMessage(staff(), id);
const headerOf = (mail: string | undefined, name: string) =>
  new RegExp(`^${name}: (.+)$`, 'im').exec(mail?.replace(/\r\n[ \t]+/g, ' ') ?? '')?.[1];

/** Somebody who asked for news by e-mail and said yes. */
async function follower(): Promise<{ id: string; address: string }> {
  const address = someAddress();
  const wish = { topics: [], areas: [], sectors: [] };
  const id = await askForNews(ctx({ actor: nobody }), { kind: 'email', address, wish, ownMatters: false });
  await confirmNews(ctx({ actor: nobody }), id);
  return { id, address };
}

const tell = async (aboutId = newId()) => {
  const told = { topic: 'training' as const, areas: [], sectors: [] };
  await tellSubscribers(system(), { aboutId, told, textFor: async () => 'Pelatihan kemasan\nDibuka.' });
  const waves = await listWaves(staff(), aboutId);
  return { aboutId, waveId: waves.find(({ channel }) => channel === 'email')?.id ?? '' };
};
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => nobody,
  stylePage: false,
});
const comesBack = (mail: string, secret = bounceSecret) =>
  app.request('/sambungan/surel', { method: 'POST', body: mail, headers: { Authorization: `Bearer ${secret}` } });
const notice = (messageId: string | undefined, status: string) =>
  [
    'From: Mail Delivery Subsystem <mailer-daemon@contoh.id>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.contoh.id',
    `Status: ${status}`,
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '--x--',
  ].join('\r\n');

beforeEach(() => {
  post.forget();
  useChannels({ email: settings });
});
afterEach(async () => {
  for (const table of [
    'graphile_worker._private_jobs',
    'outreach.pause',
    'outreach.wave_recipient',
    'outreach.wave',
    'outreach.subscription',
  ])
    await database.owner.query(`DELETE FROM ${table}`);
});

describe('an e-mail', () => {
  it('goes out in plain words, from the office, under its own id', async () => {
    const id = await write('marni@contoh.id');
    await run();
    expect(post.taken).toMatchObject([{ from: 'kabar@contoh.go.id', to: ['marni@contoh.id'] }]);
    const [{ mail } = { mail: '' }] = post.taken;
    expect(headerOf(mail, 'Message-ID')).toBe(`<${id}@contoh.go.id>`);
    expect(headerOf(mail, 'Subject')).toContain(testOffice.officeName);
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(mail, 'List-Unsubscribe')).toBeUndefined();
    expect(mail).toContain('Halo Ibu.');
    expect((await standing(id))?.state).toBe('sent');
  });

  it('words cannot add headers or recipients', async () => {
    const outgoing = await findOutgoing(staff(), await write());
    if (!outgoing) throw new Error('no message');
    const title = 'Kabar\r\nBcc: lain@contoh.id';
    await email(settings).deliver({ ...outgoing, title, text: '.\r\nRCPT TO:<lain@contoh.id>' }, testNow);
    const [one] = post.taken;
    expect(one?.to).toHaveLength(1);
    expect(headerOf(one?.mail, 'Bcc')).toBeUndefined();
  });

  it.each([
    [{ at: 'recipient', code: 450 }, 'queued', 'smtp-450'],
    [{ at: 'words', code: 421 }, 'queued', 'smtp-421'],
    ['slow', 'queued', 'not-reached'],
  ] as const)('a server that is busy (%j) is tried again, then it goes out', async (mood, state, problem) => {
    post.behaves(mood);
    const id = await write();
    await run();
    expect(await standing(id)).toMatchObject({ state, problem });
    await run(later(30));
    expect((await standing(id))?.state).toBe('sent');
    expect(post.taken).toHaveLength(1);
  });

  it.each([[{ at: 'login', code: 535 }], [{ at: 'sender', code: 550 }]] as const)(
    'an account that is refused (%j) lets everything wait',
    async (mood) => {
      post.behaves(mood);
      const id = await write();
      await run();
      const second = await write();
      await run(later(30));
      expect(post.taken).toEqual([]);
      await run(later(61));
      expect((await Promise.all([id, second].map(standing))).map((one) => one?.state)).toEqual(['sent', 'sent']);
    },
  );

  it('to nobody ends there, and the wish with it; a full mailbox keeps the wish', async () => {
    const [gone, full] = [await follower(), await follower()];
    await run();
    post.behaves({ at: 'recipient', code: 550 }, { at: 'recipient', code: 552 });
    const [one, two] = [await write(gone.address), await write(full.address)];
    await run();
    expect(await standing(one)).toMatchObject({ state: 'failed', problem: 'smtp-550' });
    expect(await standing(two)).toMatchObject({ state: 'failed', problem: 'smtp-552' });
    expect((await findSubscription(staff(), gone.id))?.state).toBe('gone');
    expect((await findSubscription(staff(), full.id))?.state).toBe('active');
  });

  it('whose answer was lost: one’s own matter goes out again under the same id, news does not', async () => {
    const news = await follower();
    await run();
    post.forget();
    const { waveId } = await tell();
    await sendBatch(system(), waveId);
    post.behaves('takes-and-hangs-up');
    await run();
    expect(post.taken.map(({ to }) => to)).toEqual([[news.address]]);
    const [, sent] = /<([^@]+)@/.exec(headerOf(post.taken[0]?.mail, 'Message-ID') ?? '') ?? [];
    expect(await standing(sent ?? '')).toMatchObject({ state: 'sent', problem: 'unconfirmed' });
    post.behaves('takes-and-hangs-up');
    await write();
    await run();
    await run(later(25 * 60));
    const ids = post.taken.map(({ mail }) => headerOf(mail, 'Message-ID'));
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[2]);
  });
});

describe('news by e-mail', () => {
  it('goes out at the pace the server allows, and is left with one press in the mail program', async () => {
    const followers = [await follower(), await follower(), await follower()];
    await run();
    post.forget();
    useChannels({ email: { ...settings, perDay: 2 } });
    const { waveId, aboutId } = await tell();
    await sendBatch(system(), waveId);
    await sendBatch(system(), waveId);
    await run();
    expect(post.taken).toHaveLength(2);
    const [{ mail } = { mail: '' }] = post.taken;
    expect(headerOf(mail, 'Subject')).toBe('Pelatihan kemasan');
    expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const [path = ''] = /\/berhenti\/[0-9a-f-]{36}/.exec(headerOf(mail, 'List-Unsubscribe') ?? '') ?? [];
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    for (let times = 0; times < 2; times++) expect((await app.request(path, oneClick)).status).toBe(204);
    const states = await Promise.all(followers.map(async ({ id }) => (await findSubscription(staff(), id))?.state));
    expect(states.filter((state) => state === 'left')).toHaveLength(1);
    // The third is told the next day; the same news planned again reaches nobody twice.
    await sendBatch(system(later(25 * 60)), waveId);
    await tell(aboutId);
    await run(later(25 * 60));
    expect(new Set(post.taken.map(({ to }) => to[0])).size).toBe(3);
    expect(post.taken).toHaveLength(3);
  });
});

describe('returned mail', () => {
  it('counts only with the secret and for good, once, and ends the wish of an address that is no more', async () => {
    const { id: wish, address } = await follower();
    await run();
    const id = await write(address);
    await run();
    const messageId = headerOf(post.taken.at(-1)?.mail, 'Message-ID');
    expect((await comesBack(notice(messageId, '5.1.1'), 'guessed')).status).toBe(403);
    for (const other of [notice(messageId, '4.2.2'), notice('<x@y>', '5.1.1'), 'Halo', '']) {
      expect((await comesBack(other)).status).toBe(204);
    }
    expect((await standing(id))?.state).toBe('sent');
    for (let times = 0; times < 2; times++) await comesBack(notice(messageId, '5.1.1'));
    expect((await listSteps(staff(), id)).map(({ step }) => step)).toEqual(['queued', 'sent', 'failed']);
    expect((await findSubscription(staff(), wish))?.state).toBe('gone');
    useChannels({ email: { ...settings, bounceSecret: undefined } });
    expect((await comesBack(notice(messageId, '5.1.1'))).status).toBe(404);
  });

  it('is read by its status, not by its words', () => {
    const id = newId();
    expect(readBounce(notice(`<${id}@contoh.go.id>`, '5.2.2'))).toEqual({ id, problem: 'returned', gone: false });
    expect(readBounce(notice(`<${id}@contoh.go.id>`, '2.0.0'))).toBeUndefined();
    expect(readBounce(`Subject: mailbox unavailable 550\r\n\r\n<${id}@contoh.go.id>`)).toBeUndefined();
  });
});
