import { beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import areas from '../../../../db/reference/areas-binjai.json' with { type: 'json' };
import { loadAreas } from '../load-areas.ts';
import { registerBusiness } from '../register-business.ts';
import { countBusinessGroups, getBusinessFacts, listBusinessFacts } from '../registry.reads.ts';

const { ctx } = await testDatabase();
const by = ctx({ actor: actorAs('administrator') });
const ids: string[] = [];

beforeAll(async () => {
  await loadAreas(by, areas as never);
  for (const [sex, nibState] of [
    ['female', 'none'],
    ['female', 'has'],
    [null, 'none'],
  ] as const) {
    const { businessId } = await registerBusiness(by, {
      owner: { name: `Pemilik ${ids.length}`, phone: null, sex, disability: null },
      business: {
        name: `Usaha ${ids.length}`,
        product: null,
        sector: 'food-drink',
        area: '12.75.01.1001',
        sinceYear: null,
        nib: null,
        nibState,
      },
      source: 'counter',
      otherOwner: false,
    });
    ids.push(businessId);
  }
});

it('reads the facts of many businesses as it reads one; who is unknown is left out', async () => {
  const found = await listBusinessFacts(by, [...ids, newId()]);
  expect([...found.keys()].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(found.get(id)).toEqual(await getBusinessFacts(by, id));
});

it('counts every business of the city once in each question', async () => {
  const groups = await countBusinessGroups(by, '2024-03-10');
  const of = (feature: string) =>
    Object.fromEntries(groups.filter((group) => group.feature === feature).map(({ value, n }) => [value, n]));
  expect(of('sex')).toEqual({ female: 2, untold: 1 });
  expect(of('nib')).toEqual({ none: 2, has: 1 });
  expect(of('district')).toEqual({ '12.75.01': 3 });
  expect(of('assisted')).toEqual({ no: 3 });
  expect(of('helped-before')).toEqual({ no: 3 });
  expect(of('disability')).toEqual({ untold: 3 });
});
