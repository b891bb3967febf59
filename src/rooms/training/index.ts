export { trainingTabs } from './call-tabs.ts';
export { ownTrainingTasks } from './own-sessions.ts';
