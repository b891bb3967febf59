import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';

/** The public draw of a call: its address, and its days as 'YYYY-MM-DD'. */
export interface GivingDraw {
  code: string;
  sealedOn: string;
  /** First day it may be held; nothing in old draws. */
  drawsOn: string | null;
  heldOn: string | null;
}

/** How a call gives its places. */
export interface Giving {
  mode: 'score' | 'first-come' | 'lottery';
  /** The draw that counts; absent before it is sealed. */
  draw?: GivingDraw;
}

export type GivingOf = (ctx: Ctx, callId: string) => Promise<Giving>;

// Choosing belongs to a later room, which names itself here at start (src/subscriptions.ts).
const source = port<GivingOf>(async () => ({ mode: 'score' }));

/** Registers who knows how calls give their places. Called once at start for the room that chooses. */
export function useGiving(givingOf: GivingOf): void {
  source.now = givingOf;
}

/** How a call gives its places, by points unless said otherwise. */
export const findGiving: GivingOf = (ctx, callId) => source.now(ctx, callId);
