export { trainingTabs } from './call-tabs.ts';
export { ownTrainingTasks } from './own-sessions.ts';
export { type SessionSum, sumSessions } from './session-sums.ts';
