import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';

/** How full a call is. Above the places, `waiting` counts; by score everyone may still apply, in order they queue. */
export interface SeatCount {
  taken: number;
  waiting: number;
  mode: 'score' | 'first-come';
}

/** Counts for several calls at once; a call left out has no applications. */
export type SeatCounter = (
  ctx: Ctx,
  calls: readonly { id: string; capacity: number }[],
) => Promise<ReadonlyMap<string, SeatCount>>;

// Applications belong to a later room, which names itself here at start (src/subscriptions.ts).
const counter = port<SeatCounter>(async () => new Map());

/** Registers who counts the applications of calls. Called once at start for the room that keeps them. */
export function useSeatCounter(count: SeatCounter): void {
  counter.now = count;
}

export const noSeatsTaken: SeatCount = { taken: 0, waiting: 0, mode: 'score' };

/** How full the given calls are. */
export const countSeats: SeatCounter = async (ctx, calls) => (calls.length === 0 ? new Map() : counter.now(ctx, calls));
