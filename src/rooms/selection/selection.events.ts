import { auditor } from '#rooms/audit/index.ts';

/** What this part of the room writes into the audit. Names and codes, never phones or answers. */
export const record = auditor<{
  'selection.application-submitted': { code: string; channel: string; filledBy: string | null; waiting: boolean };
  'selection.application-withdrawn': { code: string; reason: string };
  'selection.application-completed': { code: string; documents: number };
  'selection.intake-set': { mode: string };
}>();
