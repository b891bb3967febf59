import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { recordConsent } from '#rooms/identity/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { whatsappServer } from '#tests/whatsapp.ts';
import { useChannels } from '../channels/in-use.ts';
import { listWork } from '../list-work.ts';
import { planWave } from '../plan-wave.ts';
import { sendBatch } from '../send-batch.ts';
import { sendMessage } from '../send-message.ts';
import { listWaves } from '../wave.reads.ts';
import { deliverDue } from './due-jobs.ts';

const test = await testDatabase();
const { ctx, database } = test;
const meta = await whatsappServer();
const down = await whatsappServer();
down.close();
afterAll(() => meta.close());
const staff = () => ctx({ actor: actorAs('programme', { name: 'Sani' }) });
const system = (now = testNow) => ctx({ actor: systemActor, now });
const later = (minutes: number) => addMinutes(testNow, minutes);
const HOUR = 60;
const DAY = 24 * HOUR;
const PEOPLE = 12;

/** Takes the wave's turns and the deliveries due, every few hours from one moment to another (minutes). */
async function pass(waveId: string, from: number, until: number, every = 4 * HOUR): Promise<void> {
  for (let minutes = from; minutes <= until; minutes += every) {
    await sendBatch(system(later(minutes)), waveId);
    await deliverDue(test, later(minutes));
  }
}

async function plan(): Promise<{ waveId: string; aboutId: string }> {
  const aboutId = newId();
  const question = { aboutId, rule: { areas: [], sectors: [] }, applied: [], everApplied: [] };
  const { waveId, recipients } = await planWave(staff(), { question, text: 'Kemasan dibuka.', perDay: 1000 });
  expect(recipients).toBe(PEOPLE);
  return { waveId, aboutId };
}
const told = () => meta.taken.map(({ to }) => to);

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  for (let at = 0; at < PEOPLE; at++) {
    const owner = { name: `Ibu ${at}`, phone: `+62819700000${String(at).padStart(2, '0')}` };
    const business = { name: `Usaha ${at}`, area: '12.75.04.1005', sector: 'food-drink' as const };
    const { ownerId } = await registerBusiness(staff(), { owner, business, source: 'staff' });
    await recordConsent(staff(), {
      subject: { type: 'owner', id: ownerId },
      purpose: 'contact-by-whatsapp',
      textVersion: '2026-1',
      given: true,
      channel: 'web',
    });
  }
});
beforeEach(() => {
  meta.taken.length = 0;
  meta.behaves('take');
});
afterEach(async () => {
  const tables = ['graphile_worker._private_jobs', 'outreach.pause', 'outreach.wave_recipient', 'outreach.contact'];
  for (const table of tables) await database.owner.query(`DELETE FROM ${table}`);
});

describe('a wave', () => {
  it('whose tier is used up in the middle rests a day, and then tells the others, each once', async () => {
    const strict = await whatsappServer(5);
    useChannels({ whatsapp: strict.settings });
    const { waveId, aboutId } = await plan();
    await pass(waveId, 0, 8 * HOUR);
    expect(strict.taken).toHaveLength(5);
    strict.state.tier = PEOPLE;
    await pass(waveId, DAY, 2 * DAY);
    expect(strict.taken).toHaveLength(PEOPLE);
    expect(new Set(strict.taken.map(({ to }) => to)).size).toBe(PEOPLE);
    expect((await listWaves(staff(), aboutId))[0]).toMatchObject({ written: PEOPLE, skipped: 0, state: 'done' });
    strict.close();
  });

  it('whose provider is down for two days loses nobody and tells nobody twice', async () => {
    useChannels({ whatsapp: { ...meta.settings, api: down.settings.api } });
    const { waveId } = await plan();
    await pass(waveId, 0, 2 * DAY, 12 * HOUR);
    useChannels({ whatsapp: meta.settings });
    await pass(waveId, 2 * DAY, 3 * DAY, 12 * HOUR);
    expect(told().sort()).toEqual([...new Set(told())].sort());
    expect(told()).toHaveLength(PEOPLE);
  });

  it('whose template is refused waits for nothing: each message says why and can be tried again', async () => {
    useChannels({ whatsapp: meta.settings });
    meta.behaves(132001);
    const { waveId } = await plan();
    await pass(waveId, 0, 0);
    const { rows } = await database.owner.query(
      "SELECT DISTINCT state, last_problem FROM outreach.message WHERE about_type = 'call' AND state = 'failed'",
    );
    expect(rows).toEqual([{ state: 'failed', last_problem: 'whatsapp-132001' }]);
  });
});

it('a message that does not leave stands on the work page, with since when', async () => {
  useChannels({ whatsapp: { ...meta.settings, api: down.settings.api } });
  const before = (await listWork(staff())).queues.find(({ key }) => key === 'outbox')?.count ?? 0;
  await sendMessage(staff(), { to: { phone: '+6281970000099' }, template: 't', text: 'Halo', purpose: 'utility' });
  await deliverDue(test, testNow);
  const at = async (minutes: number) => {
    const work = await listWork(ctx({ actor: actorAs('programme'), now: later(minutes) }));
    return work.queues.find(({ key }) => key === 'outbox');
  };
  expect(await at(59)).toMatchObject({ count: before });
  expect(await at(61)).toMatchObject({ count: before + 1, late: true, href: '/kerja/pesan' });
});
