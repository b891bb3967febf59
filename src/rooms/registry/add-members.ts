import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { insertMemberships } from './finding/membership.store.ts';
import { listIds } from './list.reads.ts';
import { filterArea, type ListFilter } from './list-filter.rules.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

const MOST = 5000;

/**
 * Takes every running business of a filter in as a member (binaan) of a unit, from a day on and with the reason; members stay what they are. The
 * filter must lie in the reader's remit. `seen` is how many the officer saw: where the list holds another number by now, or more than 5,000, nothing is
 * done (409). Refuses (422) a day to come. Returns how many were taken in.
 */
export async function addMembers(
  ctx: Ctx,
  filter: ListFilter,
  input: { unit: string; reason: string; fromDay: string; seen: number },
): Promise<number> {
  allow(ctx, 'registry.edit', { area: filterArea(filter, ctx.city) });
  if (input.fromDay > dayOf(ctx.now)) throw registryRefuse('standing-future');
  return inTransaction(ctx, async (tx) => {
    const ids = await listIds(tx, filter);
    if (ids.length > MOST) throw registryRefuse('list-too-long', { most: MOST });
    if (ids.length !== input.seen) throw registryRefuse('list-changed', { n: ids.length });
    const taken = await insertMemberships(tx, ids, input);
    await record(
      tx,
      'registry.members-added',
      { type: 'registry', id: filterArea(filter, tx.city) },
      { unit: input.unit, taken },
    );
    return taken;
  });
}
