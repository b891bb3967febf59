import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { hasConsent, recordConsent } from '#rooms/identity/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { useGateway } from '../channels/in-use.ts';
import { type AudienceQuestion, findAudience } from '../find-audience.ts';
import { jobs } from '../jobs.ts';
import { leaveNews } from '../leave-news.ts';
import { planWave } from '../plan-wave.ts';
import { listToldSince, readReach } from '../reach.reads.ts';
import { sendBatch } from '../send-batch.ts';
import { sendMessage } from '../send-message.ts';
import { stopWave } from '../stop-wave.ts';
import { listWaves } from '../wave.reads.ts';
import { nextWriting } from '../wave.rules.ts';
import { provider } from './provider.ts';

const { ctx, database, runJobs } = await testDatabase();
const bridge = await provider();
const staff = (now = testNow) => ctx({ actor: actorAs('programme', { name: 'Sani' }), now });
const system = (now = testNow) => ctx({ actor: systemActor, now });
const everyone = (aboutId: string, parts: Partial<AudienceQuestion> = {}): AudienceQuestion => ({
  aboutId,
  rule: { areas: [], sectors: [] },
  applied: [],
  everApplied: [],
  ...parts,
});
const plan = (aboutId: string, perDay = 250) =>
  planWave(staff(), { question: everyone(aboutId), text: 'Pelatihan kemasan dibuka.', perDay });
const sentIds = () => bridge.received.map(({ headers }) => headers['idempotency-key']);
const people: { ownerId: string; businessId: string; phone: string }[] = [];

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  for (const at of Array.from({ length: 12 }, (_, index) => index)) {
    const phone = `+62812700000${String(at).padStart(2, '0')}`;
    const made = await registerBusiness(staff(), {
      owner: { name: `Ibu ${at}`, phone },
      business: {
        name: `Usaha ${at}`,
        area: at < 6 ? '12.75.01.1001' : '12.75.04.1005',
        sector: at === 0 ? 'craft' : 'food-drink',
      },
      source: 'staff',
    });
    people.push({ ...made, phone });
    // The last two never agreed to news.
    if (at < 10) await agree(made.ownerId);
  }
});
beforeEach(() => {
  useGateway({ url: bridge.url, secret: 's', timeoutMs: 2000 });
  bridge.says(202);
  bridge.received.length = 0;
});

/** Carries out the deliveries that wait; the wave's own turns are taken by hand, since the queue has the real clock. */
const deliver = () => runJobs({ 'outreach.deliver': jobs['outreach.deliver'] ?? (async () => undefined) });

const agree = (ownerId: string) =>
  recordConsent(staff(), {
    subject: { type: 'owner', id: ownerId },
    purpose: 'contact-by-whatsapp',
    textVersion: '2026-1',
    given: true,
    channel: 'web',
  });

