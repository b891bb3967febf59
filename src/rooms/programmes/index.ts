export { useApplied } from './applied.ts';
export type {
  Call,
  CallKind,
  CallSession,
  Criterion,
  DocumentKind,
  Quota,
  TeamMember,
  TeamRole,
} from './call.ts';
export { callKinds, documentKinds, teamRoles } from './call.ts';
export { sessionText } from './call-dates.ts';
export { onCallMoved } from './call-moved.ts';
export {
  availableSteps,
  type CallState,
  type CallStep,
  callStates,
  isReported,
  type PublicPhase,
  phaseOf,
  takesApplications,
} from './call-states.rules.ts';
export { criterionText, documentWord, kindWord, sectorWord, stateWord } from './call-words.ts';
export { reasonWords } from './check-answers.ts';
export { closeCall } from './close-call.ts';
export {
  type CriterionFact,
  type CriterionKind,
  type CriterionRule,
  criterionKinds,
  helpedBeforeAnswers,
  incomeAnswers,
  pointsFor,
  type QuotaFeature,
  quotaFeatures,
  soldSinceAnswers,
} from './criteria.rules.ts';
export type { DemoCall } from './demo-call-filling.ts';
export { draftCall } from './draft-call.ts';
export { countOpenAt } from './figures.reads.ts';
export { listFinished, useFinished } from './finished.ts';
export { type Giving, type GivingOf, useGiving } from './giving.ts';
export { countInterested } from './interest.reads.ts';
export { leaveInterest } from './leave-interest.ts';
export { moveCall } from './move-call.ts';
export { type CallOutcome, findOutcome, useOutcome } from './outcome.ts';
export { addCallTab, type CallTab, CallTabs } from './pages/parts/call-tabs.tsx';
export { programmesJobs } from './programmes.jobs.ts';
export { can as canProgrammes } from './programmes.permissions.ts';
export {
  type CallFilter,
  countCalls,
  findCallBySlug,
  getCall,
  listCalls,
  listCatalogue,
  listSteps,
} from './programmes.reads.ts';
export {
  type EligibilityAnswers,
  type EligibilityReason,
  judgeEligibility,
  type Missing,
  missingOf,
  type Verdict,
} from './programmes.rules.ts';
export { getReportNote, type ReportNote } from './report-note.reads.ts';
export { reportNoteSchema } from './report-note.schema.ts';
export { listResults, type QuarterResult, quarterBefore, useResults } from './results.ts';
export { countSeats, type SeatCount, type SeatCounter, useSeatCounter } from './seats.ts';
export { seedDemoCalls } from './seed-demo-calls.ts';
export { listSessions, type ScheduledSession } from './sessions.reads.ts';
export { tieSeedOf } from './tie-seed.ts';
export { listWork } from './work.reads.ts';
export { writeReport } from './write-report.ts';
