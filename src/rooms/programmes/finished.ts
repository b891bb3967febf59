import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';

/** Who finished the training of a call, as ids of their applications. */
export type FinishedOf = (ctx: Ctx, callId: string) => Promise<ReadonlySet<string>>;

// Certificates belong to a later room, which names itself here at start (src/subscriptions.ts).
const source = port<FinishedOf>(async () => new Set());

/** Registers who knows who finished. Called once at start for the room that trains. */
export function useFinished(finishedOf: FinishedOf): void {
  source.now = finishedOf;
}

/** Who finished the training of a call: those to whom a mixed call gives its equipment. */
export const listFinished: FinishedOf = (ctx, callId) => source.now(ctx, callId);
