import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { checkFloor } from './check-floor.ts';
import { closeCall } from './close-call.ts';
import { tellFollowers } from './tell-followers.ts';
import { tellInterested } from './tell-interested.ts';

/** The jobs of this room. Each may run more than once: who was told has left the list, what is closed stays closed. */
export const programmesJobs: JobHandlers = {
  'programmes.check-floor': async (ctx, payload) => {
    await checkFloor(ctx, String(payload.callId));
  },
  'programmes.close-call': (ctx, payload) => closeCall(ctx, String(payload.callId)),
  'programmes.tell-interested': async (ctx, payload) => {
    await tellInterested(ctx, String(payload.callId));
    await tellFollowers(ctx, String(payload.callId));
  },
};
