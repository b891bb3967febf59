import type { Ctx } from '#platform/ctx.ts';
import { countEvents, type DoubleRow, findDouble, findMerge, listDoubles } from './doubles/doubles.reads.ts';
import { doublesRefuse } from './doubles/doubles.refusals.ts';
import { otherHolder } from './doubles/holder.rules.ts';
import { orderForMerge } from './doubles/merge.rules.ts';
import { type BusinessRecord, readRecord } from './record.reads.ts';
import { allow, can } from './registry.permissions.ts';

/** A pair as it is looked at: both records while it waits, the record that goes on at the left. */
export interface Compared {
  pair: DoubleRow;
  sides?: { left: BusinessRecord; right: BusinessRecord };
  merge?: Awaited<ReturnType<typeof findMerge>>;
  /** The next pairs that wait and that nobody else has open. */
  next: DoubleRow[];
}

/** A pair to be decided or looked at again. Refuses (404) an unknown one, and one a mentor was not asked about. */
export async function compareDouble(ctx: Ctx, id: string): Promise<Compared> {
  const decides = can(ctx.actor, 'registry.merge');
  if (!decides) allow(ctx, 'registry.give-opinion');
  const pair = await findDouble(ctx, id);
  if (!pair || (!decides && pair.askedOf !== ctx.actor.id)) throw doublesRefuse('double-not-found');
  if (decides) for (const area of [pair.oneArea, pair.otherArea]) allow(ctx, 'registry.merge', { area });
  const next = decides ? (await listDoubles(ctx, { states: ['open'], page: 1, size: 20 })).rows : [];
  const others = next.filter((one) => one.id !== id && !otherHolder(ctx, one)).slice(0, 3);
  if (pair.state === 'merged') return { pair, merge: await findMerge(ctx, id), next: others };
  if (pair.oneName === null || pair.otherName === null) throw doublesRefuse('double-not-found');
  const [one, other, events] = await Promise.all([
    readRecord(ctx, pair.one),
    readRecord(ctx, pair.other),
    countEvents(ctx, [pair.one, pair.other]),
  ]);
  const [left, right] = orderForMerge(
    { ...one, events: events.get(one.id) ?? 0 },
    { ...other, events: events.get(other.id) ?? 0 },
  );
  return { pair, sides: { left, right }, next: others };
}
