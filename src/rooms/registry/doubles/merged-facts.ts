import type { Ctx } from '#platform/ctx.ts';
import { type FactValues, valuesOf } from '../edit.rules.ts';
import { findAreaName } from '../registry.reads.ts';
import { displayName, searchText } from '../registry.rules.ts';
import type { Snapshot } from './merge.store.ts';

/** The facts of a record as text, by the names of the history; numbers of persons only by their last digits. */
export const snapshotValues = ({ business, owner }: Snapshot): FactValues =>
  valuesOf({
    ...(business as unknown as Parameters<typeof valuesOf>[0]),
    ownerName: owner.name,
    phone_tail: (owner.phone_tail as string | null) ?? null,
    nik_tail: (owner.nik_tail as string | null) ?? null,
    sex: (owner.sex as string | null) ?? null,
    disability: (owner.disability as boolean | null) ?? null,
  });

/** Name in lists and text for searching of a record with these facts. */
export async function mergedNames(tx: Ctx, facts: FactValues): Promise<{ displayName: string; search: string }> {
  const { name = null, product = null, area } = facts;
  const ownerName = facts.ownerName ?? '';
  const place = area ? await findAreaName(tx, area) : null;
  return { displayName: displayName(name, ownerName), search: searchText({ name, ownerName, product, place }) };
}
