import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { closeCall } from './close-call.ts';

/** The jobs of this room. Each may run more than once. */
export const programmesJobs: JobHandlers = {
  'programmes.close-call': (ctx, payload) => closeCall(ctx, String(payload.callId)),
};
