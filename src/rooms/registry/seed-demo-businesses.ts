import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { insertMany } from './bulk.store.ts';
import { type DemoLists, demoBusinesses } from './demo-businesses.rules.ts';
import { demoDouble } from './demo-doubles.rules.ts';
import { addRows, type DemoTables } from './demo-rows.ts';
import { allow } from './registry.permissions.ts';
import { listAreas, listScaleRules } from './registry.reads.ts';

/**
 * Fills the demo city with invented businesses, weighted over the kelurahan by chance of the seed. The last `doubles` of them
 * are earlier ones typed a second time. Returns how many there are in all.
 */
export async function seedDemoBusinesses(
  ctx: Ctx,
  options: { lists: DemoLists; count: number; seed: number; doubles?: number },
): Promise<number> {
  allow(ctx, 'registry.import');
  return inTransaction(ctx, async (tx) => {
    const wards = (await listAreas(tx)).filter((area) => area.level === 'ward');
    const names = new Map(wards.map((ward) => [ward.code, ward.name]));
    const rules = await listScaleRules(tx);
    const weights = wards.map((ward, index) => ({ code: ward.code, weight: 3 + ((index * 7) % 10) }));
    const year = Number(dayOf(tx.now).slice(0, 4));
    const tables: DemoTables = {
      owner: [],
      business: [],
      identifier: [],
      membership: [],
      scale: [],
    };
    const { lists, seed, doubles = 0 } = options;
    const single = [...demoBusinesses(lists, weights, { count: options.count - doubles, seed, year })];
    const again = Array.from({ length: doubles }, (_, at) => single[Math.floor((at * single.length) / doubles)]);
    const second = again.flatMap((made, at) => (made ? demoDouble(made, seed + at) : []));
    for (const made of [...single, ...second])
      addRows(tables, made, { tx, place: names.get(made.area) ?? null, rules });
    for (const table of ['owner', 'business', 'identifier', 'membership', 'scale'] as const)
      await insertMany(tx, table, tables[table]);
    return tables.business.length;
  });
}
