import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { DoubleRow } from './doubles.reads.ts';

/** Minutes for which an opened pair counts as being worked on. */
export const HELD_MINUTES = 15;

/** The other officer who has a pair open now; nothing when it is free. */
export function otherHolder(ctx: Ctx, pair: DoubleRow): string | undefined {
  const { heldBy, heldByName, heldAt } = pair;
  if (!heldBy || !heldAt || heldBy === ctx.actor.id || heldAt < addMinutes(ctx.now, -HELD_MINUTES)) return undefined;
  return heldByName ?? undefined;
}
