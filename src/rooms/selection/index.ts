export { type AlsoBegan, onAlsoBegan } from './also-began.ts';
export type { Answers } from './answers.schema.ts';
export { addStep } from './application.store.ts';
export { onApplicationSubmitted } from './application-submitted.ts';
export { decideDemoCall } from './decide-demo-call.ts';
export { type Decision, findDecision } from './decision.reads.ts';
export { BadPool } from './engine/bad-pool.ts';
export { runSelect, type SelectOptions, type SelectResult } from './engine/cli-select.ts';
export { type GivenPlace, listDecisionTimes, listGivenPlaces } from './figures.reads.ts';
export { givingOf } from './giving.reads.ts';
export { guardDecided } from './guard-start.ts';
export { type Conflict, hasConflict, listConflicts, listMarks, type Mark } from './marks.reads.ts';
export { moveApplications } from './merged.store.ts';
export { countAnsweredObjections } from './objection.reads.ts';
export { ownApplications, tellStatus } from './own-part.ts';
export { type OwnerTask, onOwnerHome } from './owner-tasks.ts';
export { questionLabel } from './pages/parts/answer-words.ts';
export { listParticipants, listWaiting, type Participant, type Waiting } from './participants.reads.ts';
export { outcomeOf } from './public-result.reads.ts';
export type { Question } from './questions.rules.ts';
export { countUnfinished, listReached, type ReachedByCall } from './reach.reads.ts';
export { type Because, type Scored, type ScoreLine, scoreOf } from './score.rules.ts';
export { countApplications, type Seats, seatsOf } from './seats.reads.ts';
export { seedDemoApplications } from './seed-demo-applications.ts';
export { seedDemoDraws } from './seed-demo-draws.ts';
export { jobs, watchResumedCall } from './selection.jobs.ts';
export { can as canSelection } from './selection.permissions.ts';
export {
  type Application,
  findApplication,
  findApplicationByCode,
  type Intake,
  listApplicationsOfPhone,
  listIntakes,
  listSteps,
} from './selection.reads.ts';
export {
  type ApplicationState,
  applicationStates,
  availableSteps,
  type IntakeMode,
  type Step,
  type StepKind,
  stateOf,
} from './selection.rules.ts';
export { listWork } from './work.reads.ts';
