import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { jobs as capitalJobs } from '#rooms/capital/index.ts';
import { jobs as equipmentJobs } from '#rooms/equipment/index.ts';
import { jobs as exhibitionsJobs } from '#rooms/exhibitions/index.ts';
import { jobs as legalityJobs } from '#rooms/legality/index.ts';
import { jobs as mentoringJobs } from '#rooms/mentoring/index.ts';
import { jobs as outreachJobs } from '#rooms/outreach/index.ts';
import { programmesJobs } from '#rooms/programmes/index.ts';
import { registryJobs } from '#rooms/registry/index.ts';
import { jobs as selectionJobs } from '#rooms/selection/index.ts';

/** Every room's work outside a request. */
export const jobHandlers: JobHandlers = {
  ...capitalJobs,
  ...exhibitionsJobs,
  ...equipmentJobs,
  ...legalityJobs,
  ...mentoringJobs,
  ...outreachJobs,
  ...programmesJobs,
  ...registryJobs,
  ...selectionJobs,
};
