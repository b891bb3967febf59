import type { Ctx } from '#platform/ctx.ts';
import { getIntake } from './selection.reads.ts';

/** Places of a call as the public sees them. `waiting` counts the waiting list, or those above capacity. */
export interface Seats {
  capacity: number;
  taken: number;
  waiting: number;
}

/**
 * Places of a call. In a first-come call a place is held from sending; where places are given by score, every applicant
 * up to the capacity counts as one place asked for, and more may apply until closing.
 */
export async function seatsOf(ctx: Ctx, call: { id: string; capacity: number }): Promise<Seats> {
  const intake = await getIntake(ctx, call.id);
  if (intake.mode === 'first-come') return { capacity: call.capacity, taken: intake.taken, waiting: intake.waiting };
  return {
    capacity: call.capacity,
    taken: Math.min(call.capacity, intake.applicants),
    waiting: Math.max(0, intake.applicants - call.capacity),
  };
}
