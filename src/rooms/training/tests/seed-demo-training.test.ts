import { beforeAll, expect, it } from 'vitest';
import { listPeople, startSignIn } from '#rooms/identity/index.ts';
import { openCall, setTheScene } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { listMeetings, listRecorded } from '../attendance.reads.ts';
import { listAttendance } from '../call-attendance.ts';
import { listCertificates } from '../certificate.reads.ts';
import { testGain } from '../gain.ts';
import { seedDemoTraining } from '../seed-demo-training.ts';
import { callWithPeople } from './make.ts';

const { ctx, database } = await testDatabase();

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

it('fills a held call: who came, why not, both tests and certificates, each by someone of the office', async () => {
  const { call, people } = await callWithPeople(ctx, 12);
  const system = ctx({ actor: { ...actorAs('system'), kind: 'system' } });
  await seedDemoTraining(system, call.id);
  const sessions = call.sessions.map(({ id }) => id);
  expect([...(await listMeetings(ctx(), sessions)).values()].every(({ closedAt }) => closedAt !== null)).toBe(true);
  const recorded = await listRecorded(ctx(), sessions);
  const absent = recorded.filter(({ state }) => state === 'absent');
  expect(recorded).toHaveLength(24);
  expect(absent.length).toBeGreaterThan(0);
  expect(absent.length).toBeLessThan(8);
  expect(absent.every(({ absence, followUp }) => absence !== null && followUp !== null)).toBe(true);
  const gain = await testGain(ctx(), call.id);
  expect(gain?.pairs).toBeLessThan(people.length);
  expect(gain?.gain ?? 0).toBeGreaterThan(0);
  const earned = (await listAttendance(ctx(), call.id)).filter(
    ({ hoursPresent, hours }) => hoursPresent * 5 >= hours * 4,
  );
  const certificates = await listCertificates(ctx(), call.id);
  expect(certificates).toHaveLength(earned.length);
  const [officer] = await listPeople(ctx(), { role: 'training' });
  expect(new Set(certificates.map(({ issuedByName }) => issuedByName))).toEqual(new Set([officer?.name]));
});

it('needs people and the right to issue', async () => {
  const empty = await openCall(ctx);
  await expect(seedDemoTraining(ctx(), empty)).rejects.toThrow('needs sessions and participants');
  await expect(seedDemoTraining(ctx({ actor: actorAs('mentor') }), empty)).rejects.toMatchObject({ status: 403 });
});
