export { followCall, lacksNextStep, listFollowed } from './follow-up.ts';
export { jobs } from './mentoring.jobs.ts';
