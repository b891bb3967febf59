export { beginWithApplication, sayBegan } from './begin-with-application.ts';
export { type CaseFilter, type CaseRow, countCases, listCases, listCasesOfBusiness } from './case.reads.ts';
export type { CaseState } from './case.rules.ts';
export type { CaseKind, Party } from './kinds.rules.ts';
export { listWork } from './list-work.ts';
export { jobs } from './nudge-stuck.ts';
export { openCase } from './open-case.ts';
export { listOwnerCases } from './owner-home.ts';
export { issuedInQuarter } from './results.ts';
