import { addDays } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Lot, OpenStall } from './event/allot.rules.ts';
import { type ExhibitionEvent, type Exhibitor, lastStallOf, type Stall } from './event/event.reads.ts';

/** How many more businesses each stall holds. */
export const openStallsOf = (stalls: readonly Stall[], standing: readonly Pick<Exhibitor, 'stallId'>[]): OpenStall[] =>
  stalls.map(({ id, code, zone, power, room }) => ({
    id,
    code,
    zone,
    power,
    shared: room > 1,
    free: room - standing.filter(({ stallId }) => stallId === id).length,
  }));

/** Whether a stall of that last day falls under the rotation rule of an exhibition. A month counts thirty days. */
export const isRecent = (
  lastDay: string | undefined,
  { firstDay, rotationMonths }: Pick<ExhibitionEvent, 'firstDay' | 'rotationMonths'>,
): boolean => lastDay !== undefined && lastDay >= addDays(firstDay, -rotationMonths * 30) && rotationMonths > 0;

/** Exhibitors as the draw sees them: what they need and whether they had a stall not long ago. */
export async function lotsOf(ctx: Ctx, event: ExhibitionEvent, people: readonly Exhibitor[]): Promise<Lot[]> {
  const businessIds = people.map(({ businessId }) => businessId);
  const last = await lastStallOf(ctx, businessIds, event);
  return people.map(({ id, code, zone, power, shared, businessId }) => {
    return { id, code, zone, power, shared, recent: isRecent(last.get(businessId), event) };
  });
}
