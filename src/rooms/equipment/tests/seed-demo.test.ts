import { beforeAll, expect, it } from 'vitest';
import { seedDemoPeople, startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { listCases } from '../case.reads.ts';
import { usedAfterHalfYear } from '../results.ts';
import { seedDemoEquipment } from '../seed-demo-equipment.ts';
import { setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
const now = '2026-11-24T02:00:00Z';
const system = ctx({ actor: actorAs('system'), now });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

it('shows every part of the chain in the demo city, and the public figure', async () => {
  await expect(seedDemoEquipment(ctx({ actor: actorAs('owner') }), { businessIds: [] })).rejects.toMatchObject({
    status: 403,
  });
  await expect(seedDemoEquipment(system, { businessIds: [] })).rejects.toThrow('programme');
  await seedDemoPeople(ctx({ actor: actorAs('administrator') }), [
    { name: 'Sani', title: '', unit: '', roles: ['programme'], remit: ['12.75'], email: 'sani@binjai.contoh.id' },
  ]);
  const businessIds: string[] = [];
  for (let at = 0; at < 14; at++) businessIds.push((await someBusiness(ctx)).businessId);
  expect(await seedDemoEquipment(system, { businessIds })).toBe(14);
  const cases = await listCases(system, { businessIds }, 50);
  expect(cases.map(({ state }) => state).sort()).toEqual(
    [
      ...Array.from({ length: 7 }, () => 'in-use'),
      ...['decreed', 'helping', 'needed', 'ordered', 'repairing', 'reserved', 'specified'],
    ].sort(),
  );
  expect(await usedAfterHalfYear(system)).toMatchObject([{ value: '83%' }]);
});
