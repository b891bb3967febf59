import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { answerDataRequest, askAboutData, onDataRequestAnswered, recordConsent } from '#rooms/identity/index.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { useGateway } from '../channels/in-use.ts';
import { signatureOf } from '../channels/signature.ts';
import { deliverMessage } from '../deliver-message.ts';
import { jobs } from '../jobs.ts';
import { markSent } from '../mark-sent.ts';
import { countWaitingMessages, listDemoMessages, listMessages, listOwnMessages } from '../messages.ts';
import { openMessage } from '../open-message.ts';
import { findMessage, listSteps } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { sendPhoneCode } from '../send-phone-code.ts';
import { takeReport } from '../take-report.ts';
import { tellDataAnswer } from '../tell-data-answer.ts';
import { tryAgain } from '../try-again.ts';
import { provider } from './provider.ts';

const { ctx, database, runJobs: runOnce } = await testDatabase();
const bridge = await provider();
const secret = 'a secret shared with the gateway';
const staff = () => ctx({ actor: actorAs('programme', { name: 'Sani' }) });
const system = () => ctx({ actor: systemActor });
let next = 0;
const somePhone = () => `+62813${String(10_000_000 + ++next)}`;

const write = (parts = {}) =>
  sendMessage(staff(), {
    to: { phone: somePhone() },
    template: 'selection.accepted',
    text: 'Halo Ibu Marni. Pengajuan BJI-4F7K-29 diterima.',
    purpose: 'utility',
    ...parts,
  });
const stepsOf = async (id: string) => (await listSteps(staff(), id)).map(({ step }) => step);
const stateOf = async (id: string) => (await findMessage(staff(), id))?.state;

/** Carries out the waiting jobs; a failure is written by the queue a moment after the run ends. */
async function runJobs(handlers: typeof jobs): Promise<void> {
  await runOnce(handlers);
  const held = 'SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL';
  await vi.waitUntil(async () => (await database.owner.query(held)).rowCount === 0, { timeout: 20_000 });
}

/** Makes waiting jobs due, as if their pause were over. */
const wait = () => database.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');

beforeEach(() => {
  bridge.says(202);
  bridge.received.length = 0;
  useGateway({ url: bridge.url, secret, timeoutMs: 300 });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.owner.query('DELETE FROM graphile_worker._private_jobs');
});

