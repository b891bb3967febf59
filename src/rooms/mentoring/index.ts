export { followCall, lacksNextStep, listFollowed } from './follow-up.ts';
export { listWork } from './list-work.ts';
export { jobs } from './mentoring.jobs.ts';
export { moveTracks } from './merged.store.ts';
export { listTracks, type Outcomes, outcomesOf } from './outcomes-of.ts';
export { listOwnerMentoring } from './owner-home.ts';
export { visitedInQuarter } from './results.ts';
export { seedDemoTracks } from './seed-demo-tracks.ts';
export type { Track } from './track.reads.ts';
