import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { BulkRow } from './bulk.store.ts';
import type { DemoBusiness } from './demo-businesses.rules.ts';
import { displayName, type ScaleRule, scaleOf, searchText, stepBit } from './registry.rules.ts';

const SOURCE = 'demo';

/** Rows of each table, waiting to be written together. */
export type DemoTables = Record<'owner' | 'business' | 'identifier' | 'membership' | 'scale', BulkRow[]>;

/** Adds the rows of one invented business to their tables. */
export function addRows(
  tables: DemoTables,
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
    nik_sealed: owner.nik && seal(owner.nik),
    nik_index: owner.nik && blindIndex(owner.nik),
    nik_tail: owner.nik?.slice(-4) ?? null,
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
