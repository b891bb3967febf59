import type { Ctx } from '#platform/ctx.ts';
import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import type { Call, CallStep } from '#rooms/programmes/index.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { offerPlaces } from './offer-places.ts';
import { planLooking } from './places.store.ts';
import { tellDecision } from './tell-decision.ts';

/** The room's work outside a request. Each may run more than once. */
export const jobs: JobHandlers = {
  'selection.forget-drafts': async (ctx) => {
    await forgetDrafts(ctx);
  },
  'selection.tell-decision': async (ctx, { callId }) => {
    await tellDecision(ctx, String(callId));
  },
  // Whenever a place may have become free, or an answer is due.
  'selection.watch-places': async (ctx, payload) => {
    if (typeof payload.due === 'string' && new Date(payload.due) > ctx.now) return;
    await offerPlaces(ctx, String(payload.callId));
  },
};

/** A call that goes on after being postponed asks its people again: registered in `src/subscriptions.ts`. */
export async function watchResumedCall(tx: Ctx, { call, step }: { call: Call; step: CallStep }): Promise<void> {
  if (step === 'resume') await planLooking(tx, call.id);
}