describe('an audience', () => {
  it('says how many it means and why some cannot be written to', async () => {
    const aboutId = newId();
    expect(await findAudience(staff(), everyone(aboutId, { applied: [people[0]?.businessId ?? ''] }))).toMatchObject({
      matching: 12,
      heard: 1,
      noConsent: 2,
      recipients: { length: 9 },
    });
    const east = everyone(aboutId, { rule: { areas: ['12.75.04'], sectors: ['food-drink'], assisted: 'no' } });
    expect(await findAudience(staff(), east)).toMatchObject({ matching: 6, recipients: { length: 4 } });
    const members = everyone(aboutId, { rule: { areas: [], sectors: [], assisted: 'yes', withoutNib: true } });
    expect(await findAudience(staff(), members)).toMatchObject({ matching: 0 });
  });

  it('is asked only by those who plan', async () => {
    await expect(findAudience(ctx({ actor: actorAs('mentor') }), everyone(newId()))).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('a wave', () => {
  it('writes to each phone once, at the pace of the channel, and ends', async () => {
    const aboutId = newId();
    expect((await plan(aboutId, 4)).recipients).toBe(10);
    const [{ id } = { id: '' }] = await listWaves(staff(), aboutId);
    await sendBatch(system(), id);
    await sendBatch(system(), id);
    await deliver();
    expect(new Set(sentIds()).size).toBe(4);
    expect(bridge.received[0]?.body).toContain('/berhenti/');
    for (const day of [1, 2, 3]) await sendBatch(system(new Date(testNow.getTime() + day * 87_000_000)), id);
    expect((await listWaves(staff(), aboutId))[0]).toMatchObject({ written: 10, waiting: 0, state: 'done' });
    await deliver();
    expect(sentIds()).toHaveLength(10);
    expect(new Set(sentIds()).size).toBe(10);
  });

  it('tells nobody the same thing twice, whatever the second wave asks for', async () => {
    const aboutId = newId();
    await plan(aboutId);
    await expect(plan(aboutId)).rejects.toMatchObject({ status: 422 });
    const other = newId();
    const both = await Promise.allSettled([plan(other), plan(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that dies in the middle of a batch has written nothing of it, and the batch is written once later', async () => {
    const aboutId = newId();
    const { waveId } = await plan(aboutId);
    const dying = inTransaction(system(), async (tx) => {
      await sendBatch(tx, waveId);
      throw new Error('the server died');
    });
    await expect(dying).rejects.toThrow('the server died');
    expect((await readReach(staff(), aboutId)).told).toEqual([]);
    await Promise.all([sendBatch(system(), waveId), sendBatch(system(), waveId)]);
    await deliver();
    expect(sentIds()).toHaveLength(new Set(sentIds()).size);
    const told = (await readReach(staff(), aboutId)).told.map(({ businessId }) => businessId);
    expect(told.sort()).toEqual(
      people
        .slice(0, 10)
        .map(({ businessId }) => businessId)
        .sort(),
    );
    expect(await listToldSince(staff(), new Date(testNow.getTime() - 1000))).toHaveLength(10);
  });

  it('waits for the morning', async () => {
    const night = new Date('2026-03-10T15:00:00Z');
    const aboutId = newId();
    const { waveId } = await plan(aboutId);
    await sendBatch(system(night), waveId);
    expect((await listWaves(staff(), aboutId))[0]).toMatchObject({ written: 0, waiting: 10, state: 'running' });
    expect(nextWriting(night)).toEqual(new Date('2026-03-11T01:00:00Z'));
    expect(nextWriting(new Date('2026-03-10T00:30:00Z'))).toEqual(new Date('2026-03-10T01:00:00Z'));
    expect(nextWriting(testNow)).toEqual(testNow);
  });

  it('is stopped once, and then writes to nobody', async () => {
    const aboutId = newId();
    const { waveId } = await plan(aboutId);
    await stopWave(staff(), waveId);
    await sendBatch(system(), waveId);
    expect((await listWaves(staff(), aboutId))[0]).toMatchObject({ written: 0, waiting: 10, state: 'stopped' });
    await expect(stopWave(staff(), waveId)).rejects.toMatchObject({ status: 409 });
    await expect(stopWave(staff(), newId())).rejects.toMatchObject({ status: 404 });
  });
});

describe('asking for no more', () => {
  it('works from the message with one button, also between planning and sending', async () => {
    const [first] = people;
    const aboutId = newId();
    const news = await sendMessage(staff(), {
      to: { phone: first?.phone ?? '', ownerId: first?.ownerId },
      template: 'outreach.news',
      text: 'Kabar',
      purpose: 'marketing',
    });
    const { waveId } = await plan(aboutId);
    const app = buildApp({
      database,
      city: testOffice.city,
      now: () => testNow,
      actorFor: async () => actorAs('public', { id: '-', name: '' }),
      stylePage: false,
    });
    const one = visitor(app);
    expect((await one.get(`/berhenti/${news}`)).text).toContain('Berhenti menerima kabar program');
    const left = await one.send(`/berhenti/${news}`, {});
    expect(left).toMatchObject({ status: 303 });
    expect((await one.get(left.location ?? '')).text).toContain('Anda tidak menerima kabar program lagi');
    await sendBatch(system(), waveId);
    expect((await listWaves(staff(), aboutId))[0]).toMatchObject({ written: 9, skipped: 1 });
    expect(await hasConsent(staff(), { type: 'owner', id: first?.ownerId ?? '' }, 'contact-by-whatsapp')).toBe(false);
    // A yes given later for other reasons does not undo the phone's own word.
    await agree(first?.ownerId ?? '');
    expect(await findAudience(staff(), everyone(newId()))).toMatchObject({ left: 1 });
    await leaveNews(ctx({ actor: actorAs('public') }), news);
  });

  it('is for news only', async () => {
    const message = await sendMessage(staff(), {
      to: { phone: '+6281270000099' },
      template: 'selection.accepted',
      text: 'Halo',
      purpose: 'utility',
    });
    await expect(leaveNews(ctx({ actor: actorAs('public') }), message)).rejects.toMatchObject({ status: 404 });
    await expect(leaveNews(ctx({ actor: actorAs('public') }), newId())).rejects.toMatchObject({ status: 404 });
  });
});
