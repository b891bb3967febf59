import type { Ctx } from '#platform/ctx.ts';

/** A business that applied to a call: it has heard. */
export interface Applied {
  callId: string;
  businessId: string;
}

type AppliedReader = (ctx: Ctx, since: Date) => Promise<Applied[]>;
let reader: AppliedReader = async () => [];

/** Where this room learns who applied since a moment; applications belong to a later room (`src/subscriptions.ts`). */
export function useApplied(read: AppliedReader): void {
  reader = read;
}

/** Everyone who applied to any call since a moment. */
export const listApplied: AppliedReader = (ctx, since) => reader(ctx, since);
