import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { jobs as outreachJobs } from '#rooms/outreach/index.ts';

/** Every room's work outside a request. */
export const jobHandlers: JobHandlers = { ...outreachJobs };
