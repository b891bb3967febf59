import { auditor } from '#rooms/audit/index.ts';

export const record = auditor<{
  'registry.business-registered': { source: string; existing: boolean };
  'registry.business-edited': { fields: string[]; source: string };
  'registry.identifier-noted': { kind: string; source: string };
  'registry.fact-unsealed': { fact: 'hp' | 'nik'; reason: string };
}>();
