import { auditor } from '#rooms/audit/index.ts';
import type { CaseMoveName, CaseState, CheckOutcome } from './case.rules.ts';

/** What this room writes into the audit. Never phones or what people wrote. */
export const record = auditor<{
  'equipment.case-opened': { businessId: string; kind: string };
  'equipment.decree-entered': { number: string; cases: number };
  'equipment.case-moved': { move: CaseMoveName; from: CaseState; to: CaseState };
  'equipment.stock-added': { kind: string; items: number; value: number };
  'equipment.photos-added': { names: string[] };
  'equipment.handed-over': { number: string; itemId: string; value: number };
  'equipment.checked': { month: number; outcome: CheckOutcome; byOwner: boolean };
  'equipment.owners-reminded': { checks: number };
}>();
