import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type DemoPerson, seedDemoPeople } from '#rooms/identity/index.ts';
import { getCall, moveCall } from '#rooms/programmes/index.ts';
import { openCall } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { outcomesOf } from '../outcomes-of.ts';
import { listPlans } from '../plan.reads.ts';
import { seedDemoPlans } from '../seed-demo-plans.ts';
import { seedDemoTracks } from '../seed-demo-tracks.ts';
import { findTracks } from '../track.reads.ts';
import { afterMeeting, daysLater, officer, runningCall, setMentors } from './make.ts';

const test = await testDatabase();
const demo = test.ctx({ actor: systemActor, now: daysLater(42) });

let callId = '';
beforeAll(async () => {
  await setMentors(test);
  const people = JSON.parse(readFileSync('db/demo/people.json', 'utf8')) as DemoPerson[];
  const mentors = people.filter(({ roles }) => roles.includes('mentor'));
  await seedDemoPeople(test.ctx({ actor: actorAs('administrator') }), mentors);
  const areas = ['01', '02', '03', '04', '05', '01'].map((district) => `12.75.${district}.1001`);
  callId = (await runningCall(test.ctx, areas)).callId;
});

it('gives the demo visits held, due today and late, made by the use cases of an office', async () => {
  expect(await inTransaction(demo, (tx) => seedDemoTracks(tx, callId))).toBe(6);
  expect((await getCall(demo, callId)).state).toBe('follow-up');
  const tracks = await findTracks(demo, { callId });
  const today = dayOf(demo.now);
  expect(tracks.filter(({ mentorId }) => mentorId === null)).toEqual([]);
  expect(tracks.some(({ nextOn }) => nextOn === today)).toBe(true);
  expect(tracks.some(({ nextOn }) => nextOn !== null && nextOn < addDays(today, -1))).toBe(true);
  expect(await outcomesOf(demo, callId)).toMatchObject({ tracks: 6, open: 5, closed: { 'moved-up': 1 }, visited: 4 });
  expect(await inTransaction(demo, seedDemoPlans)).toBe(3);
  const plans = await listPlans(
    demo,
    tracks.map(({ id }) => id),
  );
  expect(plans.map(({ state }) => state).sort()).toEqual(['approved', 'approved', 'sent']);
});

it('leaves a call without participants as it is', async () => {
  const empty = await openCall(test.ctx, { title: 'Tanpa peserta' });
  const after = test.ctx({ actor: officer, now: afterMeeting });
  await moveCall(after, empty, 'start');
  expect(await seedDemoTracks(demo, empty)).toBe(0);
  expect((await getCall(demo, empty)).state).toBe('running');
});