describe('through the gateway', () => {
  it('sends the message as agreed: shape, signature, id for repeats', async () => {
    const phone = somePhone();
    const id = await write({ to: { phone } });
    await runJobs(jobs);
    expect(bridge.received).toHaveLength(1);
    const [{ body, headers }] = bridge.received as [(typeof bridge.received)[0]];
    expect(JSON.parse(body)).toEqual({
      id,
      to: phone,
      text: 'Halo Ibu Marni. Pengajuan BJI-4F7K-29 diterima.',
      purpose: 'utility',
      template: 'selection.accepted',
    });
    expect(headers['idempotency-key']).toBe(id);
    const moment = String(headers['x-berdaya-timestamp']);
    expect(moment).toBe(String(testNow.getTime() / 1000));
    expect(headers['x-berdaya-signature']).toBe(signatureOf(secret, moment, body));
    expect(await stepsOf(id)).toEqual(['queued', 'sent']);
  });

  it.each([
    [503, 'answer-503'],
    [429, 'answer-429'],
    ['cut', 'not-reached'],
    ['silent', 'no-answer-in-time'],
  ] as const)('a provider that is down (%s): queued, tried again, visible, then sent', async (down, problem) => {
    bridge.says(down);
    const id = await write();
    await runJobs(jobs);
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'queued', attempts: 1, problem });
    // A job is first due when it is made; only a pause moves it on. How long this test takes must not matter.
    const { rows } = await database.owner.query(
      'SELECT attempts, run_at > created_at AS later FROM graphile_worker._private_jobs',
    );
    expect(rows).toEqual([{ attempts: 1, later: true }]);

    bridge.says(202);
    await wait();
    await runJobs(jobs);
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'sent', attempts: 2, problem: null });
    expect(await stepsOf(id)).toEqual(['queued', 'try-failed', 'sent']);
    expect(new Set(bridge.received.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([id]));
  });

  it('an answer lost on the way is no second message: the provider knows the id', async () => {
    bridge.says('cut');
    const id = await write();
    await runJobs(jobs);
    bridge.says(409);
    await wait();
    await runJobs(jobs);
    expect(await stateOf(id)).toBe('sent');
  });

  it('what the provider will never take is given up at once, and can be tried again by a person', async () => {
    bridge.says(422);
    const id = await write();
    await runJobs(jobs);
    expect(await findMessage(staff(), id)).toMatchObject({ state: 'failed', problem: 'answer-422' });
    bridge.says(202);
    await tryAgain(staff(), id);
    await runJobs(jobs);
    expect(await stepsOf(id)).toEqual(['queued', 'failed', 'tried-again', 'sent']);
  });

  it('gives up after the last try', async () => {
    bridge.says(500);
    const id = await write();
    await expect(deliverMessage(system(), { messageId: id, lastAttempt: true })).resolves.toBeUndefined();
    expect(await stateOf(id)).toBe('failed');
    expect((await countWaitingMessages(staff())).failed).toBeGreaterThan(0);
  });

  it('a job that runs twice sends once', async () => {
    const id = await write();
    await runJobs(jobs);
    await deliverMessage(system(), { messageId: id, lastAttempt: false });
    expect(bridge.received).toHaveLength(1);
  });

  it('is there when the act is, and not otherwise', async () => {
    await expect(
      inTransaction(staff(), async (tx) => {
        await sendMessage(tx, { to: { phone: somePhone() }, template: 't', text: 'x', purpose: 'utility' });
        throw new Error('the act was refused');
      }),
    ).rejects.toThrow('refused');
    await runJobs(jobs);
    expect(bridge.received).toEqual([]);
  });

  it('reports move a sent message on; late and foreign ones change nothing', async () => {
    const id = await write();
    await runJobs(jobs);
    for (const step of ['delivered', 'delivered', 'failed'] as const) {
      await takeReport(system(), { messageId: id, channel: 'gateway', step });
    }
    await takeReport(system(), { messageId: newId(), channel: 'gateway', step: 'delivered' });
    expect(await stepsOf(id)).toEqual(['queued', 'sent', 'delivered']);
    await expect(takeReport(staff(), { messageId: id, channel: 'gateway', step: 'failed' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('without an account', () => {
  beforeEach(() => useGateway(undefined));

  it('messages are kept for a person, who sends and marks them, with an audit entry', async () => {
    const id = await write();
    await runJobs(jobs);
    expect(await stateOf(id)).toBe('kept');
    const opened = await openMessage(staff(), id);
    expect(opened.text).toContain('Halo Ibu Marni');
    await markSent(staff(), id);
    await expect(markSent(staff(), id)).rejects.toMatchObject({ code: 'step-not-possible', status: 409 });
    expect(await stepsOf(id)).toEqual(['queued', 'kept', 'sent-by-hand']);
    const { rows } = await database.owner.query('SELECT event FROM audit.entry WHERE target_id = $1 ORDER BY seq', [
      id,
    ]);
    expect(rows.map(({ event }) => event)).toEqual(['outreach.message-opened', 'outreach.message-sent-by-hand']);
  });

  it('two colleagues mark one message: one is told', async () => {
    const id = await write();
    await runJobs(jobs);
    const results = await Promise.allSettled([markSent(staff(), id), markSent(staff(), id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['read', () => listMessages(ctx({ actor: actorAs('treasurer') }), { page: 1 })],
    ['open', () => openMessage(ctx({ actor: actorAs('head') }), newId())],
    ['mark', () => markSent(ctx({ actor: actorAs('owner') }), newId())],
    ['try again', () => tryAgain(ctx({ actor: actorAs('evaluator') }), newId())],
  ])('others may not %s', async (_what, work) => {
    await expect(work()).rejects.toMatchObject({ status: 403 });
  });

  it('a message of another city is not found', async () => {
    const id = await write();
    const there = { ...staff(), city: otherOffice.city, db: database.forCity(otherOffice.city), office: otherOffice };
    await expect(openMessage(there, id)).rejects.toMatchObject({ status: 404 });
    expect((await listMessages(there, { page: 1 })).rows).toEqual([]);
  });
});

describe('codes', () => {
  const code = '482913';

  it('are forgotten once sent, and never shown to staff', async () => {
    const phone = somePhone();
    await sendPhoneCode(ctx({ actor: actorAs('public') }), { phone, code });
    const before = (await listMessages(staff(), { page: 1 })).rows[0];
    expect(before).toMatchObject({ purpose: 'code', text: '', address: phone });
    await runJobs(jobs);
    expect(bridge.received[0]?.body).toContain(code);
    const { rows } = await database.owner.query('SELECT text_sealed FROM outreach.message WHERE id = $1', [before?.id]);
    expect(rows).toEqual([{ text_sealed: null }]);
  });

  it('lie sealed in the table and in no job', async () => {
    await sendPhoneCode(ctx({ actor: actorAs('public') }), { phone: somePhone(), code });
    const { rows } = await database.owner.query(
      `SELECT string_agg(m::text, ' ') || (SELECT string_agg(j.payload::text, ' ') FROM graphile_worker._private_jobs j) AS all_of_it
       FROM outreach.message m`,
    );
    expect(rows[0].all_of_it).not.toContain(code);
  });

  it('are read off a page only in a demonstration', async () => {
    useGateway(undefined);
    await sendPhoneCode(ctx({ actor: actorAs('public') }), { phone: somePhone(), code: '777111' });
    await runJobs(jobs);
    const shown = await listDemoMessages(ctx({ actor: actorAs('public') }));
    expect(shown.some(({ text }) => text.includes('777111'))).toBe(true);
    const real = ctx({ office: { ...testOffice, demo: false } });
    await expect(listDemoMessages(real)).rejects.toMatchObject({ status: 404 });
    vi.stubEnv('BERDAYA_MODE', 'production');
    await expect(listDemoMessages(ctx())).rejects.toMatchObject({ status: 404 });
  });

  it('are not made where no channel can carry them', async () => {
    useGateway(undefined);
    vi.stubEnv('BERDAYA_MODE', 'production');
    const refused = sendPhoneCode(ctx({ actor: actorAs('public') }), { phone: somePhone(), code });
    await expect(refused).rejects.toMatchObject({ code: 'codes-unavailable', status: 409 });
  });
});

describe('news needs consent', () => {
  it('goes to who said yes, and to nobody else', async () => {
    const subject = { type: 'owner' as const, id: newId() };
    const news = { purpose: 'marketing', to: { phone: somePhone(), ownerId: subject.id } };
    await expect(write(news)).rejects.toMatchObject({ code: 'no-consent', status: 422 });
    const answer = {
      subject,
      purpose: 'contact-by-whatsapp',
      textVersion: '2026-1',
      channel: 'web',
      given: true,
    } as const;
    await recordConsent(staff(), answer);
    expect(await stateOf(await write(news))).toBe('queued');
  });
});

describe('what an owner sees', () => {
  it('is what came to the phone they proved, without codes', async () => {
    const phone = somePhone();
    await write({ to: { phone } });
    await write();
    await sendPhoneCode(ctx({ actor: actorAs('public') }), { phone, code: '123456' });
    const own = await listOwnMessages(ctx({ actor: actorAs('owner', { phone }) }));
    expect(own.map(({ text }) => text)).toEqual(['Halo Ibu Marni. Pengajuan BJI-4F7K-29 diterima.']);
  });

  it('tells them that a request about their own data was answered, without the answer', async () => {
    const phone = somePhone();
    const actor = actorAs('owner', { phone });
    onDataRequestAnswered(tellDataAnswer);
    const id = await askAboutData(ctx({ actor }), { kind: 'delete', wish: 'Hapus foto saya.' });
    await answerDataRequest(ctx({ actor: actorAs('head') }), id, { outcome: 'done', answer: 'Foto sudah dihapus.' });
    const [message] = await listOwnMessages(ctx({ actor }));
    expect(message?.text).toMatch(/sudah kami jawab.*\/saya\/data$/);
    expect(message?.text).not.toContain('Foto');
  });
});
