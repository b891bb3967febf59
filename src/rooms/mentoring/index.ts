export { followCall } from './follow-up.ts';
export { jobs } from './mentoring.jobs.ts';
