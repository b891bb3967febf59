import { auditor } from '#rooms/audit/index.ts';

export const record = auditor<{
  'registry.business-registered': { source: string; existing: boolean };
}>();
