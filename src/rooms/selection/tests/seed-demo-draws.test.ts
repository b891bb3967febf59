import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { seedDemoCalls } from '#rooms/programmes/index.ts';
import { loadAreas, seedDemoBusinesses } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { findDecision } from '../decision.reads.ts';
import { listDraws } from '../draw.reads.ts';
import { seedDemoDraws } from '../seed-demo-draws.ts';
import { listApplicationsOfPhone } from '../selection.reads.ts';

const { ctx, database } = await testDatabase();
const system = ctx({ actor: actorAs('system'), now: '2026-11-24T09:00+07:00' });
const file = (name: string) => JSON.parse(readFileSync(`db/${name}`, 'utf8'));

it('leaves one demo call sealed, with the owner among its lists, and one drawn and decided', async () => {
  startSignIn(database, { secure: false });
  await loadAreas(system, file('reference/areas-binjai.json'));
  await seedDemoPeople(system, file('demo/people.json'));
  const { sealed = '', drawn = '' } = await seedDemoCalls(system, file('demo/binjai-draws.json'));
  const names = file('demo/binjai-lists.json');
  await seedDemoBusinesses(system, { lists: names, count: 1000, seed: 1 });
  const owner = { name: 'Marni Br. Sitepu', phone: '+6281234567890' };
  expect(await seedDemoDraws(system, { callIds: { sealed, drawn }, names, owner })).toBe(60);
  const [waiting] = await listDraws(system, sealed);
  expect(waiting).toMatchObject({ number: 1, certified: true, held: undefined });
  const [own] = await listApplicationsOfPhone(system, owner.phone);
  expect(waiting?.chances[own?.code ?? '']).toBeGreaterThan(0);
  const [held] = await listDraws(system, drawn);
  expect(held?.held?.outside).toBe('417');
  expect(await findDecision(system, drawn)).toMatchObject({ mode: 'lottery', chosen: 10, cutOff: null });
});
