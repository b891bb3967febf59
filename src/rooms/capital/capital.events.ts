import { auditor } from '#rooms/audit/index.ts';

/** What this room writes into the audit. Never phones or what people wrote. */
export const record = auditor<{
  'capital.scheme-saved': { name: string; asOf: string; toCheck: boolean; hidden: boolean };
  'capital.schemes-loaded': { schemes: number };
}>();
