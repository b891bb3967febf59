import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { remindFigures } from './remind-figures.ts';
import { remindOwner } from './remind-owner.ts';

/** The jobs of this room. Each may run more than once. */
export const jobs: JobHandlers = {
  'mentoring.remind-owner': (ctx, payload) => remindOwner(ctx, String(payload.visitId)),
  'mentoring.remind-figures': async (ctx, payload) => {
    await remindFigures(ctx, String(payload.businessId));
  },
};
