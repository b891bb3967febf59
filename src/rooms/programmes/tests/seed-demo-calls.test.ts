import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { testDatabase } from '#tests/database.ts';
import { stateOf } from '../call-states.rules.ts';
import { findStoredState, getCall, listSteps } from '../programmes.reads.ts';
import { seedDemoCalls } from '../seed-demo-calls.ts';
import { now } from './make.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const demo = ctx({ actor: systemActor, now });
const file = (name: string) => JSON.parse(readFileSync(`db/${name}`, 'utf8'));

it('makes calls in every state a visitor should meet, through the steps an office takes', async () => {
  await loadAreas(demo, file('reference/areas-binjai.json'));
  await seedDemoPeople(demo, file('demo/people.json'));
  const ids = await seedDemoCalls(demo, file('demo/binjai-calls.json'));
  const states: Record<string, string> = {};
  for (const [key, id] of Object.entries(ids)) {
    const call = await getCall(demo, id);
    states[key] = call.state;
    expect(stateOf(await listSteps(demo, id)).state).toBe(await findStoredState(demo, id));
    expect(call.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    for (const session of call.sessions) expect(session.startsAt.getUTCDay()).toBe(6);
  }
  expect(states).toEqual({
    open: 'open',
    postponed: 'postponed',
    'in-selection': 'closed',
    awaiting: 'awaiting-approval',
    finished: 'running',
    exhibition: 'running',
  });
});
