import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import { type BulkRow, insertMany } from './bulk.store.ts';
import { type DemoBusiness, type DemoLists, demoBusinesses } from './demo-businesses.rules.ts';
import { allow } from './registry.permissions.ts';
import { listAreas, listScaleRules } from './registry.reads.ts';
import { displayName, type ScaleRule, scaleOf, searchText, stepBit } from './registry.rules.ts';

const SOURCE = 'demo';

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
    const tables: Record<'owner' | 'business' | 'identifier' | 'membership' | 'scale', BulkRow[]> = {
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

function addRows(
  tables: Record<'owner' | 'business' | 'identifier' | 'membership' | 'scale', BulkRow[]>,
  made: DemoBusiness,
  around: { tx: Ctx; place: string | null; rules: ScaleRule[] },
): void {
  const { tx, place, rules } = around;
  const ownerId = newId();
  const businessId = newId();
  const day = dayOf(tx.now);
  const stamps = { source: SOURCE, created_at: tx.now, updated_at: tx.now, updated_by: tx.actor.name };
  const { owner } = made;
  const scale = scaleOf(made.annualSales, 'sales', day, rules);
  tables.owner.push({
    id: ownerId,
    name: owner.name,
    sex: owner.sex,
    disability: owner.disability,
    ...stamps,
    phone_sealed: owner.phone && seal(owner.phone),
    phone_index: owner.phone && blindIndex(owner.phone),
    phone_tail: owner.phone?.slice(-4) ?? null,
    nik_sealed: seal(owner.nik),
    nik_index: blindIndex(owner.nik),
    nik_tail: owner.nik.slice(-4),
  });
  const steps = stepBit('register') | (made.nib ? stepBit('licence') : 0) | (made.helpedOn ? stepBit('train') : 0);
  tables.business.push({
    id: businessId,
    owner_id: ownerId,
    name: made.name,
    product: made.product,
    sector: made.sector,
    area: made.area,
    address: made.address,
    since_year: made.sinceYear,
    nib: made.nib,
    nib_state: made.nib ? 'has' : 'none',
    assisted: made.assistedSince !== null,
    helped_on: made.helpedOn,
    workers: made.workers,
    annual_sales: made.annualSales,
    scale,
    steps_done: steps,
    display_name: displayName(made.name, owner.name),
    search: searchText({ name: made.name, ownerName: owner.name, product: made.product, place }),
    ...stamps,
  });
  tables.identifier.push({
    id: newId(),
    business_id: businessId,
    kind: 'kbli',
    value: made.kbli,
    raw: made.kbli,
    edition: '2020',
    state: 'ok',
    source: SOURCE,
    as_of: day,
  });
  if (made.nib)
    tables.identifier.push({
      id: newId(),
      business_id: businessId,
      kind: 'nib',
      value: made.nib,
      raw: made.nib,
      edition: null,
      state: 'ok',
      source: SOURCE,
      as_of: day,
    });
  if (made.assistedSince) {
    tables.membership.push({
      id: newId(),
      business_id: businessId,
      unit: tx.office.officeName,
      reason: SOURCE,
      from_day: made.assistedSince,
      to_day: null,
      source: SOURCE,
    });
  }
  tables.scale.push({
    id: newId(),
    business_id: businessId,
    basis: 'sales',
    amount: made.annualSales,
    scale,
    as_of: day,
    source: SOURCE,
  });
}
