export type { Answers } from './answers.schema.ts';
export { onApplicationSubmitted } from './application-submitted.ts';
export { type Seats, seatsOf } from './seats.reads.ts';
export {
  type Application,
  findApplication,
  findApplicationByCode,
  getIntake,
  type Intake,
  listApplicationsOfPhone,
  listParticipants,
  listSteps,
  type Participant,
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
