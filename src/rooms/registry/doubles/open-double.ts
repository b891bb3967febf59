import type { Ctx } from '#platform/ctx.ts';
import { allow } from '../registry.permissions.ts';
import { doublesRefuse } from './doubles.refusals.ts';
import { lockDouble } from './doubles.store.ts';
import { type Snapshot, takeSnapshot } from './merge.store.ts';

/** A waiting pair with both records, all locked. */
export interface OpenDouble {
  pair: NonNullable<Awaited<ReturnType<typeof lockDouble>>>;
  one: Snapshot;
  other: Snapshot;
}

/**
 * Locks a pair that waits for a decision, with both records, and asks whether the actor may decide there: of two officers
 * at once the second meets the decision of the first (409 with the name). An unknown pair is refused with 404.
 */
export async function openDouble(tx: Ctx, id: string): Promise<OpenDouble> {
  const pair = await lockDouble(tx, id);
  if (!pair) throw doublesRefuse('double-not-found');
  if (pair.state === 'different' || pair.state === 'merged')
    throw doublesRefuse('double-decided', { who: pair.decided_by_name ?? '' });
  const one = await takeSnapshot(tx, pair.one);
  const other = await takeSnapshot(tx, pair.other);
  if (!one || !other) throw doublesRefuse('double-changed');
  for (const { business } of [one, other]) allow(tx, 'registry.merge', { area: business.area });
  return { pair, one, other };
}
