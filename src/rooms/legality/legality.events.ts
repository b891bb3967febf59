import { auditor } from '#rooms/audit/index.ts';
import type { CaseState } from './case.rules.ts';
import type { CaseKind, StepCode } from './kinds.rules.ts';
import type { CaseSource } from './legality.tables.ts';
import type { PaperKind } from './papers.rules.ts';

/** What this room writes into the audit: who moved what from where to where. Never phones or what people wrote. */
export const record = auditor<{
  'legality.case-opened': { kind: CaseKind; source: CaseSource; businessId: string };
  'legality.case-moved': { move: string; from: CaseState; to: CaseState; step?: StepCode };
  'legality.licence-recorded': { kind: CaseKind; number: string };
  'legality.template-revised': { kind: CaseKind; version: number };
  'legality.letter-written': { number: string; year: number };
  'legality.paper-kept': { kind: PaperKind; businessId: string };
  'legality.paper-opened': { kind: PaperKind; businessId: string };
  'legality.owners-nudged': { cases: number };
}>();
