import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { checkList } from './check-list.ts';
import { findDoubles } from './find-doubles.ts';
import { writeList } from './write-list.ts';

/** The room's work outside a request. */
export const registryJobs: JobHandlers = {
  'registry.check-list': (ctx, payload) => checkList(ctx, String(payload.batchId)),
  'registry.find-doubles': (ctx) => findDoubles(ctx),
  'registry.write-list': (ctx, payload) => writeList(ctx, String(payload.batchId)),
};
