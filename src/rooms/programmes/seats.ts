import type { Ctx } from '#platform/ctx.ts';

/** How full a call is. `waiting` counts applications beyond the places. */
export interface SeatCount {
  taken: number;
  waiting: number;
}

/** Counts for several calls at once; a call left out has no applications. */
export type SeatCounter = (ctx: Ctx, callIds: readonly string[]) => Promise<ReadonlyMap<string, SeatCount>>;

// Applications belong to a later room, which names itself here at start (src/subscriptions.ts).
let counter: SeatCounter = async () => new Map();

/** Registers who counts the applications of calls. Called once at start by the room that keeps them. */
export function useSeatCounter(count: SeatCounter): void {
  counter = count;
}

export const noSeatsTaken: SeatCount = { taken: 0, waiting: 0 };

/** How full the given calls are. */
export const countSeats: SeatCounter = async (ctx, callIds) =>
  callIds.length === 0 ? new Map() : counter(ctx, callIds);
