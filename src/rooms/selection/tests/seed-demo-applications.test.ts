import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { getCall, seedDemoCalls } from '#rooms/programmes/index.ts';
import { loadAreas, seedDemoBusinesses } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { listMarks } from '../marks.reads.ts';
import { listOfCall } from '../queue.reads.ts';
import { scoreOf } from '../score.rules.ts';
import { seedDemoApplications } from '../seed-demo-applications.ts';
import { getApplication, listSteps } from '../selection.reads.ts';
import { stateOf } from '../selection.rules.ts';

const { ctx, database } = await testDatabase();
const system = ctx({ actor: actorAs('system'), now: '2026-11-24T09:00+07:00' });
const file = (name: string) => JSON.parse(readFileSync(`db/${name}`, 'utf8'));

it('fills the demo calls with invented applications whose states follow from their steps', async () => {
  startSignIn(database, { secure: false });
  await loadAreas(system, file('reference/areas-binjai.json'));
  await seedDemoPeople(system, file('demo/people.json'));
  const callIds = await seedDemoCalls(system, file('demo/binjai-calls.json'));
  const lists = file('demo/binjai-lists.json');
  await seedDemoBusinesses(system, { lists, count: 1000, seed: 1 });
  const owner = { name: 'Marni Br. Sitepu', phone: '+6281234567890' };
  expect(await seedDemoApplications(system, { callIds, names: lists, owner })).toBe(150);

  const counts: Record<string, Record<string, number>> = {};
  for (const [key, callId] of Object.entries(callIds)) {
    const call = await getCall(system, callId);
    const marks = await listMarks(system, callId);
    for (const row of await listOfCall(system, callId)) {
      counts[key] = { ...counts[key], [row.state]: (counts[key]?.[row.state] ?? 0) + 1 };
      const steps = await listSteps(system, row.id);
      expect(stateOf(steps)).toBe(row.state);
      expect((await getApplication(system, row.id)).version).toBe(steps.length);
      for (const [at, step] of steps.entries()) expect(step.at >= (steps[at - 1]?.at ?? new Date(0))).toBe(true);
      expect(row.submittedAt <= system.now && row.submittedAt >= (call.openedAt ?? system.now)).toBe(true);
      const scored = scoreOf(
        call.criteria,
        row,
        marks.filter(({ applicationId }) => applicationId === row.id),
      );
      if (row.state === 'verified' && key !== 'open') expect(scored.waiting).toBe(false);
    }
  }
  expect(counts).toEqual({
    open: { incomplete: 4, verified: 11, submitted: 13 },
    'in-selection': { incomplete: 4, verified: 58 },
    finished: { verified: 41 },
    exhibition: { verified: 19 },
  });
});
