import type { Ctx } from '#platform/ctx.ts';
import type { SeatCounter } from '#rooms/programmes/index.ts';
import { type Intake, listIntakes } from './selection.reads.ts';

/** Places of a call as the public sees them. `waiting` counts the waiting list, or those above capacity. */
export interface Seats {
  capacity: number;
  taken: number;
  waiting: number;
  /** A call with a draw counts its places as one by score does. */
  mode: 'score' | 'first-come';
}

const nobodyYet: Intake = { mode: 'score', applicants: 0, taken: 0, waiting: 0 };

/**
 * In a first-come call a place is held from sending; where places are given by score, every applicant up to the capacity
 * counts as one place asked for, and more may apply until closing.
 */
export function seatsFrom(capacity: number, intake: Intake): Seats {
  const { mode } = intake;
  if (mode === 'first-come') return { capacity, mode, taken: intake.taken, waiting: intake.waiting };
  return {
    capacity,
    mode: 'score',
    taken: Math.min(capacity, intake.applicants),
    waiting: Math.max(0, intake.applicants - capacity),
  };
}

/** Places of one call. */
export async function seatsOf(ctx: Ctx, call: { id: string; capacity: number }): Promise<Seats> {
  const intakes = await listIntakes(ctx, [call.id]);
  return seatsFrom(call.capacity, intakes.get(call.id) ?? nobodyYet);
}

/** Places of several calls at once, for the pages of the programmes room (`useSeatCounter`). */
export const countApplications: SeatCounter = async (ctx, calls) => {
  const intakes = await listIntakes(
    ctx,
    calls.map((call) => call.id),
  );
  return new Map(calls.map((call) => [call.id, seatsFrom(call.capacity, intakes.get(call.id) ?? nobodyYet)]));
};
