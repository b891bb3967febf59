export { trainingTabs } from './call-tabs.ts';
export { ownTrainingTasks } from './own-sessions.ts';
export { type SessionSum, sumSessions } from './session-sums.ts';
export { can as canTraining } from './training.permissions.ts';
