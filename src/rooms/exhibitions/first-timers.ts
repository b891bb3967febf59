import type { Ctx } from '#platform/ctx.ts';
import { type ExhibitionEvent, lastStallOf } from './event/event.reads.ts';
import { isRecent } from './stall-lots.ts';

/** Of those chosen: who stands at an exhibition of the office for the first time, and who falls under the rotation rule. */
export async function countFirstTimers(
  ctx: Ctx,
  event: ExhibitionEvent,
  businessIds: readonly string[],
): Promise<{ first: number; recent: number; all: number }> {
  const last = await lastStallOf(ctx, businessIds, event);
  return {
    first: businessIds.filter((id) => !last.has(id)).length,
    recent: businessIds.filter((id) => isRecent(last.get(id), event)).length,
    all: businessIds.length,
  };
}
