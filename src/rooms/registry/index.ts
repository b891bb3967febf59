export { type Aid, countsAsHelp, listAid, listLastHelp, onAid } from './aid.ts';
export { onCorrectionAnswered } from './answer-correction.ts';
export { type AudienceMember, type AudienceRule, listAudience } from './audience.reads.ts';
export { readCityShape } from './city-map.reads.ts';
export { seeded } from './demo-businesses.rules.ts';
export { handOver } from './doubles/hand-over.store.ts';
export { type MergeMover, onBusinessesMerged } from './doubles/movers.ts';
export { countByFacts, type FactGroup } from './fact-groups.reads.ts';
export { findHalalCertificate } from './identifier.reads.ts';
export { type ImportResult, importList } from './import-list.ts';
export { linkSentence, reasonSentence } from './imports/reason-words.ts';
export { type CheckFileOptions, checkFile, type FileCheck } from './intake/check-file.ts';
export { COMMAND_LINE_LIMITS } from './intake/table.ts';
export { registryJobs } from './jobs.ts';
export { countJourney, readJourney, type StepCount, type StepTold } from './journey.reads.ts';
export { type FileDuplicates, findDuplicates } from './linkage/find-duplicates.ts';
export { listWork } from './list-work.ts';
export { loadAreas } from './load-areas.ts';
export { loadOutlines } from './load-outlines.ts';
export { loadYearlyCounts } from './load-yearly-counts.ts';
export { type BusinessOnDay, wereMembers } from './members-on.reads.ts';
export { isAbsent } from './normalise/absence.ts';
export { readHalalCertificate } from './normalise/halal.ts';
export { type KbliEdition, readKbli } from './normalise/kbli.ts';
export { readNib } from './normalise/nib.ts';
export { readPhone } from './normalise/phone.ts';
export { readHomeFoodPermit } from './normalise/pirt.ts';
export { noteIdentifier } from './note-identifier.ts';
export { noteOnTimeline } from './note-on-timeline.ts';
export { type OwnPart, onOwnData } from './own-data.ts';
export { noteText, sectorName, sourceName, stepName } from './pages/parts/words.ts';
export { listBusinessesOfPhone, listOwnersOfPhone, listWithoutNib, type OwnBusiness } from './phone.reads.ts';
export { type BusinessRecord, getBusinessRecord } from './record.reads.ts';
export { type Registration, registerBusiness } from './register-business.ts';
export {
  type Area,
  type BusinessFacts,
  countBusinessGroups,
  findAreaName,
  type GroupCount,
  getBusinessFacts,
  listAreas,
  listBusinessFacts,
  pickBusinesses,
} from './registry.reads.ts';
export { fold, type JourneyStep, journeySteps, type Sector, sectors } from './registry.rules.ts';
export { resumeImports } from './resume-imports.ts';
export { listSameNik } from './same-nik.reads.ts';
export { searchDoubles } from './search-doubles.ts';
export { seedDemoBusinesses } from './seed-demo-businesses.ts';
export { listYearlyCounts, type YearlyCount } from './yearly-counts.reads.ts';
