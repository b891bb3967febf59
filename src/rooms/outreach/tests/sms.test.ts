import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { useChannels } from '../channels/in-use.ts';
import { filled, readSmsReport, type SmsSettings } from '../channels/sms.ts';
import { readSpend } from '../delivery.store.ts';
import { findMessage, listSteps } from '../outreach.reads.ts';
import { sendMessage } from '../send-message.ts';
import { deliverDue } from './due-jobs.ts';
import { vendor } from './vendors.ts';

const test = await testDatabase();
const { ctx, database } = test;
const reportSecret = 'told to the vendor once';
/** As strict as a vendor: its key, its form, a number without a plus, words within GSM-7. */
const gate = await vendor(
  ({ headers, body }) => {
    if (headers.authorization !== 'App key-of-the-office') return 'key';
    if (headers['content-type'] !== 'application/json') return 'type';
    const { to, text, ref } = JSON.parse(body.toString('utf8'));
    if (!/^628\d{8,11}$/.test(to)) return 'number';
    if (typeof text !== 'string' || /[^\n\x20-\x7e]/.test(text)) return 'words';
    return /^[0-9a-f-]{36}$/.test(ref) ? undefined : 'ref';
  },
  { status: 200, body: { ok: true } },
);
const settings: SmsSettings = {
  url: `${gate.origin}/kirim`,
  authorization: 'App key-of-the-office',
  body: '{"to":"{to}","text":"{text}","ref":"{id}"}',
  price: 350,
  reportSecret,
  timeoutMs: 300,
};
const staff = () => ctx({ actor: actorAs('programme') });
const later = (minutes: number) => addMinutes(testNow, minutes);
let next = 0;
const write = (text = 'Halo Ibu. "Kemasan" dibuka – sampai Jumat…', purpose: 'utility' | 'code' = 'utility') =>
  sendMessage(staff(), { to: { phone: `+62817${String(10_000_000 + ++next)}` }, template: 't', text, purpose });
const run = (now = testNow) => deliverDue(test, now);
const stepsOf = async (id: string) => (await listSteps(staff(), id)).map(({ step }) => step);
const spent = async () => (await readSpend(ctx({ actor: systemActor }), 'sms')).rupiah;
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actorAs('public', { id: '-', name: '' }),
  stylePage: false,
});
const report = (body: string, kunci = reportSecret, type = 'application/json') =>
  app.request(`/sambungan/sms?kunci=${encodeURIComponent(kunci)}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  });

beforeEach(() => {
  gate.forget();
  useChannels({ sms: settings });
});
afterEach(async () => {
  for (const table of ['graphile_worker._private_jobs', 'outreach.pause', 'outreach.spend'])
    await database.owner.query(`DELETE FROM ${table}`);
});

describe('an SMS through the vendor’s gateway', () => {
  it('goes out in plain signs, in the form the vendor wants, and costs its parts', async () => {
    const id = await write();
    const long = await write('a'.repeat(161));
    await run();
    expect(gate.refused).toEqual([]);
    expect(gate.taken.map(({ body }) => JSON.parse(body.toString('utf8')))).toMatchObject([
      { text: 'Halo Ibu. "Kemasan" dibuka - sampai Jumat...', ref: id },
      { ref: long },
    ]);
    expect(await spent()).toBe(350 + 2 * 350);
    expect(await stepsOf(id)).toEqual(['queued', 'sent']);
  });

  it('stays within the month’s money', async () => {
    useChannels({ sms: { ...settings, ceiling: 800 } });
    await write('a'.repeat(161));
    const over = await write('a'.repeat(161));
    await run();
    expect(gate.taken).toHaveLength(1);
    expect(await findMessage(staff(), over)).toMatchObject({ state: 'kept', problem: 'ceiling' });
  });

  it('is tried again after trouble of the vendor’s own, rests when it is too much, ends when the number is none', async () => {
    gate.behaves({ status: 503 });
    const trouble = await write();
    await run();
    expect(await findMessage(staff(), trouble)).toMatchObject({ state: 'queued', problem: 'answer-503' });
    await run(later(5));
    expect(await findMessage(staff(), trouble)).toMatchObject({ state: 'sent' });

    gate.behaves({ status: 429, headers: { 'Retry-After': '120' } });
    const much = await write();
    const second = await write();
    await run(later(5));
    expect(gate.taken).toHaveLength(1);
    await run(later(6));
    expect(gate.taken).toHaveLength(1);
    await run(later(8));
    expect(await Promise.all([much, second].map(stepsOf))).toEqual([
      ['queued', 'try-failed', 'sent'],
      ['queued', 'sent'],
    ]);

    gate.behaves({ status: 422 });
    const wrong = await write();
    await run(later(8));
    expect(await findMessage(staff(), wrong)).toMatchObject({ state: 'failed', problem: 'answer-422' });
    expect(await spent()).toBe(3 * 350);
  });

  it('whose answer is lost waits for the vendor’s report and is not sent twice', async () => {
    gate.behaves('cut', 'silent');
    const cut = await write();
    const silent = await write();
    await run();
    for (const id of [cut, silent]) {
      expect((await report(JSON.stringify({ id, status: 'DELIVRD' }))).status).toBe(204);
    }
    await run(later(60));
    expect(gate.taken).toHaveLength(2);
    expect(await findMessage(staff(), cut)).toMatchObject({ state: 'delivered' });
  });
});

describe('the vendor’s reports', () => {
  it('count only with the secret, once, in any order, as JSON or as a form', async () => {
    const id = await write();
    await run();
    expect((await report(JSON.stringify({ id, status: 'delivered' }), 'guessed')).status).toBe(403);
    expect((await report('{')).status).toBe(422);
    expect((await report(JSON.stringify({ id, status: 'ACCEPTD' }))).status).toBe(204);
    expect((await findMessage(staff(), id))?.state).toBe('sent');
    const form = new URLSearchParams({ id, status: 'Delivered' }).toString();
    for (let times = 0; times < 3; times++) {
      expect((await report(form, reportSecret, 'application/x-www-form-urlencoded')).status).toBe(204);
    }
    await report(JSON.stringify({ id, status: 'failed' }));
    expect(await stepsOf(id)).toEqual(['queued', 'sent', 'delivered']);
    useChannels({ sms: { ...settings, reportSecret: undefined } });
    expect((await report(form)).status).toBe(404);
  });

  it('say with a word what they mean', () => {
    const id = '01890000-0000-7000-8000-000000000000';
    expect(readSmsReport({ id, status: 'UNDELIV' })).toEqual({ id, step: 'failed' });
    expect(readSmsReport({ id, status: 'ENROUTE' })).toEqual({ id, step: undefined });
    expect(readSmsReport({ id: 'x', status: 'delivered' })).toBeUndefined();
    expect(readSmsReport(undefined)).toBeUndefined();
  });
});

it('what a message says cannot change the vendor’s form', () => {
  const values = { to: '628', text: '","to":"62999\\ {id}&a=b\n', id: 'X' };
  expect(JSON.parse(filled('{"to":"{to}","text":"{text}"}', values).body)).toEqual({ to: '628', text: values.text });
  const form = filled('to={to}&text={text}&ref={id}', values);
  expect(Object.fromEntries(new URLSearchParams(form.body))).toEqual({ to: '628', text: values.text, ref: 'X' });
});
