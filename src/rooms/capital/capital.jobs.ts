import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { remindCheck } from './remind-check.ts';

/** The jobs of this room. Each may run more than once. */
export const jobs: JobHandlers = {
  'capital.remind-check': async (ctx, payload) => {
    await remindCheck(ctx, String(payload.referralId));
  },
};
