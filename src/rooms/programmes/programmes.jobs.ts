import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { closeCall } from './close-call.ts';
import { tellInterested } from './tell-interested.ts';

/** The jobs of this room. Each may run more than once: who was told has left the list. */
export const programmesJobs: JobHandlers = {
  'programmes.close-call': (ctx, payload) => closeCall(ctx, String(payload.callId)),
  'programmes.tell-interested': async (ctx, payload) => {
    await tellInterested(ctx, String(payload.callId));
  },
};
