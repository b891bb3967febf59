import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { insertMany } from './bulk.store.ts';
import { type DemoLists, demoBusinesses } from './demo-businesses.rules.ts';
import { addRows, type DemoTables } from './demo-rows.ts';
import { allow } from './registry.permissions.ts';
import { listAreas, listScaleRules } from './registry.reads.ts';

/** Fills the demo city with invented businesses, weighted over the kelurahan by chance of the seed. Returns how many. */
export async function seedDemoBusinesses(
  ctx: Ctx,
  options: { lists: DemoLists; count: number; seed: number },
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
    for (const made of demoBusinesses(options.lists, weights, { count: options.count, seed: options.seed, year })) {
      addRows(tables, made, { tx, place: names.get(made.area) ?? null, rules });
    }
    for (const table of ['owner', 'business', 'identifier', 'membership', 'scale'] as const)
      await insertMany(tx, table, tables[table]);
    return tables.business.length;
  });
}
